// Written by scripts/catalog.mjs from test/fixtures/facts: do not edit.
/** Sets of contexts; their place in the list, in base 36, is what a shape names. */
export const CONTEXTS = `
main
events
http
http,server
server,location
server
http,server,location
http,server,location,if in location
location
upstream
location,if in location
location,if in location,limit_except
server,location,if in location
server,location,if in server,if in location
http,server,location,if in server,if in location
http,server,location,if in location,limit_except
http,server,location,limit_except
location,limit_except
mail
mail.server
mail,mail.server
stream.upstream
stream.server
stream,stream.server
stream
main,events,http,server,location,if in server,if in location,limit_except,upstream,stream,stream.server,stream.upstream,mail,mail.server
acme_issuer
otel_exporter
server,location,if in location,stream.server
oidc_provider
mgmt
rtmp,rtmp.server,rtmp.application
rtmp,rtmp.server,rtmp.application,rtmp.recorder
rtmp,rtmp.server
rtmp.application
rtmp
rtmp.server
secure_token_chinacache
secure_token_broadpeak
secure_token_cdnvideo
secure_token_akamai
secure_token_cloudfront
secure_token_cht
secure_token_iijpta
http,server,location,upstream
http,server,upstream
`;
/** What many directives have alike, a line each: contexts, numbers of arguments, value kind, duplicates, inheritance, marks. */
export const SHAPES = `
0 1 flag e - f
0 0 block e - b
1 1 custom e -
1 1 flag e - f
1 1 time-msec e -
1 1 cidr a -
0 1 custom e -
1 1 number e -
2 1 number e -
2 0 block a - b
3 1 size e s
3 1 time-msec e s
3 2 bufs e s
3 1 number e s
3 1 flag e s f
4 1-2 block a n b
5 1+ listen s n
5 1+ server-names a n
6 1 number e s
6 0 block a a b
6 1 string e s
7 1 path-complex e s v
8 1 path-complex e s v
8 1+ block e n b
6 1 offset e s
6 1 size e s
6 1 time-msec e s
6 1-4 path e s
6 1 enum e s
6 1 flag e s f
3 1+ complex-predicate a a v
7 1 flag e s f
6 1 custom e s v
6 1 custom e s
7 1 complex-size e s v
6 1-2 time-sec-pair e s
6 1-2 bitmask a a
8 0 custom e s
6 1+ complex-predicate a a v
7 2+ error-page a a v
7 1 string e s
6 1+ error-log a a
6 1-2 open-file-cache e s
6 1 time-sec e s
6 1+ resolver e a
6 1+ bitmask a a
6 1+ custom a s
6 1-2 custom e s v
2 1 block s - b
9 1+ custom a -
9 1+ resolver e -
9 1 time-msec e -
6 2 bufs e s
8 0 custom l n
6 1-2 custom a a
6 1+ custom a a
6 1 custom l s
9 0 custom w -
a 1 custom e n
6 1-2 bind-address e s
2 2 block a - bv
9 2+ custom e -
4 0-1 custom l n
7 1-2 expires e s v
7 2-3 header a a v
7 1 enum e s
3 1 string a a
3 1-3 custom e s
3 1 custom e s
3 1 string e s
3 1+ bitmask a a
3 1 enum e s
3 1-2 ssl-session-cache l s
3 1 time-sec e s
3 2 keyval a a
9 1-2 custom w - v
6 1+ file-list a a v
6 1+ mime-types a a
6 2 custom a a v
b 1 url-complex e n v
6 1-2 custom c a v
6 1-4 custom c a v
6 1-3 access e s
6 2 keyval a a
6 1 complex e s v
6 1 complex-size e s v
6 1 zone-or-off e s v
2 2+ cache-zone-def s -
6 1+ cache-valid a a
6 1 string a a
6 1-3 custom e s
6 1-3 bitmask a a
8 1+ custom a a v
a 1 custom e n v
6 2-3 param a a
7 1 charset e s
2 2 block s - b
2 3 zone-def s - v
6 1-3 limit-req s a
9 0-2 custom w -
6 1 custom c a
8 1-3 custom l s v
6 1 custom l s v
c 0-1 custom e n v
d 2-3 rewrite a n v
d 1-2 return a n v
d 0 custom a n
4 1+ condition-block a n b
d 2 set a n
e 1 flag e s f
2 1-2 block a - b
4 2+ try-files e n v
9 1-2 custom e -
9 1 number e -
2 1 custom l -
8 1 flag e s f
6 1 cidr a a
2 2+ log-format s -
f 1+ access-log a a v
6 1-4 custom e s
4 1+ custom a s
4 1 number e s
g 1 cidr a a
2 2 zone-def s - v
6 2 limit-conn s a
g 1 complex e s v
g 1 custom e s v
9 1-2 enum e -
2 1-2 custom e -
2 1 custom a -
2 1 flag e - f
6 1 flag e s
9 1-2 custom l -
2 1 string a -
h 1 custom e n
2 2 custom a -
2 1 size e -
3 1 custom l -
6 1 flag l - f
6 1 custom l -
i 0 block a - b
j 1+ listen s n
j 1 custom l -
k 1 time-msec e s
k 1 string e n
k 1+ error-log a a
k 1+ resolver e a
k 1 number e s
k 1 size e s
k 1+ custom a s
k 1+ bitmask a a
k 1 flag e s f
k 1 enum e s
k 1 cidr a a
k 1 custom l s
k 2 custom a a
k 1 string a a
k 1 custom e s
k 1 string e s
k 1-2 ssl-session-cache l s
k 1 time-sec e s
k 2 keyval a a
0 1 string e -
l 1-2 custom w - v
l 0 custom w -
m 1 return e n v
n 1 cidr a a
o 1-2 custom e -
o 2 block a - bv
o 1 number e -
o 0 block a - b
m 1+ listen s n
m 1+ server-names a n
n 1+ error-log a a
n 1+ resolver e a
n 1 time-msec e s
n 1 flag e s f
n 1 size e s
l 1-2 enum e -
n 1 string a a
n 1-3 custom e s
n 1 custom e s
n 1 string e s
n 1+ bitmask a a
n 1 enum e s
n 1 number e s
n 1-2 ssl-session-cache l s
n 1 time-sec e s
n 2 keyval a a
n 1+ custom e s
o 1 block s - b
l 1+ custom a -
l 1+ resolver e -
l 1 time-msec e -
m 2 set a n v
m 1 url-complex e n v
n 1-2 custom e s v
n 1 complex-size e s v
n 1 flag e a f
n 1 complex e s v
n 1+ custom e s v
o 2+ log-format s -
n 1+ access-log a a v
n 1-4 custom e s
o 2 zone-def s - v
n 2 limit-conn s a
l 0-2 custom w -
o 1-2 block a - b
m 1 custom e n v
l 1-2 custom l -
0 1 time-msec e -
0 1 number|auto e -
0 1 enum e -
0 1-2 user e -
0 1+ cpumask e -
0 1 number e -
0 1 offset e -
0 1 env a -
0 1 path s -
0 1+ error-log a -
p 1 glob a -
0 2-3 custom s -
2 1 block  - b
q 1 custom  -
q 1 flag  - f
q 2 custom  -
q 1-2 custom  -
q 0 none  -
2 1 custom  -
5 1+ custom  -
b 1-2 custom e s
b 1 custom e s
b 1 custom e n
6 1 custom a a
b 1 string e s
6 1,3 custom a a
2 1 custom
0 1,3 custom a -
8 0+ custom a -
6 2-3 custom a a
2 1+ custom a -
2 3 custom
3 1 flag   f
k 1 flag   f
2 0 block  - b
2 1 string e -
2 2 custom  -
6 1 complex e s
6 2 custom  a
n 1 custom a a
n 1,3 custom a a
o 1 custom
m 0+ custom a -
n 2-3 custom a a
o 1+ custom a -
n 1-2 custom a a
6 1 size e
n 1 size e
r 1 string e -
r 1 custom  -
r 2 custom  -
r 1 time-msec e -
r 1 size e -
3 1 custom e
6 1 custom e
2 1 custom e
8 0-1 custom
s 1 custom
g 1-2 custom
2 2+ custom
g 1 time
g 1 custom
g 1 enum
g 1+ custom
6 2 custom
8 0 none
6 1 size
6 1+ custom
6 1 flag   f
6 1 custom
6 1 time
4 1 custom
2 3-4 custom
2 1+ custom
2 2 block   b
2 1 block   b
t 1 custom
t 1 flag   f
t 1 time
t 1 flag
3 1 custom
8 0-1 none
5 1 custom
8 0+ custom
2 1-2 block   b
9 1 custom
9 0 none
9 1-2 custom
1 1 time
0 0 block   b
u 1 flag   f
u 1 string
u 1 custom
u 1+ custom
u 0-2 custom
o 3-4 custom
o 1+ custom
n 1 flag   f
n 2 custom
m 1 flag   f
m 2 custom
o 2 block   b
n 1 custom
m 0+ custom
o 1 block   b
l 1 custom
m 0 none
n 1 time
n 1 size
m 1-2 custom
n 1+ custom
n 1 number
u 1 unknown
u 0-1 unknown
u 1 unknown  -
u 1 flag  - f
u 1+ unknown  -
2 1 flag   f
2 1 number e
2 2 custom
2 1 flag e  f
7 1 flag e  f
2 0 block   br
d 1 block   br
d 2+ custom
d 2+ custom   v
3 0 block   br
3 1 custom e  v
7 1 custom e  v
7 0 block   br
a 1 custom e  v
a 0 block   br
9 0 block   br
9 1 custom e
7 1 time-msec e
7 1 size e
7 1 number e
6 1+ bitmask a
6 1 string e
a 1 custom e
a 1 flag e  f
6 1 number e
6 1 string a
6 2 keyval a
o 1 flag   f
o 1 number e
o 2 custom
o 1 flag e  f
o 1 custom e
n 1 flag e  f
o 0 block   br
n 1 custom e  v
n 0 block   br
m 1 custom e  v
m 0 block   br
l 0 block   br
l 1 custom e
n 1 time-msec e
n 1 number e
n 1+ bitmask a
n 1 string e
n 1 custom e
m 1 custom e
m 1 flag e  f
n 1 string a
n 2 keyval a
7 1+ custom
6 1 enum e
6 2 bufs e
6 1+ mime-types a
6 1 flag e  f
6 1-2 custom   v
6 2-3 custom   v
2 0-1 custom
2 1-2 custom
4 0-1 custom
4 1 enum e
4 1 string e
7 2 custom   v
6 1-2 enum e
n 1-2 custom   v
n 2-3 custom   v
o 0-1 custom
n 1-2 enum e
a 0+ custom
a 0 custom
a 1 custom
a 1-2 custom
a 2+ custom
a 1 number e
e 3 custom   v
e 1-2 custom   v
e 2 custom   v
e 1 flag e  f
e 1 string e
e 1-2 custom
e 1 custom
e 2 custom
6 1+ custom e  v
2 1 time-msec e
6 1-2 custom e
6 1 string e  f
v 1+ custom
w 1+ custom
v 1 flag e
v 1 time-msec e
v 1 custom
x 1 time-msec e
x 1 size e
v 1-2 custom
v 1 string e
v 2+ custom
x 1 custom
w 1 custom
y 1+ custom
0 1 flag e
0 1 time-msec e
0 1 string e
w 1+ bitmask a
w 1 string e
w 1 flag e
w 1 size e
w 1 time-msec e
y 1 block   b
v 1 enum e
z 0 block   b
10 1-2 custom
10 1 block   b
x 1 flag e  f
x 1 number e
x 1 flag e
v 1 number e
v 1 size e
6 2+ custom   v
6 1+ complex-predicate a  v
6 2 size e
9 1+ custom
9 2 custom
8 1 custom
8 0 custom
6 1 flag e
6 1 complex e  v
6 1-3 custom e
6 1 time-sec e
6 2 custom e
6 0-1 custom e
11 1 complex e  v
11 1 string e
11 1 enum e
11 1 custom e
12 1 complex e  v
12 1 string e
12 1 custom e
13 1 complex e  v
13 1 string e
13 1 custom e
14 1 complex e  v
14 1 custom e
14 1 string e
15 1 complex e  v
15 1 string e
15 1 custom e
16 1 complex e  v
16 1 string e
16 1 custom e
17 1 custom e
17 1 complex e  v
2 1-5 custom
5 1-5 custom
a 1-5 custom
7 2-3 custom e  v
7 1 complex e  v
7 1+ custom e
7 1 time-sec e
6 1 time-msec e
a 1+ custom   v
a 2 custom   v
a 1 string e
6 1 bind-address e
e 2-3 custom
e 1 custom e
9 1+ custom e
7 1+ custom e  v
7 2-3 custom
7 1+ mime-types a
7 1+ enum e
7 1 string e
7 1+ string e
6 1-2 custom
8 4 custom
8 1 size e
8 2 custom
c 1-7 custom
c 1 complex e  v
c 1 string e
c 0-6 custom
4 1 complex e  v
c 1 custom
c 1 time-sec e
c 0-5 custom
c 1 flag e
c 1-5 custom
c 2 custom
c 0-2 custom
2 1 path e
7 1 custom
2 1 size e
9 1-7 custom
18 1 custom
19 1 flag e
9 1 string e
9 1 flag e
18 1 time-sec e
9 1 time-msec e
18 1 string e
7 1 flag e
4 1 flag e
8 0-3 custom
8 1 complex e  v
8 1 time-sec e
8 1 number e
8 0-1 custom e
2 1 string e
2 1 time-sec e
2 1 flag e
6 1+ size e
g 1 string e
g 1 flag e  f
g 1 string e  f
g 1 string a  f
g 1 flag   f
g 0+ custom
9 0+ custom
f 1 custom e  v
f 1-4 custom e  v
6 1-4 custom e  v
f 1-3 access e
f 1 size e
f 1 offset e
f 2 custom   v
f 1 custom
f 1+ custom
f 1 flag e  f
6 0 custom
3 2 custom
6 1 custom e  v
5 2 custom
5 1-4 path e
3 1 size e
o 1 flag e
o 1 time-sec e
6 1 flag   fv
8 2 custom   v
2 2+ cache-zone-def a
6 1+ cache-valid a
6 1-4 path e
2 2 keyval a
2 1 string a
7 1 string a
7 2 keyval a
7 1 custom e
7 2 custom e
7 1 custom e  f
2 1+ custom a
g 1+ custom a
g 0 custom a
6 3-4 custom
6 1 unknown
2 1 unknown
2 2 unknown
6 2 unknown
6 1 unknown   f
`;
/** "#" origin, module, repository; below it a line a directive: name, shape, default, since, module's version, removed, deprecated, values, bounds. */
export const ROWS = `
#o	ngx_openssl_cache_module
ssl_object_cache_inheritable	0	on	1.27.4
#o	ngx_events_module
events	1
#o	ngx_event_core_module
worker_connections	2	512
use	2
multi_accept	3	off
accept_mutex	3	off
accept_mutex_delay	4	500ms
debug_connection	5
#o	ngx_openssl_module
ssl_engine	6
#o	ngx_epoll_module
epoll_events	7
worker_aio_requests	7	32	1.1.4
#o	ngx_devpoll_module
devpoll_changes	7
devpoll_events	7
#o	ngx_iocp_module
iocp_threads	7
post_acceptex	7
acceptex_read	3
#o	ngx_eventport_module
eventport_events	7
#o	ngx_kqueue_module
kqueue_changes	7
kqueue_events	7
#o	ngx_quic_bpf_module
quic_bpf	0	off	1.25.0
#o	ngx_http_core_module
variables_hash_max_size	8	1024
variables_hash_bucket_size	8	64
server_names_hash_max_size	8	512
server_names_hash_bucket_size	8	32|64|128
server	9
connection_pool_size	a	256|512
request_pool_size	a	4k
client_header_timeout	b	60s
client_header_buffer_size	a	1k
large_client_header_buffers	c	4 8k
max_headers	d	1000	1.29.8
ignore_invalid_headers	e	on
merge_slashes	e	on
underscores_in_headers	e	off
location	f
listen	g	*:80 | *:8000
server_name	h	""
types_hash_max_size	i	1024
types_hash_bucket_size	i	64
types	j	text/html html; image/gif gif; image/jpeg jpg;
default_type	k	text/plain
root	l	html
alias	m
limit_except	n
client_max_body_size	o	1m
client_body_buffer_size	p	8k|16k
client_body_timeout	q	60s
client_body_temp_path	r	client_body_temp
client_body_in_file_only	s	off					off,on,clean
client_body_in_single_buffer	t	off
client_body_early_read	u		1.31.5
sendfile	v	off
sendfile_max_chunk	p	2m
subrequest_output_buffer_size	p	4k|8k	1.13.10
aio	w	off	0.8.11
aio_write	t	off	1.9.13
read_ahead	p	0
directio	x	off	0.7.7
directio_alignment	o	512	0.8.11
tcp_nopush	t	off
tcp_nodelay	t	on
send_timeout	q	60s
send_lowat	p	0
postpone_output	p	1460
limit_rate	y	0
limit_rate_after	y	0	0.8.0
keepalive_time	q	1h	1.19.10
keepalive_timeout	z	75s
keepalive_min_timeout	q	0	1.27.4
keepalive_requests	i	1000	0.8.0
keepalive_disable	10	msie6					none,msie6,safari
satisfy	s	all					all,any
auth_delay	q	0s	1.17.10
internal	11
lingering_close	s	on	1.1.0				off,on,always
lingering_time	q	30s
lingering_timeout	q	5s
reset_timedout_connection	t	off
absolute_redirect	t	on	1.11.8
server_name_in_redirect	t	off
port_in_redirect	t	on
msie_padding	t	on
msie_refresh	t	off
log_not_found	t	on
log_subrequest	t	off
recursive_error_pages	t	off
server_tokens	s	on					off,on,build
if_modified_since	s	exact	0.7.24				off,exact,before
max_ranges	i		1.1.2
chunked_transfer_encoding	t	on
etag	t	on	1.3.3
early_hints	12		1.29.0
error_page	13
post_action	14
error_log	15	logs/error.log error
open_file_cache	16	off
open_file_cache_valid	17	60s
open_file_cache_min_uses	i	1
open_file_cache_errors	t	off
open_file_cache_events	t
resolver	18
resolver_timeout	q	30s
gzip_vary	t	off
gzip_http_version	s	1.1					1.0,1.1
gzip_proxied	19	off					off,expired,no-cache,no-store,private,no_last_modified,no_etag,auth,any
gzip_disable	1a		0.6.23
disable_symlinks	1b	off	1.1.15
#o	ngx_http_upstream_module
upstream	1c
server	1d
resolver	1e		1.27.3
resolver_timeout	1f	30s	1.27.3
#o	ngx_http_module
http	1
#o	ngx_http_copy_filter_module
output_buffers	1g	2 32k
#o	ngx_http_mp4_module
mp4	1h
mp4_buffer_size	p	512K
mp4_max_buffer_size	p	10M
mp4_start_key_frame	t	off	1.21.4
#o	ngx_http_browser_module
modern_browser	1i
ancient_browser	1j
modern_browser_value	1k	1
ancient_browser_value	1k	1
#o	ngx_http_upstream_least_conn_module
least_conn	1l		1.3.1
#o	ngx_http_memcached_module
memcached_pass	1m
memcached_bind	1n		0.8.22
memcached_socket_keepalive	t	off	1.15.6
memcached_connect_timeout	q	60s
memcached_send_timeout	q	60s
memcached_buffer_size	p	4k|8k
memcached_read_timeout	q	60s
memcached_next_upstream	19	error timeout					error,timeout,invalid_response,not_found,off
memcached_next_upstream_tries	i	0	1.7.5
memcached_next_upstream_timeout	q	0	1.7.5
memcached_gzip_flag	i		1.3.6
#o	ngx_http_split_clients_module
split_clients	1o
#o	ngx_http_upstream_sticky_module
sticky	1p		1.29.6
#o	ngx_http_stub_status_module
stub_status	1q
#o	ngx_http_headers_filter_module
expires	1r	off
add_header	1s
add_trailer	1s		1.13.2
add_header_inherit	1t	on	1.29.3				off,on,merge
add_trailer_inherit	1t	on	1.29.3				off,on,merge
#o	ngx_http_ssl_module
ssl_certificate	1u
ssl_certificate_key	1u
ssl_certificate_cache	1v	off	1.27.4
ssl_ech_file	1u		1.29.4
ssl_password_file	1w		1.7.3
ssl_certificate_compression	e	off	1.29.1
ssl_dhparam	1x		0.7.2
ssl_ecdh_curve	1x	auto	1.1.0
ssl_protocols	1y	TLSv1.2 TLSv1.3					SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
ssl_ciphers	1x	HIGH:!aNULL:!MD5
ssl_buffer_size	a	16k	1.5.9
ssl_verify_client	1z	off					off,on,optional,optional_no_ca
ssl_verify_depth	d	1
ssl_client_certificate	1x
ssl_trusted_certificate	1x		1.3.7
ssl_prefer_server_ciphers	e	off
ssl_session_cache	20	none
ssl_session_tickets	e	on	1.5.9
ssl_session_ticket_key	1u		1.5.7
ssl_session_timeout	21	5m
ssl_crl	1x		0.8.7
ssl_ocsp	1z	off	1.19.0				off,on,leaf
ssl_ocsp_responder	1x		1.19.0
ssl_ocsp_cache	1w	off	1.19.0
ssl_stapling	e	off	1.3.7
ssl_stapling_file	1x		1.3.7
ssl_stapling_responder	1x		1.3.7
ssl_stapling_verify	e	off	1.3.7
ssl_early_data	e	off	1.15.3
ssl_conf_command	22		1.19.4
ssl_reject_handshake	e	off	1.19.4
ssl	6q	off			1.25.1	d~1.15.0~ssl parameter of listen
#o	ngx_http_upstream_hash_module
hash	23		1.7.2
#o	ngx_http_index_module
index	24	index.html
#o	ngx_http_gzip_filter_module
gzip	v	off
gzip_buffers	1g	32 4k|16 8k
gzip_types	25	text/html
gzip_comp_level	i	1						1,9
gzip_window	p
gzip_hash	p
postpone_gzipping	p
gzip_no_buffer	t
gzip_min_length	p	20
#o	ngx_http_auth_request_module
auth_request	x	off
auth_request_set	26
#o	ngx_http_proxy_module
proxy_pass	27
proxy_redirect	28	default
proxy_cookie_domain	28	off	1.1.15
proxy_cookie_path	28	off	1.1.15
proxy_cookie_flags	29	off	1.19.3
proxy_store	w	off
proxy_store_access	2a	user:rw
proxy_buffering	t	on
proxy_request_buffering	t	on	1.7.11
proxy_ignore_client_abort	t	off
proxy_bind	1n		0.8.22
proxy_socket_keepalive	t	off	1.15.6
proxy_socket_rcvbuf	p		1.31.3
proxy_socket_sndbuf	p		1.31.3
proxy_connect_timeout	q	60s
proxy_send_timeout	q	60s
proxy_send_lowat	p	0
proxy_intercept_errors	t	off
proxy_set_header	2b	Host $proxy_host
proxy_headers_hash_max_size	i	512
proxy_headers_hash_bucket_size	i	64
proxy_set_body	k
proxy_method	2c
proxy_pass_request_headers	t	on
proxy_pass_request_body	t	on
proxy_pass_trailers	t	off	1.27.2
proxy_buffer_size	p	4k|8k
proxy_read_timeout	q	60s
proxy_buffers	1g	8 4k|8k
proxy_busy_buffers_size	p	8k|16k
proxy_force_ranges	t	off	1.7.7
proxy_limit_rate	2d	0	1.7.7
proxy_cache	2e	off
proxy_cache_key	w	$scheme$proxy_host$request_uri
proxy_cache_path	2f
proxy_cache_bypass	12
proxy_no_cache	12
proxy_cache_valid	2g
proxy_cache_min_uses	i	1
proxy_cache_max_range_offset	o		1.11.6
proxy_cache_use_stale	19	off					error,timeout,invalid_header,non_idempotent,http_500,http_502,http_503,http_504,http_403,http_404,http_429,updating,off
proxy_cache_methods	19	GET HEAD	0.7.59				GET,HEAD,POST
proxy_cache_lock	t	off	1.1.12
proxy_cache_lock_timeout	q	5s	1.1.12
proxy_cache_lock_age	q	5s	1.7.8
proxy_cache_revalidate	t	off	1.5.7
proxy_cache_convert_head	t	on	1.9.7
proxy_cache_background_update	t	off	1.11.10
proxy_temp_path	r	proxy_temp
proxy_max_temp_file_size	p	1024m
proxy_temp_file_write_size	p	8k|16k
proxy_next_upstream	19	error timeout					error,timeout,invalid_header,non_idempotent,http_500,http_502,http_503,http_504,http_403,http_404,http_429,updating,off
proxy_next_upstream_tries	i	0	1.7.5
proxy_next_upstream_timeout	q	0	1.7.5
proxy_pass_header	2h
proxy_hide_header	2h
proxy_ignore_headers	19						X-Accel-Redirect,X-Accel-Expires,X-Accel-Limit-Rate,X-Accel-Buffering,X-Accel-Charset,Expires,Cache-Control,Set-Cookie,Vary
proxy_http_version	s	1.1	1.1.4				1.0,1.1,2
proxy_ssl_session_reuse	t	on
proxy_ssl_protocols	19	TLSv1.2 TLSv1.3	1.5.6				SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
proxy_ssl_ciphers	k	DEFAULT	1.5.6
proxy_ssl_name	2c	$proxy_host	1.7.0
proxy_ssl_server_name	t	off	1.7.0
proxy_ssl_verify	t	off	1.7.0
proxy_ssl_verify_depth	i	1	1.7.0
proxy_ssl_trusted_certificate	k		1.7.0
proxy_ssl_crl	k		1.7.0
proxy_ssl_certificate	2c		1.7.8
proxy_ssl_certificate_key	2c		1.7.8
proxy_ssl_certificate_cache	2i	off	1.27.4
proxy_ssl_password_file	x		1.7.8
proxy_ssl_conf_command	2b		1.19.4
#o	ngx_http_userid_filter_module
userid	s	off					off,log,v1,on
userid_service	i	IP address of the server
userid_name	k	uid
userid_domain	k	none
userid_path	k	/
userid_expires	x	off
userid_flags	2j	off	1.19.3				off,secure,httponly,samesite=strict,samesite=lax,samesite=none
userid_p3p	k	none
userid_mark	x	off
#o	ngx_http_sub_filter_module
sub_filter	26
sub_filter_types	25	text/html
sub_filter_once	t	on
sub_filter_last_modified	t	off	1.5.1
#o	ngx_http_dav_module
dav_methods	19	off					off,put,delete,mkcol,copy,move
create_full_put_path	t	off
min_delete_depth	i	0
dav_access	2a	user:rw
#o	ngx_http_ssi_filter_module
ssi	v	off
ssi_silent_errors	t	off
ssi_ignore_recycled_buffers	t
ssi_min_file_chunk	p	1k
ssi_value_length	p	255
ssi_types	25	text/html
ssi_last_modified	t	off	1.5.1
#o	ngx_http_xslt_filter_module
xml_entities	x
xml_external_entities	t	off	1.31.3
xslt_stylesheet	2k
xslt_param	26		1.1.18
xslt_string_param	26		1.1.18
xslt_types	25	text/xml
xslt_last_modified	t	off	1.5.1
#o	ngx_http_upstream_ip_hash_module
ip_hash	1l
#o	ngx_http_scgi_module
scgi_pass	2l
scgi_store	w	off
scgi_store_access	2a	user:rw
scgi_buffering	t	on
scgi_request_buffering	t	on	1.7.11
scgi_ignore_client_abort	t	off
scgi_bind	1n
scgi_socket_keepalive	t	off	1.15.6
scgi_socket_rcvbuf	p		1.31.3
scgi_socket_sndbuf	p		1.31.3
scgi_connect_timeout	q	60s
scgi_send_timeout	q	60s
scgi_buffer_size	p	4k|8k
scgi_pass_request_headers	t	on
scgi_pass_request_body	t	on
scgi_intercept_errors	t	off
scgi_read_timeout	q	60s
scgi_buffers	1g	8 4k|8k
scgi_busy_buffers_size	p	8k|16k
scgi_force_ranges	t	off	1.7.7
scgi_limit_rate	2d	0	1.7.7
scgi_cache	w	off
scgi_cache_key	w
scgi_cache_path	2f
scgi_cache_bypass	12
scgi_no_cache	12
scgi_cache_valid	2g
scgi_cache_min_uses	i	1
scgi_cache_max_range_offset	o		1.11.6
scgi_cache_use_stale	19	off					error,timeout,invalid_header,non_idempotent,http_500,http_503,http_403,http_404,http_429,updating,off
scgi_cache_methods	19	GET HEAD					GET,HEAD,POST
scgi_cache_lock	t	off	1.1.12
scgi_cache_lock_timeout	q	5s	1.1.12
scgi_cache_lock_age	q	5s	1.7.8
scgi_cache_revalidate	t	off	1.5.7
scgi_cache_background_update	t	off	1.11.10
scgi_temp_path	r	scgi_temp
scgi_max_temp_file_size	p	1024m
scgi_temp_file_write_size	p	8k|16k
scgi_next_upstream	19	error timeout					error,timeout,invalid_header,non_idempotent,http_500,http_503,http_403,http_404,http_429,updating,off
scgi_next_upstream_tries	i	0	1.7.5
scgi_next_upstream_timeout	q	0	1.7.5
scgi_param	2m	HTTP_HOST $host$is_request_port$request_port
scgi_pass_header	2h
scgi_hide_header	2h
scgi_ignore_headers	19						X-Accel-Redirect,X-Accel-Expires,X-Accel-Limit-Rate,X-Accel-Buffering,X-Accel-Charset,Expires,Cache-Control,Set-Cookie,Vary
#o	ngx_http_flv_module
flv	1h
#o	ngx_http_gzip_static_module
gzip_static	s	off					off,on,always
#o	ngx_http_charset_filter_module
charset	2n	off
source_charset	2n
override_charset	v	off
charset_types	25	text/html text/xml text/plain text/vnd.wap.wml application/javascript application/rss+xml	0.7.9
charset_map	2o
#o	ngx_http_limit_req_module
limit_req_zone	2p
limit_req	2q
limit_req_log_level	s	error	0.8.18				info,notice,warn,error
limit_req_status	i	503	1.3.15					400,599
limit_req_dry_run	t	off	1.17.1
#o	ngx_http_upstream_random_module
random	2r		1.15.1
#o	ngx_http_mirror_module
mirror	2s	off
mirror_request_body	t	on
#o	ngx_http_gunzip_filter_module
gunzip	t	off
gunzip_buffers	1g	32 4k|16 8k
#o	ngx_http_slice_filter_module
slice	p	0
#o	ngx_http_image_filter_module
image_filter	2t	off
image_filter_jpeg_quality	2u	75
image_filter_webp_quality	2u	80	1.11.6
image_filter_sharpen	2u	0
image_filter_transparency	t	on
image_filter_interlace	t	off	1.3.15
image_filter_buffer	p	1M
#o	ngx_http_grpc_module
grpc_pass	2l
grpc_bind	1n
grpc_socket_keepalive	t	off	1.15.6
grpc_socket_rcvbuf	p		1.31.3
grpc_socket_sndbuf	p		1.31.3
grpc_connect_timeout	q	60s
grpc_send_timeout	q	60s
grpc_intercept_errors	t	off
grpc_buffer_size	p	4k|8k
grpc_read_timeout	q	60s
grpc_next_upstream	19	error timeout					error,timeout,invalid_header,non_idempotent,http_500,http_502,http_503,http_504,http_403,http_404,http_429,off
grpc_next_upstream_tries	i	0
grpc_next_upstream_timeout	q	0
grpc_set_header	2b	Content-Length $content_length
grpc_pass_header	2h
grpc_hide_header	2h
grpc_ignore_headers	19						X-Accel-Redirect,X-Accel-Expires,X-Accel-Limit-Rate,X-Accel-Buffering,X-Accel-Charset,Expires,Cache-Control,Set-Cookie,Vary
grpc_ssl_session_reuse	t	on
grpc_ssl_protocols	19	TLSv1.2 TLSv1.3					SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
grpc_ssl_ciphers	k	DEFAULT
grpc_ssl_name	2c	host from grpc_pass
grpc_ssl_server_name	t	off
grpc_ssl_verify	t	off
grpc_ssl_verify_depth	i	1
grpc_ssl_trusted_certificate	k
grpc_ssl_crl	k
grpc_ssl_certificate	2c
grpc_ssl_certificate_key	2c
grpc_ssl_certificate_cache	2i	off	1.27.4
grpc_ssl_password_file	x
grpc_ssl_conf_command	2b		1.19.4
#o	ngx_http_tunnel_module
tunnel_pass	2v		1.31.0
tunnel_bind	1n		1.31.0
tunnel_socket_keepalive	t	off	1.31.0
tunnel_socket_rcvbuf	p		1.31.3
tunnel_socket_sndbuf	p		1.31.3
tunnel_connect_timeout	q	60s	1.31.0
tunnel_send_timeout	q	60s	1.31.0
tunnel_send_lowat	p	0	1.31.0
tunnel_buffer_size	p	4k|8k	1.31.0
tunnel_read_timeout	q	60s	1.31.0
tunnel_next_upstream	19	error timeout	1.31.0				error,timeout,off
tunnel_next_upstream_tries	i	0	1.31.0
tunnel_next_upstream_timeout	q	0	1.31.0
#o	ngx_http_rewrite_module
rewrite	2w
return	2x
break	2y
if	2z
set	30
rewrite_log	31	off
uninitialized_variable_warn	31	on
#o	ngx_http_autoindex_module
autoindex	t	off
autoindex_format	s	html	1.7.9				html,json,jsonp,xml
autoindex_localtime	t	off
autoindex_exact_size	t	on
#o	ngx_http_geo_module
geo	32
#o	ngx_http_try_files_module
try_files	33
#o	ngx_http_upstream_keepalive_module
keepalive	34	32 local	1.1.4
keepalive_time	1f	1h	1.19.10
keepalive_timeout	1f	60s	1.15.3
keepalive_requests	35	1000	1.15.3
#o	ngx_http_degradation_module
degradation	36
degrade	s						204,444
#o	ngx_http_random_index_module
random_index	37	off
#o	ngx_http_realip_module
set_real_ip_from	38
real_ip_header	x	X-Real-IP
real_ip_recursive	t	off	1.3.0
#o	ngx_http_log_module
log_format	39	combined "..."
access_log	3a	logs/access.log combined
open_log_file_cache	3b	off
#o	ngx_http_addition_filter_module
add_before_body	k
add_after_body	k
addition_types	25	text/html	0.7.9
#o	ngx_http_referer_module
valid_referers	3c
referer_hash_max_size	3d	2048	1.0.5
referer_hash_bucket_size	3d	64	1.0.5
#o	ngx_http_map_module
map	1o
map_hash_max_size	8	2048
map_hash_bucket_size	8	32|64|128
#o	ngx_http_access_module
allow	3e
deny	3e
#o	ngx_http_secure_link_module
secure_link	2c
secure_link_md5	2c
secure_link_secret	k
#o	ngx_http_fastcgi_module
fastcgi_pass	2l
fastcgi_index	k
fastcgi_split_path_info	1k
fastcgi_store	w	off
fastcgi_store_access	2a	user:rw
fastcgi_buffering	t	on	1.5.6
fastcgi_request_buffering	t	on	1.7.11
fastcgi_ignore_client_abort	t	off
fastcgi_bind	1n		0.8.22
fastcgi_socket_keepalive	t	off	1.15.6
fastcgi_socket_rcvbuf	p		1.31.3
fastcgi_socket_sndbuf	p		1.31.3
fastcgi_connect_timeout	q	60s
fastcgi_send_timeout	q	60s
fastcgi_send_lowat	p	0
fastcgi_buffer_size	p	4k|8k
fastcgi_pass_request_headers	t	on
fastcgi_pass_request_body	t	on
fastcgi_intercept_errors	t	off
fastcgi_read_timeout	q	60s
fastcgi_buffers	1g	8 4k|8k
fastcgi_busy_buffers_size	p	8k|16k
fastcgi_force_ranges	t	off	1.7.7
fastcgi_limit_rate	2d	0	1.7.7
fastcgi_cache	w	off
fastcgi_cache_key	w
fastcgi_cache_path	2f
fastcgi_cache_bypass	12
fastcgi_no_cache	12
fastcgi_cache_valid	2g
fastcgi_cache_min_uses	i	1
fastcgi_cache_max_range_offset	o		1.11.6
fastcgi_cache_use_stale	19	off					error,timeout,invalid_header,non_idempotent,http_500,http_503,http_403,http_404,http_429,updating,off
fastcgi_cache_methods	19	GET HEAD	0.7.59				GET,HEAD,POST
fastcgi_cache_lock	t	off	1.1.12
fastcgi_cache_lock_timeout	q	5s	1.1.12
fastcgi_cache_lock_age	q	5s	1.7.8
fastcgi_cache_revalidate	t	off	1.5.7
fastcgi_cache_background_update	t	off	1.11.10
fastcgi_temp_path	r	fastcgi_temp
fastcgi_max_temp_file_size	p	1024m
fastcgi_temp_file_write_size	p	8k|16k
fastcgi_next_upstream	19	error timeout					error,timeout,invalid_header,non_idempotent,http_500,http_503,http_403,http_404,http_429,updating,off
fastcgi_next_upstream_tries	i	0	1.7.5
fastcgi_next_upstream_timeout	q	0	1.7.5
fastcgi_param	2m	HTTP_HOST $host$is_request_port$request_port
fastcgi_pass_header	2h
fastcgi_hide_header	2h
fastcgi_ignore_headers	19						X-Accel-Redirect,X-Accel-Expires,X-Accel-Limit-Rate,X-Accel-Buffering,X-Accel-Charset,Expires,Cache-Control,Set-Cookie,Vary
fastcgi_catch_stderr	2h
fastcgi_keep_conn	t	off	1.1.4
#o	ngx_http_limit_conn_module
limit_conn_zone	3f
limit_conn	3g
limit_conn_log_level	s	error	0.8.18				info,notice,warn,error
limit_conn_status	i	503	1.3.15					400,599
limit_conn_dry_run	t	off	1.17.6
limit_zone	6p				1.7.6	d~1.1.8~limit_conn_zone
#o	ngx_http_empty_gif_module
empty_gif	1h
#o	ngx_http_auth_basic_module
auth_basic	3h	off
auth_basic_user_file	3i
#o	ngx_http_upstream_least_time_module
least_time	3j		1.31.0				header,last_byte
#o	ngx_http_geoip_module
geoip_country	3k
geoip_org	3k		1.0.3
geoip_city	3k
geoip_proxy	3l		1.3.0
geoip_proxy_recursive	3m	off	1.3.0
#o	ngx_http_uwsgi_module
uwsgi_pass	2l
uwsgi_modifier1	i	0						0,255
uwsgi_modifier2	i	0						0,255
uwsgi_store	w	off
uwsgi_store_access	2a	user:rw
uwsgi_buffering	t	on
uwsgi_request_buffering	t	on	1.7.11
uwsgi_ignore_client_abort	t	off
uwsgi_bind	1n
uwsgi_socket_keepalive	t	off	1.15.6
uwsgi_socket_rcvbuf	p		1.31.3
uwsgi_socket_sndbuf	p		1.31.3
uwsgi_connect_timeout	q	60s
uwsgi_send_timeout	q	60s
uwsgi_buffer_size	p	4k|8k
uwsgi_pass_request_headers	t	on
uwsgi_pass_request_body	t	on
uwsgi_intercept_errors	t	off
uwsgi_read_timeout	q	60s
uwsgi_buffers	1g	8 4k|8k
uwsgi_busy_buffers_size	p	8k|16k
uwsgi_force_ranges	t	off	1.7.7
uwsgi_limit_rate	2d	0	1.7.7
uwsgi_cache	w	off
uwsgi_cache_key	w
uwsgi_cache_path	2f
uwsgi_cache_bypass	12
uwsgi_no_cache	12
uwsgi_cache_valid	2g
uwsgi_cache_min_uses	i	1
uwsgi_cache_max_range_offset	o		1.11.6
uwsgi_cache_use_stale	19	off					error,timeout,invalid_header,non_idempotent,http_500,http_503,http_403,http_404,http_429,updating,off
uwsgi_cache_methods	19	GET HEAD					GET,HEAD,POST
uwsgi_cache_lock	t	off	1.1.12
uwsgi_cache_lock_timeout	q	5s	1.1.12
uwsgi_cache_lock_age	q	5s	1.7.8
uwsgi_cache_revalidate	t	off	1.5.7
uwsgi_cache_background_update	3n	off	1.11.10
uwsgi_temp_path	r	uwsgi_temp
uwsgi_max_temp_file_size	p	1024m
uwsgi_temp_file_write_size	p	8k|16k
uwsgi_next_upstream	19	error timeout					error,timeout,invalid_header,non_idempotent,http_500,http_503,http_403,http_404,http_429,updating,off
uwsgi_next_upstream_tries	i	0	1.7.5
uwsgi_next_upstream_timeout	q	0	1.7.5
uwsgi_param	2m	HTTP_HOST $host$is_request_port$request_port
uwsgi_string	k
uwsgi_pass_header	2h
uwsgi_hide_header	2h
uwsgi_ignore_headers	19						X-Accel-Redirect,X-Accel-Expires,X-Accel-Limit-Rate,X-Accel-Buffering,X-Accel-Charset,Expires,Cache-Control,Set-Cookie,Vary
uwsgi_ssl_session_reuse	t	on	1.5.8
uwsgi_ssl_protocols	19	TLSv1.2 TLSv1.3	1.5.8				SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
uwsgi_ssl_ciphers	k	DEFAULT	1.5.8
uwsgi_ssl_name	2c	host from uwsgi_pass	1.7.0
uwsgi_ssl_server_name	t	off	1.7.0
uwsgi_ssl_verify	t	off	1.7.0
uwsgi_ssl_verify_depth	i	1	1.7.0
uwsgi_ssl_trusted_certificate	k		1.7.0
uwsgi_ssl_crl	k		1.7.0
uwsgi_ssl_certificate	2c		1.7.8
uwsgi_ssl_certificate_key	2c		1.7.8
uwsgi_ssl_certificate_cache	2i	off	1.27.4
uwsgi_ssl_password_file	x		1.7.8
uwsgi_ssl_conf_command	2b		1.19.4
#o	ngx_http_upstream_zone_module
zone	3o		1.9.0
#o	ngx_http_perl_module
perl_modules	3p
perl_require	3p
perl	3q
perl_set	3r
#o	ngx_http_v2_module
http2	e	off	1.25.1
http2_recv_buffer_size	3s	256k
http2_pool_size	a
http2_max_concurrent_streams	d	128
http2_max_concurrent_pushes	3t	10	1.13.9			i~1.25.1~~the "http2_max_concurrent_pushes" directive is obsolete, ignored
http2_max_requests	3t	1000	1.11.6			i~1.19.7~keepalive_requests~the "http2_max_requests" directive is obsolete, use the "keepalive_requests" directive instead
http2_max_field_size	3t	4k				i~1.19.7~large_client_header_buffers~the "http2_max_field_size" directive is obsolete, use the "large_client_header_buffers" directive instead
http2_max_header_size	3t	16k				i~1.19.7~large_client_header_buffers~the "http2_max_header_size" directive is obsolete, use the "large_client_header_buffers" directive instead
http2_body_preread_size	a	64k	1.11.0
http2_streams_index_size	d
http2_recv_timeout	3t	30s				i~1.19.7~client_header_timeout~the "http2_recv_timeout" directive is obsolete, use the "client_header_timeout" directive instead
http2_idle_timeout	3t	3m				i~1.19.7~keepalive_timeout~the "http2_idle_timeout" directive is obsolete, use the "keepalive_timeout" directive instead
http2_chunk_size	p	8k
http2_push_preload	3u	off	1.13.9			i~1.25.1~~the "http2_push_preload" directive is obsolete, ignored
http2_push	3v	off	1.13.9			i~1.25.1~early_hints~the "http2_push" directive is obsolete, ignored
#o	ngx_http_v3_module
http3	e	on	1.25.0
http3_hq	e	off	1.25.0
http3_max_concurrent_streams	d	128	1.25.0
http3_stream_buffer_size	a	64k	1.25.0
quic_retry	e	off	1.25.0
quic_gso	e	off	1.25.0
quic_host_key	1w		1.25.0
quic_active_connection_id_limit	d	2	1.25.0
#o	ngx_mail_core_module
server	3w
listen	3x
protocol	3y
timeout	3z	60s
server_name	40	hostname
error_log	41	logs/error.log error
resolver	42	off
resolver_timeout	3z	30s
max_errors	43	5	1.21.0
#o	ngx_mail_imap_module
imap_client_buffer	44	4k|8k
imap_capabilities	45	IMAP4 IMAP4rev1 UIDPLUS
imap_auth	46	plain					plain,login,cram-md5,external
#o	ngx_mail_proxy_module
proxy	47
proxy_buffer	44	4k|8k
proxy_timeout	3z	24h
proxy_pass_error_message	47	off
xclient	47	on
proxy_smtp_auth	47	off	1.19.4
proxy_protocol	48	off	1.19.8				off,on,v2
#o	ngx_mail_realip_module
set_real_ip_from	49
#o	ngx_mail_auth_http_module
auth_http	4a
auth_http_timeout	3z	60s
auth_http_header	4b
auth_http_pass_client_cert	47	off	1.7.11
#o	ngx_mail_smtp_module
smtp_client_buffer	44	4k|8k
smtp_greeting_delay	3z	0
smtp_capabilities	45
smtp_auth	46	plain login					plain,login,cram-md5,external,none
#o	ngx_mail_pop3_module
pop3_capabilities	45	TOP USER UIDL
pop3_auth	46	plain					plain,apop,cram-md5,external
#o	ngx_mail_ssl_module
starttls	48	off					off,on,only
ssl_certificate	4c
ssl_certificate_key	4c
ssl_password_file	4d		1.7.3
ssl_certificate_compression	47	off	1.29.1
ssl_dhparam	4e		0.7.2
ssl_ecdh_curve	4e	auto	1.1.0
ssl_protocols	46	TLSv1.2 TLSv1.3					SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
ssl_ciphers	4e	HIGH:!aNULL:!MD5
ssl_prefer_server_ciphers	47	off
ssl_session_cache	4f	none
ssl_session_tickets	47	on	1.5.9
ssl_session_ticket_key	4c		1.5.7
ssl_session_timeout	4g	5m
ssl_verify_client	48	off	1.7.11				off,on,optional,optional_no_ca
ssl_verify_depth	43	1	1.7.11
ssl_client_certificate	4e		1.7.11
ssl_trusted_certificate	4e		1.7.11
ssl_crl	4e		1.7.11
ssl_conf_command	4h		1.19.4
ssl	6r	off			1.25.1	d~1.15.0~ssl parameter of listen
#o	ngx_mail_module
mail	1
#o	ngx_google_perftools_module
google_perftools_profiles	4i
#o	ngx_stream_upstream_hash_module
hash	4j
#o	ngx_stream_upstream_least_conn_module
least_conn	4k
#o	ngx_stream_return_module
return	4l
#o	ngx_stream_realip_module
set_real_ip_from	4m
#o	ngx_stream_geoip_module
geoip_country	4n
geoip_org	4n
geoip_city	4n
#o	ngx_stream_split_clients_module
split_clients	4o
#o	ngx_stream_core_module
variables_hash_max_size	4p	1024	1.11.2
variables_hash_bucket_size	4p	64	1.11.2
server_names_hash_max_size	4p	512	1.25.5
server_names_hash_bucket_size	4p	32|64|128	1.25.5
server	4q
listen	4r
server_name	4s	""	1.25.5
error_log	4t	logs/error.log error
resolver	4u		1.11.3
resolver_timeout	4v	30s	1.11.3
proxy_protocol_timeout	4v	30s	1.11.4
tcp_nodelay	4w	on	1.9.4
preread_buffer_size	4x	16k	1.11.5
preread_timeout	4v	30s	1.11.5
#o	ngx_stream_upstream_least_time_module
least_time	4y		1.31.0				connect,first_byte,last_byte
#o	ngx_stream_ssl_module
ssl_handshake_timeout	4v	60s
ssl_certificate	4z
ssl_certificate_key	4z
ssl_certificate_cache	50	off	1.27.4
ssl_ech_file	4z		1.29.4
ssl_password_file	51
ssl_certificate_compression	4w	off	1.29.1
ssl_dhparam	52
ssl_ecdh_curve	52	auto
ssl_protocols	53	TLSv1.2 TLSv1.3					SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
ssl_ciphers	52	HIGH:!aNULL:!MD5
ssl_verify_client	54	off	1.11.8				off,on,optional,optional_no_ca
ssl_verify_depth	55	1	1.11.8
ssl_client_certificate	52		1.11.8
ssl_trusted_certificate	52		1.11.8
ssl_prefer_server_ciphers	4w	off
ssl_session_cache	56	none
ssl_session_tickets	4w	on
ssl_session_ticket_key	4z
ssl_session_timeout	57	5m
ssl_crl	52		1.11.8
ssl_ocsp	54	off	1.27.2				off,on,leaf
ssl_ocsp_responder	52		1.27.2
ssl_ocsp_cache	51	off	1.27.2
ssl_stapling	4w	off	1.27.2
ssl_stapling_file	52		1.27.2
ssl_stapling_responder	52		1.27.2
ssl_stapling_verify	4w	off	1.27.2
ssl_conf_command	58		1.19.4
ssl_reject_handshake	4w	off	1.25.5
ssl_alpn	59		1.21.4
#o	ngx_stream_ssl_preread_module
ssl_preread	4w	off
#o	ngx_stream_upstream_module
upstream	5a
server	5b
resolver	5c		1.27.3
resolver_timeout	5d	30s	1.27.3
#o	ngx_stream_set_module
set	5e
#o	ngx_stream_access_module
allow	4m
deny	4m
#o	ngx_stream_proxy_module
proxy_pass	5f
proxy_bind	5g		1.9.2
proxy_socket_keepalive	4w	off	1.15.6
proxy_socket_rcvbuf	4x		1.31.3
proxy_socket_sndbuf	4x		1.31.3
proxy_connect_timeout	4v	60s
proxy_timeout	4v	10m
proxy_buffer_size	4x	16k	1.9.4
proxy_downstream_buffer	4x					d~~proxy_buffer_size~the "proxy_downstream_buffer" directive is deprecated, use the "proxy_buffer_size" directive instead
proxy_upstream_buffer	4x					d~~proxy_buffer_size~the "proxy_upstream_buffer" directive is deprecated, use the "proxy_buffer_size" directive instead
proxy_upload_rate	5h	0	1.9.3
proxy_download_rate	5h	0	1.9.3
proxy_requests	55	0	1.15.7
proxy_responses	55		1.9.13
proxy_next_upstream	5i	on
proxy_next_upstream_tries	55	0
proxy_next_upstream_timeout	4v	0
proxy_protocol	54	off	1.9.2				off,on,v2
proxy_half_close	4w	off	1.21.4
proxy_ssl	4w	off
proxy_ssl_session_reuse	4w	on
proxy_ssl_protocols	53	TLSv1.2 TLSv1.3					SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
proxy_ssl_ciphers	52	DEFAULT
proxy_ssl_name	5j	host from proxy_pass
proxy_ssl_server_name	4w	off
proxy_ssl_alpn	5k		1.31.0
proxy_ssl_verify	4w	off
proxy_ssl_verify_depth	55	1
proxy_ssl_trusted_certificate	52
proxy_ssl_crl	52
proxy_ssl_certificate	5j
proxy_ssl_certificate_key	5j
proxy_ssl_certificate_cache	50	off	1.27.4
proxy_ssl_password_file	51
proxy_ssl_conf_command	58		1.19.4
#o	ngx_stream_log_module
log_format	5l
access_log	5m	off
open_log_file_cache	5n	off
#o	ngx_stream_limit_conn_module
limit_conn_zone	5o
limit_conn	5p
limit_conn_log_level	54	error					info,notice,warn,error
limit_conn_dry_run	4w	off	1.17.6
#o	ngx_stream_module
stream	1
#o	ngx_stream_upstream_random_module
random	5q		1.15.1
#o	ngx_stream_geo_module
geo	5r
#o	ngx_stream_pass_module
pass	5s		1.25.5
#o	ngx_stream_upstream_zone_module
zone	5t
#o	ngx_stream_map_module
map	4o
map_hash_max_size	4p	2048
map_hash_bucket_size	4p	32|64|128
#o	ngx_core_module
daemon	0	on
master_process	0	on
timer_resolution	5u
pid	4i	logs/nginx.pid
lock_file	4i	logs/nginx.lock
worker_processes	5v	1
debug_points	5w						stop,abort
user	5x	nobody nobody
worker_priority	6	0
worker_cpu_affinity	5y
worker_rlimit_nofile	5z
worker_rlimit_core	60
worker_shutdown_timeout	5u		1.11.11
working_directory	4i
env	61	TZ
load_module	62		1.9.11
#o	ngx_errlog_module
error_log	63	logs/error.log error
#o	ngx_regex_module
pcre_jit	0	off	1.1.12
#o	ngx_conf_module
include	64
#o	ngx_thread_pool_module
thread_pool	65	default threads=32 max_queue=65536	1.7.11
#od	ngx_http_acme_module
acme_issuer	66
uri	67
account_key	67
challenge	67	http-01		0.2.0
common_name_in_csr	68	off		0.4.0
contact	67
external_account_key	69			0.2.0
preferred_chain	67			0.3.0
profile	6a			0.3.0
ssl_trusted_certificate	67
ssl_verify	68	on
state_path	67	acme_<issuer>
accept_terms_of_service	6b
acme_shared_zone	6c	zone=ngx_acme_shared:256k
acme_certificate	6d
#od	ngx_http_js_module
js_body_filter	6e			0.5.2
js_access	6f			0.9.9
js_content	6g
js_context_reuse	p	128		0.8.6
js_engine	x	njs		0.8.6			njs,qjs
js_fetch_buffer_size	p	16k		0.7.4
js_fetch_ciphers	k	HIGH:!aNULL:!MD5		0.7.0
js_fetch_max_response_buffer_size	p	1m		0.7.4
js_fetch_protocols	19	TLSv1 TLSv1.1 TLSv1.2		0.7.0			TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
js_fetch_timeout	q	60s		0.7.4
js_fetch_trusted_certificate	k			0.7.0
js_fetch_verify	t	on		0.7.4
js_fetch_verify_depth	i	100		0.7.0
js_fetch_proxy	6h			0.9.4
js_fetch_keepalive	i	0		0.9.2
js_fetch_keepalive_requests	i	1000		0.9.2
js_fetch_keepalive_time	q	1h		0.9.2
js_fetch_keepalive_timeout	q	60s		0.9.2
js_header_filter	6i			0.5.1
js_import	6j			0.4.0
js_include	6k				1.21.5	d~~js_import
js_load_http_native_module	6l			0.9.5
js_path	2h			0.3.0
js_periodic	6m			0.8.1
js_preload_object	6j			0.7.8
js_set	6n
js_shared_dict_zone	6o			0.8.0
js_var	1i			0.5.3
js_context_reuse_max_size	74
#od	ngx_otel_module
otel_exporter	6s
otel_service_name	6t	unknown_service:nginx
otel_resource_attr	6u			0.1.2
otel_trace	6v	off
otel_trace_context	s	ignore
otel_span_name	6v
otel_span_attr	6w
endpoint	76
trusted_certificate	77
header	78
interval	79
batch_size	7a
batch_count	7a
#od	ngx_stream_js_module
js_access	52
js_context_reuse	4x	128		0.8.6
js_engine	59	njs		0.8.6			njs,qjs
js_fetch_buffer_size	4x	16k		0.7.4
js_fetch_ciphers	52	HIGH:!aNULL:!MD5		0.7.0
js_fetch_max_response_buffer_size	4x	1m		0.7.4
js_fetch_protocols	53	TLSv1 TLSv1.1 TLSv1.2		0.7.0			TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
js_fetch_timeout	4v	60s		0.7.4
js_fetch_trusted_certificate	52			0.7.0
js_fetch_verify	4w	on		0.7.4
js_fetch_verify_depth	55	100		0.7.0
js_fetch_proxy	6x			0.9.4
js_fetch_keepalive	55	0		0.9.2
js_fetch_keepalive_requests	55	1000		0.9.2
js_fetch_keepalive_time	4v	1h		0.9.2
js_fetch_keepalive_timeout	4v	60s		0.9.2
js_filter	52
js_import	6y			0.4.0
js_include	6z				1.21.5	d~~js_import
js_load_stream_native_module	6l			0.9.5
js_path	4z			0.3.0
js_periodic	70			0.8.1
js_preload_object	6y			0.7.8
js_preread	52
js_set	71
js_shared_dict_zone	72			0.8.0
js_var	73			0.5.3
js_context_reuse_max_size	75
#o	ngx_http_spdy_module
spdy_headers_comp	7b				1.9.5	d~~http2
spdy_chunk_size	7c				1.9.5	d~~http2_chunk_size
spdy_recv_buffer_size	7d				1.9.5	d~~http2_recv_buffer_size
spdy_recv_timeout	7b				1.9.5	d
spdy_keepalive_timeout	7b				1.9.5	d
spdy_max_concurrent_streams	7b				1.9.5	d
spdy_streams_index_size	7b				1.9.5	d
spdy_pool_size	7b				1.9.5	d
#p	ngx_http_api_module
api	7e
status_zone	7f		1.13.12
#p	ngx_http_auth_jwt_module
auth_jwt	7g	off
auth_jwt_claim_set	7h		1.11.10
auth_jwt_header_set	7h		1.11.10
auth_jwt_key_cache	7i	0	1.21.4
auth_jwt_key_file	7j
auth_jwt_key_request	7j		1.15.6
auth_jwt_leeway	7i	0s	1.13.10
auth_jwt_type	7k	signed	1.19.7				signed,encrypted,nested
auth_jwt_require	7l		1.21.2
#p	ngx_http_auth_require_module
auth_require	7l	off
#p	ngx_http_core_module
error_log_tag	7m		1.29.8
#p	ngx_http_f4f_module
f4f	7n
f4f_buffer_size	7o	512k
#p	ngx_http_fastcgi_module
fastcgi_allow_upstream	7p		1.29.3
fastcgi_bind_dynamic	7q	off	1.29.3
fastcgi_cache_purge	7p		1.5.7
fastcgi_request_dynamic	7q	off	1.29.3
#p	ngx_http_grpc_module
grpc_allow_upstream	7p		1.29.3
grpc_bind_dynamic	7q	off	1.29.3
grpc_request_dynamic	7q	off	1.29.3
grpc_ssl_key_log	7r		1.27.2
#p	ngx_http_hls_module
hls	7n
hls_buffers	7m	8 2m
hls_forward_args	7q	off	1.5.12
hls_fragment	7s	5s
hls_mp4_buffer_size	7o	512k
hls_mp4_max_buffer_size	7o	10m
#p	ngx_http_internal_redirect_module
internal_redirect	7t
#p	ngx_http_keyval_module
keyval	7u
keyval_zone	7v
#p	ngx_http_memcached_module
memcached_allow_upstream	7p		1.29.3
memcached_bind_dynamic	7q	off	1.29.3
#p	ngx_http_mp4_module
mp4_limit_rate	7r	off
mp4_limit_rate_after	7s	60s
#p	ngx_http_num_map_module
num_map	7w
#p	ngx_http_oidc_module
oidc_provider	7x
auth_oidc	7r	off
issuer	7y
client_id	7y
client_secret	7y
config_url	7y	<issuer>/.well-known/openid-configuration
cookie_name	7y	NGX_OIDC_SESSION
extra_auth_args	7y
frontchannel_logout_uri	7y		1.29.3
pkce	7z		1.29.3
redirect_uri	7y	/oidc_callback
logout_uri	7y		1.29.0
post_logout_uri	7y		1.29.0
logout_token_hint	7z	off	1.29.0
scope	7y	openid
session_store	7y
session_timeout	80	8h
ssl_crl	7y
ssl_trusted_certificate	7y	system CA bundle
userinfo	81	off	1.29.0
#p	ngx_http_proxy_module
proxy_allow_upstream	7p		1.29.3
proxy_bind_dynamic	7q	off	1.29.3
proxy_cache_purge	7p		1.5.7
proxy_request_dynamic	7q	off	1.29.3
proxy_ssl_key_log	7r		1.27.2
#p	ngx_http_scgi_module
scgi_allow_upstream	7p		1.29.3
scgi_bind_dynamic	7q	off	1.29.3
scgi_cache_purge	7p		1.5.7
scgi_request_dynamic	7q	off	1.29.3
#p	ngx_http_session_log_module
session_log	7r	off
session_log_format	7h	combined "..."
session_log_zone	7h
#p	ngx_http_ssl_module
ssl_key_log	82		1.27.2
#p	ngx_http_status_module
status	83
status_format	7r	json
status_zone	84
#p	ngx_http_tunnel_module
tunnel_allow_upstream	7p		1.31.0
tunnel_bind_dynamic	7q	off	1.31.0
#p	ngx_http_upstream_conf_module
upstream_conf	83
#p	ngx_http_upstream_hc_module
health_check	85
match	86
#p	ngx_http_upstream_module
state	87		1.9.7
ntlm	88		1.9.2
queue	89		1.5.12
#p	ngx_http_uwsgi_module
uwsgi_allow_upstream	7p		1.29.3
uwsgi_bind_dynamic	7q	off	1.29.3
uwsgi_cache_purge	7p		1.5.7
uwsgi_request_dynamic	7q	off	1.29.3
uwsgi_ssl_key_log	7r		1.27.2
#p	ngx_core_module
stall_threshold	8a	1000ms	1.29.0
#p	ngx_mgmt_module
mgmt	8b
enforce_initial_report	8c	on	1.27.2
deployment_context	8d
license_token	8e	license.jwt	1.27.2
proxy	8e		1.27.4
proxy_username	8e		1.27.4
proxy_password	8e		1.27.4
resolver	8f
ssl_crl	8e
ssl_trusted_certificate	8e	system CA bundle
ssl_verify	8c	on
state_path	8e		1.27.2
usage_report	8g	endpoint=product.connect.nginx.com interval=1h
connect_timeout	8y
read_timeout	8y
ssl_name	8y
ssl_server_name	8c
uuid_file	8z
resolver_timeout	90
send_timeout	90
ssl	91
ssl_certificate	90
ssl_certificate_key	90
ssl_ciphers	90
ssl_password_file	90
ssl_protocols	92
ssl_verify_depth	90
#p	ngx_stream_keyval_module
keyval	8h
keyval_zone	8i
#p	ngx_stream_mqtt_filter_module
mqtt	8j	off
mqtt_buffers	8k	100 1k	1.25.1
mqtt_rewrite_buffer_size	8l	4k|8k				i~1.25.1~mqtt_buffers
mqtt_set_connect	8m
#p	ngx_stream_mqtt_preread_module
mqtt_preread	8j	off
#p	ngx_stream_num_map_module
num_map	8n
#p	ngx_stream_proxy_module
proxy_bind_dynamic	8j	off	1.29.3
proxy_session_drop	8j	off	1.15.8
proxy_ssl_key_log	8o		1.27.2
#p	ngx_stream_ssl_module
ssl_key_log	8o		1.27.2
#p	ngx_stream_upstream_hc_module
health_check	8p
health_check_timeout	8o	5s
match	8q
#p	ngx_stream_upstream_module
state	8r		1.9.7
#p	ngx_stream_zone_sync_module
zone_sync	8s
zone_sync_buffers	8k	8 4k|8k
zone_sync_connect_retry_interval	8t	1s
zone_sync_connect_timeout	8t	5s
zone_sync_interval	8t	1s
zone_sync_recv_buffer_size	8u	4k|8k
zone_sync_server	8v
zone_sync_ssl	8j	off
zone_sync_ssl_certificate	8o
zone_sync_ssl_certificate_key	8o
zone_sync_ssl_ciphers	8o	DEFAULT
zone_sync_ssl_conf_command	8k		1.19.4
zone_sync_ssl_crl	8o
zone_sync_ssl_name	8o	host from zone_sync_server	1.15.7
zone_sync_ssl_password_file	8o
zone_sync_ssl_protocols	8w	TLSv1.2 TLSv1.3
zone_sync_ssl_server_name	8j	off	1.15.7
zone_sync_ssl_trusted_certificate	8o
zone_sync_ssl_verify	8j	off
zone_sync_ssl_verify_depth	8x	1
zone_sync_timeout	8o	5s
#t	ngx_http_lua_module	openresty/lua-nginx-module
lua_load_resty_core	93
lua_thread_cache_max_entries	94
lua_max_running_timers	94
lua_max_pending_timers	94
lua_shared_dict	95
lua_capture_error_log	7d
lua_sa_restart	96
lua_regex_cache_max_entries	94
lua_regex_match_limit	94
lua_package_cpath	7d
lua_package_path	7d
lua_code_cache	97
lua_need_request_body	97
lua_transform_underscores_in_response_headers	97
lua_socket_log_errors	97
init_by_lua_block	98
init_by_lua	7d
init_by_lua_file	7d
init_worker_by_lua_block	98
init_worker_by_lua	7d
init_worker_by_lua_file	7d
exit_worker_by_lua_block	98
exit_worker_by_lua_file	7d
set_by_lua_block	99
set_by_lua	9a
set_by_lua_file	9b
server_rewrite_by_lua_block	9c
server_rewrite_by_lua_file	9d
rewrite_by_lua	9e
rewrite_by_lua_block	9f
access_by_lua	9e
access_by_lua_block	9f
precontent_by_lua_block	9f
precontent_by_lua_file	9e
precontent_by_lua_no_postpone	96
content_by_lua	9g
content_by_lua_block	9h
log_by_lua	9e
log_by_lua_block	9f
rewrite_by_lua_file	9e
rewrite_by_lua_no_postpone	96
access_by_lua_file	9e
access_by_lua_no_postpone	96
content_by_lua_file	9g
log_by_lua_file	9e
header_filter_by_lua	9e
header_filter_by_lua_block	9f
header_filter_by_lua_file	9e
body_filter_by_lua	9e
body_filter_by_lua_block	9f
body_filter_by_lua_file	9e
balancer_by_lua_block	9i
balancer_by_lua_file	9j
balancer_keepalive	9j
lua_socket_keepalive_timeout	9k
lua_socket_connect_timeout	9k
lua_socket_send_timeout	9k
lua_socket_send_lowat	9l
lua_socket_buffer_size	9l
lua_socket_pool_size	9m
lua_socket_read_timeout	9k
lua_http10_buffering	97
lua_check_client_abort	97
lua_use_default_type	97
lua_ssl_protocols	9n						SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
lua_ssl_ciphers	9o
ssl_client_hello_by_lua_block	9c
ssl_client_hello_by_lua_file	7b
ssl_certificate_by_lua_block	9c
ssl_certificate_by_lua_file	7b
ssl_session_store_by_lua_block	98
ssl_session_store_by_lua_file	7d
ssl_session_fetch_by_lua_block	98
ssl_session_fetch_by_lua_file	7d
proxy_ssl_certificate_by_lua_block	9h
proxy_ssl_certificate_by_lua_file	9p
proxy_ssl_verify_by_lua_block	9h
proxy_ssl_verify_by_lua_file	9p
lua_upstream_skip_openssl_default_verify	9q
lua_ssl_verify_depth	9r
lua_ssl_certificate	9s
lua_ssl_certificate_key	9s
lua_ssl_trusted_certificate	9o
lua_ssl_crl	9o
lua_ssl_key_log	9o
lua_ssl_conf_command	9t
lua_malloc_trim	6k
lua_worker_thread_vm_pool_size	94
#t	ngx_stream_lua_module	openresty/stream-lua-nginx-module
lua_load_resty_core	9u
lua_max_running_timers	9v
lua_max_pending_timers	9v
lua_shared_dict	9w
lua_sa_restart	9x
lua_capture_error_log	9y
lua_regex_cache_max_entries	9v
lua_regex_match_limit	9v
lua_package_cpath	9y
lua_package_path	9y
lua_code_cache	9z
lua_socket_log_errors	9z
init_by_lua_block	a0
init_by_lua	9y
init_by_lua_file	9y
init_worker_by_lua_block	a0
init_worker_by_lua	9y
init_worker_by_lua_file	9y
preread_by_lua_file	a1
preread_by_lua_block	a2
content_by_lua	a3
content_by_lua_block	a4
content_by_lua_file	a3
log_by_lua_block	a2
log_by_lua_file	a1
preread_by_lua_no_postpone	9x
balancer_by_lua_block	a5
balancer_by_lua_file	a6
lua_socket_keepalive_timeout	a7
lua_socket_connect_timeout	a7
lua_socket_send_timeout	a7
lua_socket_send_lowat	75
lua_socket_buffer_size	75
lua_socket_pool_size	a8
lua_socket_read_timeout	a7
lua_check_client_abort	9z
lua_ssl_protocols	a9						SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
lua_ssl_ciphers	aa
ssl_client_hello_by_lua_block	a2
ssl_client_hello_by_lua_file	ab
ssl_certificate_by_lua_block	a2
ssl_certificate_by_lua_file	ab
proxy_ssl_certificate_by_lua_block	a4
proxy_ssl_certificate_by_lua_file	ac
proxy_ssl_verify_by_lua_block	a4
proxy_ssl_verify_by_lua_file	ac
lua_upstream_skip_openssl_default_verify	ad
lua_ssl_verify_depth	a8
lua_ssl_certificate	ae
lua_ssl_certificate_key	ae
lua_ssl_trusted_certificate	aa
lua_ssl_crl	aa
lua_ssl_key_log	aa
lua_ssl_conf_command	af
lua_malloc_trim	6z
lua_add_variable	6z
#t	ngx_http_headers_more_filter_module	openresty/headers-more-nginx-module
more_set_headers	ag
more_clear_headers	ag
more_set_input_headers	ag
more_clear_input_headers	ag
#t	ngx_http_brotli_static_module	google/ngx_brotli
brotli_static	ah						off,on,always
#t	ngx_http_brotli_filter_module	google/ngx_brotli
brotli	97
brotli_buffers	ai
brotli_types	aj
brotli_comp_level	9r							0,11
brotli_window	74
brotli_min_length	74
#t	ngx_http_vhost_traffic_status_module	vozlt/nginx-module-vts
vhost_traffic_status	ak
vhost_traffic_status_filter	ak
vhost_traffic_status_filter_by_host	ak
vhost_traffic_status_filter_check_duplicate	ak
vhost_traffic_status_filter_by_set_key	al
vhost_traffic_status_filter_max_node	7v
vhost_traffic_status_limit	ak
vhost_traffic_status_limit_check_duplicate	ak
vhost_traffic_status_limit_traffic	al
vhost_traffic_status_limit_traffic_by_set_key	am
vhost_traffic_status_zone	an
vhost_traffic_status_measure_status_codes	7v
vhost_traffic_status_dump	ao
vhost_traffic_status_display	ap
vhost_traffic_status_display_format	aq						json,html,jsonp,prometheus
vhost_traffic_status_display_jsonp	ar
vhost_traffic_status_display_sum_key	ar
vhost_traffic_status_set_by_filter	as
vhost_traffic_status_average_method	at
vhost_traffic_status_histogram_buckets	7p
vhost_traffic_status_bypass_limit	ak
vhost_traffic_status_bypass_stats	ak
vhost_traffic_status_stats_by_upstream	96
vhost_traffic_status_ignore_status	9n						1xx,2xx,3xx,4xx,5xx,off
#t	ngx_http_stream_server_traffic_status_module	vozlt/nginx-module-sts
stream_server_traffic_status	ak
stream_server_traffic_status_zone	an
stream_server_traffic_status_display	ap
stream_server_traffic_status_display_format	aq						json,html,jsonp,prometheus
stream_server_traffic_status_display_jsonp	ar
stream_server_traffic_status_average_method	at
#t	ngx_stream_server_traffic_status_module	vozlt/nginx-module-stream-sts
server_traffic_status	9z
server_traffic_status_filter	9z
server_traffic_status_filter_check_duplicate	9z
server_traffic_status_filter_by_set_key	au
server_traffic_status_limit	9z
server_traffic_status_limit_check_duplicate	9z
server_traffic_status_limit_traffic	au
server_traffic_status_limit_traffic_by_set_key	av
server_traffic_status_zone	aw
server_traffic_status_average_method	ax
server_traffic_status_histogram_buckets	8w
#t	ngx_http_modsecurity_module	owasp-modsecurity/ModSecurity-nginx
modsecurity	ak
modsecurity_rules	7r
modsecurity_rules_file	7r
modsecurity_rules_remote	7m
modsecurity_transaction_id	7p
#t	ngx_stream_geoip2_module	leev/ngx_http_geoip2_module
geoip2	8q
#t	ngx_http_geoip2_module	leev/ngx_http_geoip2_module
geoip2	7x
geoip2_proxy	6k
geoip2_proxy_recursive	96
#t	ngx_http_echo_module	openresty/echo-nginx-module
echo	ay
echo_request_body	az
echo_sleep	b0
echo_flush	az
echo_blocking_sleep	b0
echo_reset_timer	az
echo_before_body	ay
echo_after_body	ay
echo_location_async	b1
echo_location	b1
echo_subrequest_async	b2
echo_subrequest	b2
echo_duplicate	b2
echo_read_request_body	az
echo_foreach_split	b2
echo_end	az
echo_abort_parent	az
echo_exec	b1
echo_status	b3
#t	ngx_http_set_misc_module	openresty/set-misc-nginx-module
set_hashed_upstream	b4
set_encode_base64	b5
set_decode_base64	b5
set_encode_base64url	b5
set_decode_base64url	b5
set_decode_hex	b5
set_encode_hex	b5
set_hmac_sha1	b4
set_hmac_sha256	b4
set_md5	b5
set_sha1	b5
set_unescape_uri	b5
set_escape_uri	b5
set_quote_sql_str	b5
set_quote_pgsql_str	b5
set_quote_json_str	b5
set_if_empty	b6
set_consistent_hashed_upstream	b4
set_random	b4
set_secure_random_alphanum	b5
set_secure_random_lcalpha	b5
set_rotate	b4
set_misc_base32_padding	b7					d~~set_base32_padding
set_base32_padding	b7
set_base32_alphabet	b8
set_encode_base32	b9
set_decode_base32	b9
set_local_today	ba
set_formatted_gmt_time	bb
set_formatted_local_time	bb
#t	ngx_http_cache_purge_module	FRiCKLE/ngx_cache_purge
fastcgi_cache_purge	bc
proxy_cache_purge	bc
scgi_cache_purge	bc
uwsgi_cache_purge	bc
#t	ngx_http_cache_purge_module	nginx-modules/ngx_cache_purge
fastcgi_cache_purge	bc
proxy_cache_purge	bc
scgi_cache_purge	bc
uwsgi_cache_purge	bc
cache_purge_response_type	7c
cache_purge_background_queue	6k
cache_purge_queue_size	94
cache_purge_batch_size	94
cache_purge_throttle_ms	bd
cache_purge_legacy_status	6k
cache_purge_vary_aware	6k
#t	ngx_http_fancyindex_module	aperezdc/ngx-fancyindex
fancyindex	ak
fancyindex_default_sort	ah						name,size,date,name_desc,size_desc,date_desc
fancyindex_case_sensitive	ak
fancyindex_directories_first	ak
fancyindex_localtime	ak
fancyindex_exact_size	ak
fancyindex_header	be
fancyindex_footer	be
fancyindex_css_href	bf
fancyindex_ignore	7p
fancyindex_hide_symlinks	ak
fancyindex_show_path	ak
fancyindex_show_dotfiles	ak
fancyindex_hide_parent_dir	ak
fancyindex_time_format	bf
#t	ngx_rtmp_exec_module	arut/nginx-rtmp-module
exec	bg
exec_push	bg
exec_pull	bg
exec_publish	bg
exec_publish_done	bg
exec_play	bg
exec_play_done	bg
exec_record_done	bh
exec_static	bg
respawn	bi
respawn_timeout	bj
exec_kill_signal	bk
exec_options	bi
#t	ngx_rtmp_module	arut/nginx-rtmp-module
rtmp	8b
#t	ngx_rtmp_netcall_module	arut/nginx-rtmp-module
netcall_timeout	bl
netcall_buffer	bm
#t	ngx_rtmp_access_module	arut/nginx-rtmp-module
allow	bn
deny	bn
#t	ngx_rtmp_live_module	arut/nginx-rtmp-module
live	bi
stream_buckets	bo
buffer	bj
sync	bj
interleave	bi
wait_key	bi
wait_video	bi
publish_notify	bi
play_restart	bi
idle_streams	bi
drop_idle_publisher	bj
#t	ngx_rtmp_log_module	arut/nginx-rtmp-module
access_log	bn
log_format	bp
#t	ngx_rtmp_play_module	arut/nginx-rtmp-module
play	bg
play_temp_path	bo
play_local_path	bo
#t	ngx_rtmp_notify_module	arut/nginx-rtmp-module
on_connect	bq
on_disconnect	bq
on_publish	bk
on_play	bk
on_publish_done	bk
on_play_done	bk
on_done	bk
on_record_done	br
on_update	bk
notify_method	bk
notify_update_timeout	bj
notify_update_strict	bi
notify_relay_redirect	bi
#t	ngx_rtmp_relay_module	arut/nginx-rtmp-module
push	bs
pull	bs
relay_buffer	bl
push_reconnect	bj
pull_reconnect	bj
session_relay	bi
#t	ngx_rtmp_stat_module	arut/nginx-rtmp-module
rtmp_stat	9n						all,global,live,clients
rtmp_stat_stylesheet	9o
#t	ngx_rtmp_auto_push_module	arut/nginx-rtmp-module
rtmp_auto_push	bt
rtmp_auto_push_reconnect	bu
rtmp_socket_dir	bv
#t	ngx_rtmp_record_module	arut/nginx-rtmp-module
record	bw						off,all,audio,video,keyframes,manual
record_path	bx
record_suffix	bx
record_unique	by
record_append	by
record_lock	by
record_max_size	bz
record_max_frames	bz
record_interval	c0
record_notify	by
recorder	c1
#t	ngx_rtmp_control_module	arut/nginx-rtmp-module
rtmp_control	9n						all,record,drop,redirect
#t	ngx_rtmp_codec_module	arut/nginx-rtmp-module
meta	c2						off,on,copy
#t	ngx_rtmp_core_module	arut/nginx-rtmp-module
server	c3
listen	c4
application	c5
so_keepalive	c6					d~~so_keepalive\\
timeout	bl
ping	bl
ping_timeout	bl
max_streams	c7
ack_window	c7
chunk_size	c7
max_message	bm
out_queue	bm
out_cork	bm
busy	c8
play_time_fix	bi
publish_time_fix	bi
buflen	bl
#t	ngx_rtmp_limit_module	arut/nginx-rtmp-module
max_connections	c9
#t	ngx_rtmp_dash_module	arut/nginx-rtmp-module
dash	bi
dash_fragment	bj
dash_path	bo
dash_playlist_length	bj
dash_cleanup	bi
dash_nested	bi
#t	ngx_rtmp_hls_module	arut/nginx-rtmp-module
hls	bi
hls_fragment	bj
hls_max_fragment	bj
hls_path	bo
hls_playlist_length	bj
hls_muxdelay	bj
hls_sync	bj
hls_continuous	bi
hls_nested	bi
hls_fragment_naming	c2						sequential,timestamp,system
hls_fragment_slicing	c2						plain,aligned
hls_type	c2						live,event
hls_max_audio_delay	bj
hls_audio_buffer_size	ca
hls_cleanup	bi
hls_variant	bg
hls_base_url	bo
hls_fragment_naming_granularity	c9
hls_keys	bi
hls_key_path	bo
hls_key_url	bo
hls_fragments_per_key	c9
#t	ngx_http_dav_ext_module	arut/nginx-dav-ext-module
dav_ext_methods	9n						off,propfind,options,lock,unlock
dav_ext_lock_zone	ao
dav_ext_lock	7c
#t	ngx_http_subs_filter_module	yaoweibin/ngx_http_substitutions_filter_module
subs_filter	cb
subs_filter_bypass	cc
subs_filter_types	aj
subs_line_buffer_size	cd
subs_buffers	ai
#t	ngx_http_upstream_check_module	yaoweibin/nginx_upstream_check_module
check	ce
check_keepalive_requests	87
check_http_send	87
check_http_expect_alive	ce
check_fastcgi_param	cf
check_shm_size	7d
check_status	ap
#t	ngx_http_vod_module	kaltura/nginx-vod-module
vod	cg
vod_mode	7r
vod_status	ch
vod_multi_uri_suffix	9o
vod_segment_duration	9r
vod_live_window_duration	7c
vod_bootstrap_segment_durations	9s
vod_align_segments_to_key_frames	ci
vod_gop_look_ahead	9r
vod_gop_look_behind	9r
vod_segment_count_policy	7r
vod_manifest_duration_policy	ah						max,min
vod_manifest_segment_durations_mode	7r
vod_force_playlist_type_vod	ci
vod_force_continuous_timestamps	ci
vod_force_sequence_index	ci
vod_secret_key	cj
vod_encryption_iv_seed	cj
vod_base_url	cj
vod_segments_base_url	cj
vod_metadata_cache	ck
vod_response_cache	ck
vod_live_response_cache	ck
vod_initial_read_size	74
vod_max_metadata_size	74
vod_max_frames_size	74
vod_max_frame_count	9r
vod_segment_max_frame_count	9r
vod_cache_buffer_size	74
vod_ignore_edit_list	ci
vod_parse_hdlr_name	ci
vod_parse_udta_name	ci
vod_max_upstream_headers_size	74
vod_upstream_location	9o
vod_remote_upstream_location	9o
vod_upstream_extra_args	cj
vod_mapping_cache	ck
vod_live_mapping_cache	ck
vod_dynamic_mapping_cache	ck
vod_path_response_prefix	9o
vod_path_response_postfix	9o
vod_max_mapping_response_size	74
vod_notification_uri	cj
vod_dynamic_clip_map_uri	cj
vod_source_clip_map_uri	cj
vod_redirect_segments_url	cj
vod_media_set_map_uri	cj
vod_apply_dynamic_mapping	cj
vod_media_set_override_json	cj
vod_fallback_upstream_location	9o
vod_proxy_header_name	9o
vod_proxy_header_value	9o
vod_expires	cl
vod_expires_live	cl
vod_expires_live_time_dependent	cl
vod_last_modified	7c
vod_last_modified_types	aj
vod_drm_enabled	ci
vod_drm_single_key	ci
vod_drm_clear_lead_segment_count	9r
vod_drm_max_info_length	74
vod_drm_upstream_location	9o
vod_drm_info_cache	ck
vod_drm_request_uri	cj
vod_min_single_nalu_per_frame_segment	9r
vod_clip_to_param_name	9o
vod_clip_from_param_name	9o
vod_tracks_param_name	9o
vod_time_shift_param_name	9o
vod_speed_param_name	9o
vod_lang_param_name	9o
vod_performance_counters	7c
vod_output_buffer_pool	cm
vod_open_file_thread_pool	cn
#t	ngx_http_secure_token_filter_module	kaltura/nginx-secure-token-module
secure_token	cj
secure_token_avoid_cookies	ak
secure_token_tokenize_segments	ak
secure_token_types	aj
secure_token_uri_filename_prefix	9s
secure_token_expires_time	cl
secure_token_cookie_token_expires_time	cl
secure_token_query_token_expires_time	cl
secure_token_cache_scope	9o
secure_token_token_cache_scope	9o
secure_token_last_modified	9o
secure_token_token_last_modified	9o
secure_token_content_type_m3u8	9o
secure_token_content_type_mpd	9o
secure_token_content_type_f4m	9o
secure_token_encrypt_uri	ak
secure_token_encrypt_uri_key	7c							32,32
secure_token_encrypt_uri_iv	7c							16,16
secure_token_encrypt_uri_part	cj
secure_token_encrypt_uri_hash_size	74							0,16
acl	co
key	cp
key_id	cp
algorithm	cq						hmacsha1,hmacsha256
end	cr
acl	cs
key	cs
param_name	ct
start	cu
end	cu
session_start	cs
session_end	cs
additional_querylist	cs
acl	cv
key	cw
md5_param_name	cw
exp_param_name	cw
ip_address	cv
end	cx
acl	cy
key	cz
param_name	d0
ip_address	cy
start	cz
end	cz
acl	d1
key_pair_id	d2
private_key_file	d3
ip_address	d1
end	d3
acl	d4
key	d5
end	d6
key	d7							16,16
iv	d7							16,16
acl	d8
end	d7
#t	ngx_pagespeed	apache/incubator-pagespeed-ngx
pagespeed	d9
pagespeed	da
pagespeed	db
#t	ngx_http_srcache_filter_module	openresty/srcache-nginx-module
srcache_buffer	9l
srcache_fetch	dc
srcache_store	dc
srcache_store_max_size	9l
srcache_fetch_skip	dd
srcache_store_skip	dd
srcache_store_statuses	de
srcache_methods	9n						GET,HEAD,POST,PUT,DELETE
srcache_request_cache_control	ak
srcache_store_private	ak
srcache_store_no_store	ak
srcache_store_no_cache	ak
srcache_response_cache_control	ak
srcache_store_hide_header	9s
srcache_store_pass_header	9s
srcache_store_ranges	ak
srcache_ignore_content_encoding	ak
srcache_header_buffer_size	9l
srcache_max_expire	df
srcache_default_expire	df
#t	ngx_http_memc_module	openresty/memc-nginx-module
memc_cmds_allowed	ag
memc_pass	9g
memc_connect_timeout	dg
memc_send_timeout	dg
memc_read_timeout	dg
memc_buffer_size	74
memc_next_upstream	9n						error,timeout,invalid_response,not_found,off
memc_upstream_max_fails	7r
memc_upstream_fail_timeout	7r
memc_flags_to_last_modified	9q
memc_ignore_client_abort	9q
#t	ngx_http_redis2_module	openresty/redis2-nginx-module
redis2_query	dh
redis2_raw_query	9g
redis2_raw_queries	di
redis2_literal_raw_query	dj
redis2_pass	9g
redis2_bind	dk
redis2_connect_timeout	dg
redis2_send_timeout	dg
redis2_buffer_size	74
redis2_read_timeout	dg
redis2_next_upstream	9n						error,timeout,invalid_response,not_found,off
#t	ngx_http_array_var_module	openresty/array-var-nginx-module
array_join	dl
#t	ngx_http_encrypted_session_module	openresty/encrypted-session-nginx-module
encrypted_session_key	dm
encrypted_session_iv	dm
encrypted_session_expires	dm
set_encrypt_session	b9
set_decrypt_session	b9
#t	ngx_http_drizzle_module	openresty/drizzle-nginx-module
drizzle_server	ce
drizzle_keepalive	dn
drizzle_query	do
drizzle_dbname	9e
drizzle_pass	9g
drizzle_connect_timeout	9k
drizzle_send_query_timeout	9k
drizzle_recv_cols_timeout	9k
drizzle_recv_rows_timeout	9k
drizzle_module_header	97
drizzle_buffer_size	9l
drizzle_status	az
#t	ngx_http_replace_filter_module	openresty/replace-filter-nginx-module
replace_filter	dp
replace_filter_types	dq
replace_filter_max_buffered_size	9l
replace_filter_last_modified	dr						clear,keep
replace_filter_skip	dd
#t	ngx_http_xss_filter_module	openresty/xss-nginx-module
xss_get	97
xss_callback_arg	ds
xss_input_types	dq
xss_check_status	97
xss_override_status	97
xss_output_type	dt
#t	ngx_http_form_input_module	calio/form-input-nginx-module
set_form_input	du
set_form_input_multi	du
#t	ngx_http_iconv_module	calio/iconv-nginx-module
set_iconv	dv
iconv_buffer_size	dw
iconv_filter	dx
#t	ngx_nchan_module	slact/nchan
nchan_channel_id	dy
nchan_pubsub_channel_id	dy
nchan_publisher_channel_id	dy
nchan_pub_channel_id	dy
nchan_publisher_upstream_request	dz
nchan_deflate_message_for_websocket	7t
nchan_channel_id_split_delimiter	e0
nchan_subscriber_channel_id	dy
nchan_sub_channel_id	dy
nchan_pubsub	e1
nchan_pubsub_location	e1
nchan_subscriber_info	ch
nchan_subscriber_info_string	e2
nchan_longpoll_multipart_response	e3
nchan_eventsource_event	e0
nchan_eventsource_ping_comment	e3
nchan_eventsource_ping_event	e3
nchan_eventsource_ping_data	e3
nchan_eventsource_ping_interval	e4
nchan_subscriber	e5
push_subscriber	e5
nchan_subscriber_location	e5
nchan_subscriber_compound_etag_message_id	e6
nchan_subscriber_message_id_custom_etag_header	e0
nchan_subscriber_last_message_id	e7
nchan_subscriber_http_raw_stream_separator	e3
nchan_subscriber_first_message	e3
nchan_websocket_ping_interval	e4
nchan_websocket_client_heartbeat	e8
nchan_publisher	e9
push_publisher	e9
nchan_publisher_location	e9
nchan_subscriber_timeout	df
push_subscriber_timeout	df
nchan_authorize_request	dz
nchan_subscribe_request	dz
nchan_unsubscribe_request	e3
nchan_message_temp_path	ea
nchan_store_messages	eb
push_store_messages	eb
nchan_shared_memory_size	6k
push_max_reserved_memory	6k
nchan_max_reserved_memory	6k
nchan_permessage_deflate_compression_level	6k
nchan_permessage_deflate_compression_strategy	6k
nchan_permessage_deflate_compression_window	6k
nchan_permessage_deflate_compression_memlevel	6k
nchan_redis_url	7r
nchan_redis_pass	7r
nchan_redis_pass_inheritable	ci
nchan_redis_publish_msgpacked_max_size	ec
nchan_redis_discovered_ip_range_blacklist	ed
nchan_redis_server	89
nchan_redis_storage_mode	ee
nchan_redis_nostore_fastpublish	ef
nchan_redis_username	eg
nchan_redis_password	eg
nchan_redis_ssl	eh
nchan_redis_tls	eh
nchan_redis_ssl_client_certificate	eg
nchan_redis_tls_client_certificate	eg
nchan_redis_ssl_client_certificate_key	eg
nchan_redis_tls_client_certificate	eg
nchan_redis_ssl_server_name	eg
nchan_redis_tls_server_name	eg
nchan_redis_ssl_trusted_certificate	eg
nchan_redis_tls_trusted_certificate	eg
nchan_redis_ssl_trusted_certificate_path	eg
nchan_redis_tls_trusted_certificate_path	eg
nchan_redis_ssl_ciphers	eg
nchan_redis_tls_ciphers	eg
nchan_redis_ssl_verify_certificate	eh
nchan_redis_tls_verify_certificate	eh
nchan_use_redis	7r
nchan_redis_ping_interval	ei
nchan_redis_load_scripts_unconditionally	eh
nchan_redis_accurate_subscriber_count	eh
nchan_redis_wait_after_connecting	7r
nchan_redis_connect_timeout	ej
nchan_redis_node_connect_timeout	ej
nchan_redis_cluster_connect_timeout	ej
nchan_redis_node_connect_timeout	ej
nchan_redis_cluster_max_failing_time	ej
nchan_redis_reconnect_delay	ej
nchan_redis_reconnect_delay_min	ej
nchan_redis_reconnect_delay_jitter	87
nchan_redis_reconnect_delay_backoff	87
nchan_redis_reconnect_delay_max	ej
nchan_redis_idle_channel_keepalive_safety_margin	ej
nchan_redis_idle_channel_keepalive_min	ej
nchan_redis_idle_channel_keepalive_jitter	87
nchan_redis_idle_channel_keepalive_backoff	87
nchan_redis_idle_channel_keepalive_max	ej
nchan_redis_cluster_check_interval_min	ej
nchan_redis_cluster_check_interval	ej
nchan_redis_cluster_check_interval_jitter	87
nchan_redis_cluster_check_interval_backoff	87
nchan_redis_cluster_check_interval_max	ej
nchan_redis_cluster_recovery_delay	ej
nchan_redis_cluster_recovery_delay_min	ej
nchan_redis_cluster_recovery_delay_jitter	87
nchan_redis_cluster_recovery_delay_backoff	87
nchan_redis_cluster_recovery_delay_max	ej
nchan_redis_command_timeout	ej
nchan_redis_retry_commands	eh
nchan_redis_retry_commands_max_wait	ej
nchan_redis_subscribe_weights	89
nchan_redis_optimize_target	87
nchan_redis_namespace	ek
nchan_redis_fakesub_timer_interval	bd
nchan_redis_idle_channel_cache_timeout	cl
nchan_redis_upstream_stats	7t
nchan_redis_upstream_stats_enabled	eh
nchan_redis_upstream_stats_disconnected_timeout	eh
nchan_message_timeout	7r
push_message_timeout	7r
nchan_message_buffer_length	7r
push_max_message_buffer_length	7r
push_message_buffer_length	7r
nchan_message_max_buffer_length	7r
nchan_subscribe_existing_channels_only	ci
push_authorized_channels_only	ci
nchan_access_control_allow_origin	dd
nchan_access_control_allow_credentials	el
nchan_channel_group	dz
push_channel_group	dz
nchan_channel_group_accounting	em
nchan_group_location	en
nchan_group_max_channels	eo
nchan_group_max_messages	eo
nchan_group_max_messages_memory	eo
nchan_group_max_messages_disk	eo
nchan_group_max_subscribers	eo
nchan_channel_events_channel_id	e3
nchan_stub_status	ch
nchan_channel_event_string	dz
nchan_max_channel_id_length	9r
push_max_channel_id_length	9r
nchan_max_channel_subscribers	9r
push_max_channel_subscribers	9r
nchan_channel_timeout	cl
push_channel_timeout	cl
nchan_storage_engine	7r
nchan_benchmark	ch
nchan_benchmark_time	ep
nchan_benchmark_messages_per_channel_per_minute	eq
nchan_benchmark_message_padding_bytes	eq
nchan_benchmark_channels	eq
nchan_benchmark_subscribers_per_channel	eq
nchan_benchmark_subscriber_distribution	cg
nchan_benchmark_publisher_distribution	cg
push_min_message_buffer_length	e3
push_subscriber_concurrency	e3
#t	ngx_http_push_stream_module	wandenberg/nginx-push-stream-module
push_stream_channels_statistics	ch
push_stream_publisher	er
push_stream_subscriber	er
push_stream_shared_memory_size	ao
push_stream_channel_deleted_message_text	es
push_stream_channel_inactivity_time	et
push_stream_ping_message_text	es
push_stream_timeout_with_body	eu
push_stream_message_ttl	et
push_stream_max_subscribers_per_channel	94
push_stream_max_messages_stored_per_channel	94
push_stream_max_channel_id_length	94
push_stream_max_number_of_channels	94
push_stream_max_number_of_wildcard_channels	94
push_stream_wildcard_channel_prefix	es
push_stream_events_channel_id	es
push_stream_channels_path	dd
push_stream_store_messages	el
push_stream_channel_info_on_publish	ci
push_stream_authorized_channels_only	ci
push_stream_header_template_file	7c
push_stream_header_template	9o
push_stream_message_template	9o
push_stream_footer_template	9o
push_stream_wildcard_channel_max_qtd	9r
push_stream_ping_message_interval	dg
push_stream_subscriber_connection_ttl	dg
push_stream_longpolling_connection_ttl	dg
push_stream_websocket_allow_publish	ci
push_stream_last_received_message_time	dd
push_stream_last_received_message_tag	dd
push_stream_last_event_id	dd
push_stream_user_agent	cj
push_stream_padding_by_user_agent	9o
push_stream_allowed_origins	cj
push_stream_allow_connections_to_events_channel	el
#t	ngx_http_zstd_static_module	tokers/zstd-nginx-module
zstd_static	ah						off,on,always
#t	ngx_http_zstd_filter_module	tokers/zstd-nginx-module
zstd	97
zstd_comp_level	7c
zstd_types	aj
zstd_buffers	ai
zstd_min_length	ev
zstd_dict_file	es
#t	ngx_http_auth_pam_module	sto/ngx_http_auth_pam_module
auth_pam	ew
auth_pam_service_name	ew
auth_pam_set_pam_env	ex
#t	ngx_http_auth_spnego_module	stnoonan/spnego-http-auth-nginx-module
auth_gss	ex
auth_gss_zone_name	es
auth_gss_realm	ey
auth_gss_keytab	ey
auth_gss_service_ccache	ey
auth_gss_service_name	ey
auth_gss_format_full	ex
auth_gss_force_realm	ex
auth_gss_allow_basic_fallback	ex
auth_gss_authorized_principal	ez
auth_gss_authorized_principal_regex	f0
auth_gss_map_to_local	ex
auth_gss_delegate_credentials	ex
auth_gss_constrained_delegation	ex
#t	ngx_http_auth_ldap_module	kvspb/nginx-auth-ldap
ldap_server	7x
auth_ldap_cache_enabled	eu
auth_ldap_cache_expiration_time	bd
auth_ldap_cache_size	ec
auth_ldap_servers_size	94
auth_ldap	7j
auth_ldap_servers	f1
#t	ngx_http_upstream_fair_module	gnosek/nginx-upstream-fair
fair	f2
upstream_fair_shm_size	6k
#t	ngx_http_upload_module	fdintino/nginx-upload-module
upload_pass	f3
upload_store	f4
upload_state_store	f5
upload_store_access	f6
upload_buffer_size	f7
upload_merge_buffer_size	74
upload_range_header_buffer_size	74
upload_max_part_header_len	f7
upload_max_file_size	f8
upload_max_output_body_len	f7
upload_set_form_field	f9
upload_aggregate_form_field	f9
upload_pass_form_field	fa
upload_cleanup	fb
upload_pass_args	fc
upload_limit_rate	9l
upload_tame_arrays	fc
upload_resumable	fc
upload_empty_fiels_names	fc
upload_add_header	f9
#t	ngx_http_uploadprogress_module	masterzen/nginx-upload-progress-module
upload_progress	95
track_uploads	7m
report_uploads	7r
upload_progress_content_type	9o
upload_progress_template	7m
upload_progress_java_output	fd
upload_progress_json_output	fd
upload_progress_jsonp_output	fd
upload_progress_header	9o
upload_progress_jsonp_parameter	9o
#t	ngx_http_opentracing_module	opentracing-contrib/nginx-opentracing
opentracing	ci
opentracing_trace_locations	ci
opentracing_propagate_context	fd
opentracing_fastcgi_propagate_context	fd
opentracing_grpc_propagate_context	fd
opentracing_operation_name	7r
opentracing_location_operation_name	7r
opentracing_trust_incoming_span	ci
opentracing_tag	7m
opentracing_load_tracer	fe
#t	ngx_http_security_headers_module	GetPageSpeed/ngx_security_headers
security_headers	ak
hide_server_tokens	ak
security_headers_hsts_preload	ak
security_headers_xss	ah						off,on,block,omit,unset
security_headers_frame	ah						sameorigin,deny,omit
security_headers_referrer_policy	ah						no-referrer,no-referrer-when-downgrade,same-origin,origin,strict-origin,origin-when-cross-origin,unsafe-url,omit
security_headers_text_types	aj
security_headers_corp	ah						same-site,same-origin,cross-origin,omit
security_headers_coop	ah						same-origin,same-origin-allow-popups,unsafe-none,omit
security_headers_coep	ah						require-corp,credentialless,unsafe-none,omit
#t	ngx_http_dynamic_etag_module	dvershinin/ngx_dynamic_etag
dynamic_etag	ff
dynamic_etag_types	aj
dynamic_etag_strength	ff
#t	ngx_http_upstream_dynamic_servers_module	GUI/nginx-upstream-dynamic-servers
server	ce
#t	ngx_http_accept_language_module	giom/nginx_accept_language_module
set_from_accept_language	7p
#t	ngx_http_auth_jwt_module	TeslaGov/ngx-http-auth-jwt-module
auth_jwt_loginurl	9o
auth_jwt_key	9o
auth_jwt_enabled	cj
auth_jwt_redirect	ak
auth_jwt_location	9o
auth_jwt_algorithm	9o
auth_jwt_validate_sub	ak
auth_jwt_extract_var_claims	7p
auth_jwt_extract_request_claims	7p
auth_jwt_extract_response_claims	7p
auth_jwt_keyfile_path	9o
auth_jwt_use_keyfile	ak
#t	ngx_weserv_module	weserv/images
weserv	b0						proxy,filter
weserv_deny_ip	7r
weserv_connect_timeout	dg
weserv_send_timeout	dg
weserv_read_timeout	dg
weserv_user_agent	ds
weserv_max_size	9l
weserv_max_redirects	9m
weserv_canonical_header	97
weserv_savers	9n						jpg,png,webp,avif,tiff,gif,json
weserv_process_timeout	cl
weserv_max_pages	9m
weserv_limit_input_pixels	9m
weserv_limit_output_pixels	9m
weserv_quality	9m							1,100
weserv_avif_quality	9m							1,100
weserv_jpeg_quality	9m							1,100
weserv_tiff_quality	9m							1,100
weserv_webp_quality	9m							1,100
weserv_avif_effort	9m							0,9
weserv_gif_effort	9m							1,10
weserv_webp_effort	9m							0,6
weserv_zlib_level	9m							0,9
weserv_fail_on_error	97
#t	ngx_http_small_light_module	cubicdaiya/ngx_small_light
small_light	ak
small_light_getparam_mode	ak
small_light_pattern_define	fg
small_light_radius_max	9r
small_light_sigma_max	9r
small_light_material_dir	84
small_light_imlib2_temp_dir	fh
small_light_buffer	fi
#t	ngx_http_accounting_module	Lax/traffic-accounting-nginx-module
accounting	eu
accounting_interval	et
accounting_perturb	eu
accounting_log	7v
accounting_id	eb
#t	ngx_stream_accounting_module	Lax/traffic-accounting-nginx-module
accounting	fj
accounting_interval	fk
accounting_perturb	fj
accounting_log	8i
accounting_id	8o
#t	ngx_http_websockify_module	tg123/websockify-nginx-module
websockify_pass	b0
websockify_buffer_size	74
websockify_connect_timeout	dg
websockify_send_timeout	dg
websockify_read_timeout	dg
#t	ngx_http_slowfs_module	FRiCKLE/ngx_slowfs_cache
slowfs_cache	7q
slowfs_cache_key	fl
slowfs_cache_purge	fm
slowfs_cache_path	fn
slowfs_cache_min_uses	9r
slowfs_cache_valid	fo
slowfs_big_file_size	74
slowfs_temp_path	fp
#t	ngx_http_passenger_module	phusion/passenger
passenger_root	es
passenger_ctl	fq
passenger_abort_on_startup_error	96
passenger_dump_config_manifest	es
passenger_log_level	94
passenger_log_file	es
passenger_disable_log_prefix	96
passenger_file_descriptor_log_file	es
passenger_data_buffer_dir	es
passenger_socket_backlog	94
passenger_core_file_descriptor_ulimit	94
passenger_disable_security_update_check	96
passenger_security_update_check_proxy	es
passenger_disable_anonymous_telemetry	96
passenger_anonymous_telemetry_proxy	es
passenger_pre_start	fr
passenger_instance_registry_dir	es
passenger_spawn_dir	es
passenger_turbocaching	96
passenger_user_switching	96
passenger_default_user	es
passenger_default_group	es
passenger_max_pool_size	94
passenger_pool_idle_time	94
passenger_response_buffer_high_watermark	94
passenger_stat_throttle_rate	94
passenger_show_version_in_header	96
passenger_app_file_descriptor_ulimit	9m
passenger_max_instances_per_app	94
passenger_admin_panel_url	es
passenger_admin_panel_auth_type	es
passenger_admin_panel_username	es
passenger_admin_panel_password	es
passenger_ruby	ds
passenger_python	ds
passenger_nodejs	ds
passenger_meteor_app_settings	ds
passenger_app_env	ds
passenger_friendly_error_pages	97
passenger_custom_error_page	ds
passenger_min_instances	9m
passenger_start_timeout	9m
passenger_user	ds
passenger_group	ds
passenger_app_group_name	ds
passenger_monitor_log_file	fs
passenger_app_root	ds
passenger_app_rights	ds
passenger_debugger	97
passenger_max_preloader_idle_time	9m
passenger_env_var	ft
passenger_spawn_method	ds
passenger_direct_instance_request_address	ds
passenger_load_shell_envvars	97
passenger_preload_bundler	97
passenger_max_request_queue_size	9m
passenger_app_type	ds
passenger_startup_file	ds
passenger_app_start_command	ds
passenger_restart_dir	ds
passenger_abort_websockets_on_process_shutdown	97
passenger_force_max_concurrent_requests_per_process	9m
passenger_enabled	97
passenger_max_requests	9m
passenger_base_uri	fs
passenger_document_root	ds
passenger_temp_path	ds
passenger_ignore_headers	de
passenger_set_header	ft
passenger_pass_header	fs
passenger_headers_hash_max_size	9m
passenger_headers_hash_bucket_size	9m
passenger_ignore_client_abort	97
passenger_read_timeout	9k
passenger_buffer_response	97
passenger_buffer_size	fu
passenger_buffers	fv
passenger_busy_buffers_size	fu
passenger_request_buffering	97
passenger_intercept_errors	97
passenger_request_queue_overflow_status_code	9m
passenger_spawn_exception_status_code	9m
passenger_buffer_upload	97
passenger_sticky_sessions	97
passenger_sticky_sessions_cookie_name	ds
passenger_sticky_sessions_cookie_attributes	ds
passenger_vary_turbocache_by_cookie	ds
passenger_fly_with	es
passenger_max_instances	9m
passenger_memory_limit	9m
passenger_concurrency_model	ds
passenger_thread_count	9m
passenger_rolling_restarts	97
passenger_resist_deployment_errors	97
passenger_max_request_time	9m
passenger_max_request_queue_time	9m
passenger_app_log_file	ds
passenger_debug_log_file	es
rails_spawn_method	ds
rails_env	ds
rack_env	ds
rails_app_spawner_idle_time	9m
rails_framework_spawner_idle_time	fu
passenger_use_global_queue	fw
passenger_analytics_log_user	es
passenger_analytics_log_group	es
union_station_gateway_address	es
union_station_gateway_port	94
union_station_gateway_cert	es
union_station_proxy_address	es
union_station_key	ds
union_station_support	97
union_station_filter	fs
#t	ngx_http_naxsi_module	nbs-system/naxsi
MainRule	fx
main_rule	fx
BasicRule	fy
basic_rule	fy
DeniedUrl	fy
denied_url	fy
IgnoreIP	fy
IgnoreCIDR	fy
CheckRule	fy
check_rule	fy
LearningMode	fz
learning_mode	fz
SecRulesEnabled	fz
rules_enabled	fz
SecRulesDisabled	fz
rules_disabled	fz
LibInjectionSql	fz
libinjection_sql	fz
LibInjectionXss	fz
libinjection_xss	fz
NaxsiLogFile	fy
naxsi_log	fy
#t	ngx_oauth2_module	zmartzone/ngx_oauth2_module
OAuth2CryptoPassphrase	7r
OAuth2Cache	du
OAuth2TokenVerify	g0
OAuth2Claim	7m
#t	ngx_http_app_protect_module	F5 NGINX App Protect WAF
app_protect_app_name	g1
app_protect_compressed_requests_action	g2
app_protect_config_set_timeout	g2
app_protect_cookie_seed	g2
app_protect_cpu_thresholds	g3
app_protect_custom_log_attribute	g4
app_protect_enable	g5
app_protect_enforcer_address	g2
app_protect_enforcer_memory_limit_mb	g2
app_protect_failure_mode_action	g2
app_protect_global_settings	g2
app_protect_logging_str	g1
app_protect_physical_memory_util_thresholds	g3
app_protect_policy_file	g1
app_protect_reconnect_period_seconds	g2
app_protect_request_buffer_overflow_action	g2
app_protect_response_enforcement_disable	g2
app_protect_security_log	g4
app_protect_security_log_enable	g5
app_protect_streaming_buffer_watermarks	g3
app_protect_user_defined_signatures	g2
`;
