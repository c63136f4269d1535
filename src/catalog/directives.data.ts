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
6 1-2 time-sec pair e s
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
e 1-2 custom
e 2 custom
e 3 custom
e 1 flag e  f
e 1 string e
e 1 custom
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
license_token	8d	license.jwt	1.27.2
proxy	8d		1.27.4
proxy_username	8d		1.27.4
proxy_password	8d		1.27.4
resolver	8e
ssl_crl	8d
ssl_trusted_certificate	8d	system CA bundle
ssl_verify	8c	on
state_path	8d		1.27.2
usage_report	8f	endpoint=product.connect.nginx.com interval=1h
connect_timeout	8x
read_timeout	8x
ssl_name	8x
ssl_server_name	8c
uuid_file	8y
resolver_timeout	8z
send_timeout	8z
ssl	90
ssl_certificate	8z
ssl_certificate_key	8z
ssl_ciphers	8z
ssl_password_file	8z
ssl_protocols	91
ssl_verify_depth	8z
#p	ngx_stream_keyval_module
keyval	8g
keyval_zone	8h
#p	ngx_stream_mqtt_filter_module
mqtt	8i	off
mqtt_buffers	8j	100 1k	1.25.1
mqtt_rewrite_buffer_size	8k	4k|8k				i~1.25.1~mqtt_buffers
mqtt_set_connect	8l
#p	ngx_stream_mqtt_preread_module
mqtt_preread	8i	off
#p	ngx_stream_num_map_module
num_map	8m
#p	ngx_stream_proxy_module
proxy_bind_dynamic	8i	off	1.29.3
proxy_session_drop	8i	off	1.15.8
proxy_ssl_key_log	8n		1.27.2
#p	ngx_stream_ssl_module
ssl_key_log	8n		1.27.2
#p	ngx_stream_upstream_hc_module
health_check	8o
health_check_timeout	8n	5s
match	8p
#p	ngx_stream_upstream_module
state	8q		1.9.7
#p	ngx_stream_zone_sync_module
zone_sync	8r
zone_sync_buffers	8j	8 4k|8k
zone_sync_connect_retry_interval	8s	1s
zone_sync_connect_timeout	8s	5s
zone_sync_interval	8s	1s
zone_sync_recv_buffer_size	8t	4k|8k
zone_sync_server	8u
zone_sync_ssl	8i	off
zone_sync_ssl_certificate	8n
zone_sync_ssl_certificate_key	8n
zone_sync_ssl_ciphers	8n	DEFAULT
zone_sync_ssl_conf_command	8j		1.19.4
zone_sync_ssl_crl	8n
zone_sync_ssl_name	8n	host from zone_sync_server	1.15.7
zone_sync_ssl_password_file	8n
zone_sync_ssl_protocols	8v	TLSv1.2 TLSv1.3
zone_sync_ssl_server_name	8i	off	1.15.7
zone_sync_ssl_trusted_certificate	8n
zone_sync_ssl_verify	8i	off
zone_sync_ssl_verify_depth	8w	1
zone_sync_timeout	8n	5s
#t	ngx_http_lua_module	openresty/lua-nginx-module
lua_load_resty_core	92
lua_thread_cache_max_entries	93
lua_max_running_timers	93
lua_max_pending_timers	93
lua_shared_dict	94
lua_capture_error_log	7d
lua_sa_restart	95
lua_regex_cache_max_entries	93
lua_regex_match_limit	93
lua_package_cpath	7d
lua_package_path	7d
lua_code_cache	96
lua_need_request_body	96
lua_transform_underscores_in_response_headers	96
lua_socket_log_errors	96
init_by_lua_block	97
init_by_lua	7d
init_by_lua_file	7d
init_worker_by_lua_block	97
init_worker_by_lua	7d
init_worker_by_lua_file	7d
exit_worker_by_lua_block	97
exit_worker_by_lua_file	7d
set_by_lua_block	98
set_by_lua	99
set_by_lua_file	9a
server_rewrite_by_lua_block	9b
server_rewrite_by_lua_file	9c
rewrite_by_lua	9d
rewrite_by_lua_block	9e
access_by_lua	9d
access_by_lua_block	9e
precontent_by_lua_block	9e
precontent_by_lua_file	9d
precontent_by_lua_no_postpone	95
content_by_lua	9f
content_by_lua_block	9g
log_by_lua	9d
log_by_lua_block	9e
rewrite_by_lua_file	9d
rewrite_by_lua_no_postpone	95
access_by_lua_file	9d
access_by_lua_no_postpone	95
content_by_lua_file	9f
log_by_lua_file	9d
header_filter_by_lua	9d
header_filter_by_lua_block	9e
header_filter_by_lua_file	9d
body_filter_by_lua	9d
body_filter_by_lua_block	9e
body_filter_by_lua_file	9d
balancer_by_lua_block	9h
balancer_by_lua_file	9i
balancer_keepalive	9i
lua_socket_keepalive_timeout	9j
lua_socket_connect_timeout	9j
lua_socket_send_timeout	9j
lua_socket_send_lowat	9k
lua_socket_buffer_size	9k
lua_socket_pool_size	9l
lua_socket_read_timeout	9j
lua_http10_buffering	96
lua_check_client_abort	96
lua_use_default_type	96
lua_ssl_protocols	9m						SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
lua_ssl_ciphers	9n
ssl_client_hello_by_lua_block	9b
ssl_client_hello_by_lua_file	7b
ssl_certificate_by_lua_block	9b
ssl_certificate_by_lua_file	7b
ssl_session_store_by_lua_block	97
ssl_session_store_by_lua_file	7d
ssl_session_fetch_by_lua_block	97
ssl_session_fetch_by_lua_file	7d
proxy_ssl_certificate_by_lua_block	9g
proxy_ssl_certificate_by_lua_file	9o
proxy_ssl_verify_by_lua_block	9g
proxy_ssl_verify_by_lua_file	9o
lua_upstream_skip_openssl_default_verify	9p
lua_ssl_verify_depth	9q
lua_ssl_certificate	9r
lua_ssl_certificate_key	9r
lua_ssl_trusted_certificate	9n
lua_ssl_crl	9n
lua_ssl_key_log	9n
lua_ssl_conf_command	9s
lua_malloc_trim	6k
lua_worker_thread_vm_pool_size	93
#t	ngx_stream_lua_module	openresty/stream-lua-nginx-module
lua_load_resty_core	9t
lua_max_running_timers	9u
lua_max_pending_timers	9u
lua_shared_dict	9v
lua_sa_restart	9w
lua_capture_error_log	9x
lua_regex_cache_max_entries	9u
lua_regex_match_limit	9u
lua_package_cpath	9x
lua_package_path	9x
lua_code_cache	9y
lua_socket_log_errors	9y
init_by_lua_block	9z
init_by_lua	9x
init_by_lua_file	9x
init_worker_by_lua_block	9z
init_worker_by_lua	9x
init_worker_by_lua_file	9x
preread_by_lua_file	a0
preread_by_lua_block	a1
content_by_lua	a2
content_by_lua_block	a3
content_by_lua_file	a2
log_by_lua_block	a1
log_by_lua_file	a0
preread_by_lua_no_postpone	9w
balancer_by_lua_block	a4
balancer_by_lua_file	a5
lua_socket_keepalive_timeout	a6
lua_socket_connect_timeout	a6
lua_socket_send_timeout	a6
lua_socket_send_lowat	75
lua_socket_buffer_size	75
lua_socket_pool_size	a7
lua_socket_read_timeout	a6
lua_check_client_abort	9y
lua_ssl_protocols	a8						SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
lua_ssl_ciphers	a9
ssl_client_hello_by_lua_block	a1
ssl_client_hello_by_lua_file	aa
ssl_certificate_by_lua_block	a1
ssl_certificate_by_lua_file	aa
proxy_ssl_certificate_by_lua_block	a3
proxy_ssl_certificate_by_lua_file	ab
proxy_ssl_verify_by_lua_block	a3
proxy_ssl_verify_by_lua_file	ab
lua_upstream_skip_openssl_default_verify	ac
lua_ssl_verify_depth	a7
lua_ssl_certificate	ad
lua_ssl_certificate_key	ad
lua_ssl_trusted_certificate	a9
lua_ssl_crl	a9
lua_ssl_key_log	a9
lua_ssl_conf_command	ae
lua_malloc_trim	6z
lua_add_variable	6z
#t	ngx_http_headers_more_filter_module	openresty/headers-more-nginx-module
more_set_headers	af
more_clear_headers	af
more_set_input_headers	af
more_clear_input_headers	af
#t	ngx_http_brotli_static_module	google/ngx_brotli
brotli_static	ag						off,on,always
#t	ngx_http_brotli_filter_module	google/ngx_brotli
brotli	96
brotli_buffers	ah
brotli_types	ai
brotli_comp_level	9q							0,11
brotli_window	74
brotli_min_length	74
#t	ngx_http_vhost_traffic_status_module	vozlt/nginx-module-vts
vhost_traffic_status	aj
vhost_traffic_status_filter	aj
vhost_traffic_status_filter_by_host	aj
vhost_traffic_status_filter_check_duplicate	aj
vhost_traffic_status_filter_by_set_key	ak
vhost_traffic_status_filter_max_node	7v
vhost_traffic_status_limit	aj
vhost_traffic_status_limit_check_duplicate	aj
vhost_traffic_status_limit_traffic	ak
vhost_traffic_status_limit_traffic_by_set_key	al
vhost_traffic_status_zone	am
vhost_traffic_status_measure_status_codes	7v
vhost_traffic_status_dump	an
vhost_traffic_status_display	ao
vhost_traffic_status_display_format	ap						json,html,jsonp,prometheus
vhost_traffic_status_display_jsonp	aq
vhost_traffic_status_display_sum_key	aq
vhost_traffic_status_set_by_filter	ar
vhost_traffic_status_average_method	as
vhost_traffic_status_histogram_buckets	7p
vhost_traffic_status_bypass_limit	aj
vhost_traffic_status_bypass_stats	aj
vhost_traffic_status_stats_by_upstream	95
vhost_traffic_status_ignore_status	9m						1xx,2xx,3xx,4xx,5xx,off
#t	ngx_http_stream_server_traffic_status_module	vozlt/nginx-module-sts
stream_server_traffic_status	aj
stream_server_traffic_status_zone	am
stream_server_traffic_status_display	ao
stream_server_traffic_status_display_format	ap						json,html,jsonp,prometheus
stream_server_traffic_status_display_jsonp	aq
stream_server_traffic_status_average_method	as
#t	ngx_stream_server_traffic_status_module	vozlt/nginx-module-stream-sts
server_traffic_status	9y
server_traffic_status_filter	9y
server_traffic_status_filter_check_duplicate	9y
server_traffic_status_filter_by_set_key	at
server_traffic_status_limit	9y
server_traffic_status_limit_check_duplicate	9y
server_traffic_status_limit_traffic	at
server_traffic_status_limit_traffic_by_set_key	au
server_traffic_status_zone	av
server_traffic_status_average_method	aw
server_traffic_status_histogram_buckets	8v
#t	ngx_http_modsecurity_module	owasp-modsecurity/ModSecurity-nginx
modsecurity	aj
modsecurity_rules	7r
modsecurity_rules_file	7r
modsecurity_rules_remote	7m
modsecurity_transaction_id	7p
#t	ngx_stream_geoip2_module	leev/ngx_http_geoip2_module
geoip2	8p
#t	ngx_http_geoip2_module	leev/ngx_http_geoip2_module
geoip2	7x
geoip2_proxy	6k
geoip2_proxy_recursive	95
#t	ngx_http_echo_module	openresty/echo-nginx-module
echo	ax
echo_request_body	ay
echo_sleep	az
echo_flush	ay
echo_blocking_sleep	az
echo_reset_timer	ay
echo_before_body	ax
echo_after_body	ax
echo_location_async	b0
echo_location	b0
echo_subrequest_async	b1
echo_subrequest	b1
echo_duplicate	b1
echo_read_request_body	ay
echo_foreach_split	b1
echo_end	ay
echo_abort_parent	ay
echo_exec	b0
echo_status	b2
#t	ngx_http_set_misc_module	openresty/set-misc-nginx-module
set_hashed_upstream	b3
set_encode_base64	b4
set_decode_base64	b4
set_encode_hex	b4
set_decode_hex	b4
set_md5	b4
set_sha1	b4
set_unescape_uri	b4
set_escape_uri	b4
set_quote_sql_str	b4
set_quote_pgsql_str	b4
set_quote_json_str	b4
set_secure_random_alphanum	b4
set_secure_random_lcalpha	b4
set_if_empty	b5
set_hmac_sha1	b6
set_hmac_sha256	b6
set_consistent_hashed_upstream	b6
set_random	b6
set_rotate	b6
set_misc_base32_padding	b7					d~~set_base32_padding
set_base32_padding	b7
set_base32_alphabet	b8
set_encode_base32	b4
set_decode_base32	b4
set_local_today	b9
set_formatted_gmt_time	b5
set_formatted_local_time	b5
#t	ngx_http_cache_purge_module	FRiCKLE/ngx_cache_purge
fastcgi_cache_purge	ba
proxy_cache_purge	ba
scgi_cache_purge	ba
uwsgi_cache_purge	ba
#t	ngx_http_cache_purge_module	nginx-modules/ngx_cache_purge
fastcgi_cache_purge	ba
proxy_cache_purge	ba
scgi_cache_purge	ba
uwsgi_cache_purge	ba
cache_purge_response_type	7c
cache_purge_background_queue	6k
cache_purge_queue_size	93
cache_purge_batch_size	93
cache_purge_throttle_ms	bb
cache_purge_legacy_status	6k
cache_purge_vary_aware	6k
#t	ngx_http_fancyindex_module	aperezdc/ngx-fancyindex
fancyindex	aj
fancyindex_default_sort	ag						name,size,date,name_desc,size_desc,date_desc
fancyindex_case_sensitive	aj
fancyindex_directories_first	aj
fancyindex_localtime	aj
fancyindex_exact_size	aj
fancyindex_header	bc
fancyindex_footer	bc
fancyindex_css_href	bd
fancyindex_ignore	7p
fancyindex_hide_symlinks	aj
fancyindex_show_path	aj
fancyindex_show_dotfiles	aj
fancyindex_hide_parent_dir	aj
fancyindex_time_format	bd
#t	ngx_rtmp_exec_module	arut/nginx-rtmp-module
exec	be
exec_push	be
exec_pull	be
exec_publish	be
exec_publish_done	be
exec_play	be
exec_play_done	be
exec_record_done	bf
exec_static	be
respawn	bg
respawn_timeout	bh
exec_kill_signal	bi
exec_options	bg
#t	ngx_rtmp_module	arut/nginx-rtmp-module
rtmp	8b
#t	ngx_rtmp_netcall_module	arut/nginx-rtmp-module
netcall_timeout	bj
netcall_buffer	bk
#t	ngx_rtmp_access_module	arut/nginx-rtmp-module
allow	bl
deny	bl
#t	ngx_rtmp_live_module	arut/nginx-rtmp-module
live	bg
stream_buckets	bm
buffer	bh
sync	bh
interleave	bg
wait_key	bg
wait_video	bg
publish_notify	bg
play_restart	bg
idle_streams	bg
drop_idle_publisher	bh
#t	ngx_rtmp_log_module	arut/nginx-rtmp-module
access_log	bl
log_format	bn
#t	ngx_rtmp_play_module	arut/nginx-rtmp-module
play	be
play_temp_path	bm
play_local_path	bm
#t	ngx_rtmp_notify_module	arut/nginx-rtmp-module
on_connect	bo
on_disconnect	bo
on_publish	bi
on_play	bi
on_publish_done	bi
on_play_done	bi
on_done	bi
on_record_done	bp
on_update	bi
notify_method	bi
notify_update_timeout	bh
notify_update_strict	bg
notify_relay_redirect	bg
#t	ngx_rtmp_relay_module	arut/nginx-rtmp-module
push	bq
pull	bq
relay_buffer	bj
push_reconnect	bh
pull_reconnect	bh
session_relay	bg
#t	ngx_rtmp_stat_module	arut/nginx-rtmp-module
rtmp_stat	9m						all,global,live,clients
rtmp_stat_stylesheet	9n
#t	ngx_rtmp_auto_push_module	arut/nginx-rtmp-module
rtmp_auto_push	br
rtmp_auto_push_reconnect	bs
rtmp_socket_dir	bt
#t	ngx_rtmp_record_module	arut/nginx-rtmp-module
record	bu						off,all,audio,video,keyframes,manual
record_path	bv
record_suffix	bv
record_unique	bw
record_append	bw
record_lock	bw
record_max_size	bx
record_max_frames	bx
record_interval	by
record_notify	bw
recorder	bz
#t	ngx_rtmp_control_module	arut/nginx-rtmp-module
rtmp_control	9m						all,record,drop,redirect
#t	ngx_rtmp_codec_module	arut/nginx-rtmp-module
meta	c0						off,on,copy
#t	ngx_rtmp_core_module	arut/nginx-rtmp-module
server	c1
listen	c2
application	c3
so_keepalive	c4					d~~so_keepalive\\
timeout	bj
ping	bj
ping_timeout	bj
max_streams	c5
ack_window	c5
chunk_size	c5
max_message	bk
out_queue	bk
out_cork	bk
busy	c6
play_time_fix	bg
publish_time_fix	bg
buflen	bj
#t	ngx_rtmp_limit_module	arut/nginx-rtmp-module
max_connections	c7
#t	ngx_rtmp_dash_module	arut/nginx-rtmp-module
dash	bg
dash_fragment	bh
dash_path	bm
dash_playlist_length	bh
dash_cleanup	bg
dash_nested	bg
#t	ngx_rtmp_hls_module	arut/nginx-rtmp-module
hls	bg
hls_fragment	bh
hls_max_fragment	bh
hls_path	bm
hls_playlist_length	bh
hls_muxdelay	bh
hls_sync	bh
hls_continuous	bg
hls_nested	bg
hls_fragment_naming	c0						sequential,timestamp,system
hls_fragment_slicing	c0						plain,aligned
hls_type	c0						live,event
hls_max_audio_delay	bh
hls_audio_buffer_size	c8
hls_cleanup	bg
hls_variant	be
hls_base_url	bm
hls_fragment_naming_granularity	c7
hls_keys	bg
hls_key_path	bm
hls_key_url	bm
hls_fragments_per_key	c7
#t	ngx_http_dav_ext_module	arut/nginx-dav-ext-module
dav_ext_methods	9m						off,propfind,options,lock,unlock
dav_ext_lock_zone	an
dav_ext_lock	7c
#t	ngx_http_subs_filter_module	yaoweibin/ngx_http_substitutions_filter_module
subs_filter	c9
subs_filter_bypass	ca
subs_filter_types	ai
subs_line_buffer_size	cb
subs_buffers	ah
#t	ngx_http_upstream_check_module	yaoweibin/nginx_upstream_check_module
check	cc
check_keepalive_requests	87
check_http_send	87
check_http_expect_alive	cc
check_fastcgi_param	cd
check_shm_size	7d
check_status	ao
#t	ngx_http_vod_module	kaltura/nginx-vod-module
vod	ce
vod_mode	7r
vod_status	cf
vod_multi_uri_suffix	9n
vod_segment_duration	9q
vod_live_window_duration	7c
vod_bootstrap_segment_durations	9r
vod_align_segments_to_key_frames	cg
vod_gop_look_ahead	9q
vod_gop_look_behind	9q
vod_segment_count_policy	7r
vod_manifest_duration_policy	ag						max,min
vod_manifest_segment_durations_mode	7r
vod_force_playlist_type_vod	cg
vod_force_continuous_timestamps	cg
vod_force_sequence_index	cg
vod_secret_key	ch
vod_encryption_iv_seed	ch
vod_base_url	ch
vod_segments_base_url	ch
vod_metadata_cache	ci
vod_response_cache	ci
vod_live_response_cache	ci
vod_initial_read_size	74
vod_max_metadata_size	74
vod_max_frames_size	74
vod_max_frame_count	9q
vod_segment_max_frame_count	9q
vod_cache_buffer_size	74
vod_ignore_edit_list	cg
vod_parse_hdlr_name	cg
vod_parse_udta_name	cg
vod_max_upstream_headers_size	74
vod_upstream_location	9n
vod_remote_upstream_location	9n
vod_upstream_extra_args	ch
vod_mapping_cache	ci
vod_live_mapping_cache	ci
vod_dynamic_mapping_cache	ci
vod_path_response_prefix	9n
vod_path_response_postfix	9n
vod_max_mapping_response_size	74
vod_notification_uri	ch
vod_dynamic_clip_map_uri	ch
vod_source_clip_map_uri	ch
vod_redirect_segments_url	ch
vod_media_set_map_uri	ch
vod_apply_dynamic_mapping	ch
vod_media_set_override_json	ch
vod_fallback_upstream_location	9n
vod_proxy_header_name	9n
vod_proxy_header_value	9n
vod_expires	cj
vod_expires_live	cj
vod_expires_live_time_dependent	cj
vod_last_modified	7c
vod_last_modified_types	ai
vod_drm_enabled	cg
vod_drm_single_key	cg
vod_drm_clear_lead_segment_count	9q
vod_drm_max_info_length	74
vod_drm_upstream_location	9n
vod_drm_info_cache	ci
vod_drm_request_uri	ch
vod_min_single_nalu_per_frame_segment	9q
vod_clip_to_param_name	9n
vod_clip_from_param_name	9n
vod_tracks_param_name	9n
vod_time_shift_param_name	9n
vod_speed_param_name	9n
vod_lang_param_name	9n
vod_performance_counters	7c
vod_output_buffer_pool	ck
vod_open_file_thread_pool	cl
#t	ngx_http_secure_token_filter_module	kaltura/nginx-secure-token-module
secure_token	ch
secure_token_avoid_cookies	aj
secure_token_tokenize_segments	aj
secure_token_types	ai
secure_token_uri_filename_prefix	9r
secure_token_expires_time	cj
secure_token_cookie_token_expires_time	cj
secure_token_query_token_expires_time	cj
secure_token_cache_scope	9n
secure_token_token_cache_scope	9n
secure_token_last_modified	9n
secure_token_token_last_modified	9n
secure_token_content_type_m3u8	9n
secure_token_content_type_mpd	9n
secure_token_content_type_f4m	9n
secure_token_encrypt_uri	aj
secure_token_encrypt_uri_key	7c							32,32
secure_token_encrypt_uri_iv	7c							16,16
secure_token_encrypt_uri_part	ch
secure_token_encrypt_uri_hash_size	74							0,16
acl	cm
key	cn
key_id	cn
algorithm	co						hmacsha1,hmacsha256
end	cp
acl	cq
key	cq
param_name	cr
start	cs
end	cs
session_start	cq
session_end	cq
additional_querylist	cq
acl	ct
key	cu
md5_param_name	cu
exp_param_name	cu
ip_address	ct
end	cv
acl	cw
key	cx
param_name	cy
ip_address	cw
start	cx
end	cx
acl	cz
key_pair_id	d0
private_key_file	d1
ip_address	cz
end	d1
acl	d2
key	d3
end	d4
key	d5							16,16
iv	d5							16,16
acl	d6
end	d5
#t	ngx_pagespeed	apache/incubator-pagespeed-ngx
pagespeed	d7
pagespeed	d8
pagespeed	d9
#t	ngx_http_srcache_filter_module	openresty/srcache-nginx-module
srcache_buffer	9k
srcache_fetch	da
srcache_store	da
srcache_store_max_size	9k
srcache_fetch_skip	db
srcache_store_skip	db
srcache_store_statuses	dc
srcache_methods	9m						GET,HEAD,POST,PUT,DELETE
srcache_request_cache_control	aj
srcache_store_private	aj
srcache_store_no_store	aj
srcache_store_no_cache	aj
srcache_response_cache_control	aj
srcache_store_hide_header	9r
srcache_store_pass_header	9r
srcache_store_ranges	aj
srcache_ignore_content_encoding	aj
srcache_header_buffer_size	9k
srcache_max_expire	dd
srcache_default_expire	dd
#t	ngx_http_memc_module	openresty/memc-nginx-module
memc_cmds_allowed	af
memc_pass	9f
memc_connect_timeout	de
memc_send_timeout	de
memc_read_timeout	de
memc_buffer_size	74
memc_next_upstream	9m						error,timeout,invalid_response,not_found,off
memc_upstream_max_fails	7r
memc_upstream_fail_timeout	7r
memc_flags_to_last_modified	9p
memc_ignore_client_abort	9p
#t	ngx_http_redis2_module	openresty/redis2-nginx-module
redis2_query	df
redis2_raw_query	9f
redis2_raw_queries	dg
redis2_literal_raw_query	dh
redis2_pass	9f
redis2_bind	di
redis2_connect_timeout	de
redis2_send_timeout	de
redis2_buffer_size	74
redis2_read_timeout	de
redis2_next_upstream	9m						error,timeout,invalid_response,not_found,off
#t	ngx_http_array_var_module	openresty/array-var-nginx-module
array_join	dj
#t	ngx_http_encrypted_session_module	openresty/encrypted-session-nginx-module
encrypted_session_key	dk
encrypted_session_iv	dk
encrypted_session_expires	dk
set_encrypt_session	b4
set_decrypt_session	b4
#t	ngx_http_drizzle_module	openresty/drizzle-nginx-module
drizzle_server	cc
drizzle_keepalive	dl
drizzle_query	dm
drizzle_dbname	9d
drizzle_pass	9f
drizzle_connect_timeout	9j
drizzle_send_query_timeout	9j
drizzle_recv_cols_timeout	9j
drizzle_recv_rows_timeout	9j
drizzle_module_header	96
drizzle_buffer_size	9k
drizzle_status	ay
#t	ngx_http_replace_filter_module	openresty/replace-filter-nginx-module
replace_filter	dn
replace_filter_types	do
replace_filter_max_buffered_size	9k
replace_filter_last_modified	dp						clear,keep
replace_filter_skip	db
#t	ngx_http_xss_filter_module	openresty/xss-nginx-module
xss_get	96
xss_callback_arg	dq
xss_input_types	do
xss_check_status	96
xss_override_status	96
xss_output_type	dr
#t	ngx_http_form_input_module	calio/form-input-nginx-module
set_form_input	ds
set_form_input_multi	ds
#t	ngx_http_iconv_module	calio/iconv-nginx-module
set_iconv	dt
iconv_buffer_size	du
iconv_filter	dv
#t	ngx_nchan_module	slact/nchan
nchan_channel_id	dw
nchan_pubsub_channel_id	dw
nchan_publisher_channel_id	dw
nchan_pub_channel_id	dw
nchan_publisher_upstream_request	dx
nchan_deflate_message_for_websocket	7t
nchan_channel_id_split_delimiter	dy
nchan_subscriber_channel_id	dw
nchan_sub_channel_id	dw
nchan_pubsub	dz
nchan_pubsub_location	dz
nchan_subscriber_info	cf
nchan_subscriber_info_string	e0
nchan_longpoll_multipart_response	e1
nchan_eventsource_event	dy
nchan_eventsource_ping_comment	e1
nchan_eventsource_ping_event	e1
nchan_eventsource_ping_data	e1
nchan_eventsource_ping_interval	e2
nchan_subscriber	e3
push_subscriber	e3
nchan_subscriber_location	e3
nchan_subscriber_compound_etag_message_id	e4
nchan_subscriber_message_id_custom_etag_header	dy
nchan_subscriber_last_message_id	e5
nchan_subscriber_http_raw_stream_separator	e1
nchan_subscriber_first_message	e1
nchan_websocket_ping_interval	e2
nchan_websocket_client_heartbeat	e6
nchan_publisher	e7
push_publisher	e7
nchan_publisher_location	e7
nchan_subscriber_timeout	dd
push_subscriber_timeout	dd
nchan_authorize_request	dx
nchan_subscribe_request	dx
nchan_unsubscribe_request	e1
nchan_message_temp_path	e8
nchan_store_messages	e9
push_store_messages	e9
nchan_shared_memory_size	6k
push_max_reserved_memory	6k
nchan_max_reserved_memory	6k
nchan_permessage_deflate_compression_level	6k
nchan_permessage_deflate_compression_strategy	6k
nchan_permessage_deflate_compression_window	6k
nchan_permessage_deflate_compression_memlevel	6k
nchan_redis_url	7r
nchan_redis_pass	7r
nchan_redis_pass_inheritable	cg
nchan_redis_publish_msgpacked_max_size	ea
nchan_redis_discovered_ip_range_blacklist	eb
nchan_redis_server	89
nchan_redis_storage_mode	ec
nchan_redis_nostore_fastpublish	ed
nchan_redis_username	ee
nchan_redis_password	ee
nchan_redis_ssl	ef
nchan_redis_tls	ef
nchan_redis_ssl_client_certificate	ee
nchan_redis_tls_client_certificate	ee
nchan_redis_ssl_client_certificate_key	ee
nchan_redis_tls_client_certificate	ee
nchan_redis_ssl_server_name	ee
nchan_redis_tls_server_name	ee
nchan_redis_ssl_trusted_certificate	ee
nchan_redis_tls_trusted_certificate	ee
nchan_redis_ssl_trusted_certificate_path	ee
nchan_redis_tls_trusted_certificate_path	ee
nchan_redis_ssl_ciphers	ee
nchan_redis_tls_ciphers	ee
nchan_redis_ssl_verify_certificate	ef
nchan_redis_tls_verify_certificate	ef
nchan_use_redis	7r
nchan_redis_ping_interval	eg
nchan_redis_load_scripts_unconditionally	ef
nchan_redis_accurate_subscriber_count	ef
nchan_redis_wait_after_connecting	7r
nchan_redis_connect_timeout	eh
nchan_redis_node_connect_timeout	eh
nchan_redis_cluster_connect_timeout	eh
nchan_redis_node_connect_timeout	eh
nchan_redis_cluster_max_failing_time	eh
nchan_redis_reconnect_delay	eh
nchan_redis_reconnect_delay_min	eh
nchan_redis_reconnect_delay_jitter	87
nchan_redis_reconnect_delay_backoff	87
nchan_redis_reconnect_delay_max	eh
nchan_redis_idle_channel_keepalive_safety_margin	eh
nchan_redis_idle_channel_keepalive_min	eh
nchan_redis_idle_channel_keepalive_jitter	87
nchan_redis_idle_channel_keepalive_backoff	87
nchan_redis_idle_channel_keepalive_max	eh
nchan_redis_cluster_check_interval_min	eh
nchan_redis_cluster_check_interval	eh
nchan_redis_cluster_check_interval_jitter	87
nchan_redis_cluster_check_interval_backoff	87
nchan_redis_cluster_check_interval_max	eh
nchan_redis_cluster_recovery_delay	eh
nchan_redis_cluster_recovery_delay_min	eh
nchan_redis_cluster_recovery_delay_jitter	87
nchan_redis_cluster_recovery_delay_backoff	87
nchan_redis_cluster_recovery_delay_max	eh
nchan_redis_command_timeout	eh
nchan_redis_retry_commands	ef
nchan_redis_retry_commands_max_wait	eh
nchan_redis_subscribe_weights	89
nchan_redis_optimize_target	87
nchan_redis_namespace	ei
nchan_redis_fakesub_timer_interval	bb
nchan_redis_idle_channel_cache_timeout	cj
nchan_redis_upstream_stats	7t
nchan_redis_upstream_stats_enabled	ef
nchan_redis_upstream_stats_disconnected_timeout	ef
nchan_message_timeout	7r
push_message_timeout	7r
nchan_message_buffer_length	7r
push_max_message_buffer_length	7r
push_message_buffer_length	7r
nchan_message_max_buffer_length	7r
nchan_subscribe_existing_channels_only	cg
push_authorized_channels_only	cg
nchan_access_control_allow_origin	db
nchan_access_control_allow_credentials	ej
nchan_channel_group	dx
push_channel_group	dx
nchan_channel_group_accounting	ek
nchan_group_location	el
nchan_group_max_channels	em
nchan_group_max_messages	em
nchan_group_max_messages_memory	em
nchan_group_max_messages_disk	em
nchan_group_max_subscribers	em
nchan_channel_events_channel_id	e1
nchan_stub_status	cf
nchan_channel_event_string	dx
nchan_max_channel_id_length	9q
push_max_channel_id_length	9q
nchan_max_channel_subscribers	9q
push_max_channel_subscribers	9q
nchan_channel_timeout	cj
push_channel_timeout	cj
nchan_storage_engine	7r
nchan_benchmark	cf
nchan_benchmark_time	en
nchan_benchmark_messages_per_channel_per_minute	eo
nchan_benchmark_message_padding_bytes	eo
nchan_benchmark_channels	eo
nchan_benchmark_subscribers_per_channel	eo
nchan_benchmark_subscriber_distribution	ce
nchan_benchmark_publisher_distribution	ce
push_min_message_buffer_length	e1
push_subscriber_concurrency	e1
#t	ngx_http_push_stream_module	wandenberg/nginx-push-stream-module
push_stream_channels_statistics	cf
push_stream_publisher	ep
push_stream_subscriber	ep
push_stream_shared_memory_size	an
push_stream_channel_deleted_message_text	eq
push_stream_channel_inactivity_time	er
push_stream_ping_message_text	eq
push_stream_timeout_with_body	es
push_stream_message_ttl	er
push_stream_max_subscribers_per_channel	93
push_stream_max_messages_stored_per_channel	93
push_stream_max_channel_id_length	93
push_stream_max_number_of_channels	93
push_stream_max_number_of_wildcard_channels	93
push_stream_wildcard_channel_prefix	eq
push_stream_events_channel_id	eq
push_stream_channels_path	db
push_stream_store_messages	ej
push_stream_channel_info_on_publish	cg
push_stream_authorized_channels_only	cg
push_stream_header_template_file	7c
push_stream_header_template	9n
push_stream_message_template	9n
push_stream_footer_template	9n
push_stream_wildcard_channel_max_qtd	9q
push_stream_ping_message_interval	de
push_stream_subscriber_connection_ttl	de
push_stream_longpolling_connection_ttl	de
push_stream_websocket_allow_publish	cg
push_stream_last_received_message_time	db
push_stream_last_received_message_tag	db
push_stream_last_event_id	db
push_stream_user_agent	ch
push_stream_padding_by_user_agent	9n
push_stream_allowed_origins	ch
push_stream_allow_connections_to_events_channel	ej
#t	ngx_http_zstd_static_module	tokers/zstd-nginx-module
zstd_static	ag						off,on,always
#t	ngx_http_zstd_filter_module	tokers/zstd-nginx-module
zstd	96
zstd_comp_level	7c
zstd_types	ai
zstd_buffers	ah
zstd_min_length	et
zstd_dict_file	eq
#t	ngx_http_auth_pam_module	sto/ngx_http_auth_pam_module
auth_pam	eu
auth_pam_service_name	eu
auth_pam_set_pam_env	ev
#t	ngx_http_auth_spnego_module	stnoonan/spnego-http-auth-nginx-module
auth_gss	ev
auth_gss_zone_name	eq
auth_gss_realm	ew
auth_gss_keytab	ew
auth_gss_service_ccache	ew
auth_gss_service_name	ew
auth_gss_format_full	ev
auth_gss_force_realm	ev
auth_gss_allow_basic_fallback	ev
auth_gss_authorized_principal	ex
auth_gss_authorized_principal_regex	ey
auth_gss_map_to_local	ev
auth_gss_delegate_credentials	ev
auth_gss_constrained_delegation	ev
#t	ngx_http_auth_ldap_module	kvspb/nginx-auth-ldap
ldap_server	7x
auth_ldap_cache_enabled	es
auth_ldap_cache_expiration_time	bb
auth_ldap_cache_size	ea
auth_ldap_servers_size	93
auth_ldap	7j
auth_ldap_servers	ez
#t	ngx_http_upstream_fair_module	gnosek/nginx-upstream-fair
fair	f0
upstream_fair_shm_size	6k
#t	ngx_http_upload_module	fdintino/nginx-upload-module
upload_pass	f1
upload_store	f2
upload_state_store	f3
upload_store_access	f4
upload_buffer_size	f5
upload_merge_buffer_size	74
upload_range_header_buffer_size	74
upload_max_part_header_len	f5
upload_max_file_size	f6
upload_max_output_body_len	f5
upload_set_form_field	f7
upload_aggregate_form_field	f7
upload_pass_form_field	f8
upload_cleanup	f9
upload_pass_args	fa
upload_limit_rate	9k
upload_tame_arrays	fa
upload_resumable	fa
upload_empty_fiels_names	fa
upload_add_header	f7
#t	ngx_http_uploadprogress_module	masterzen/nginx-upload-progress-module
upload_progress	94
track_uploads	7m
report_uploads	7r
upload_progress_content_type	9n
upload_progress_template	7m
upload_progress_java_output	fb
upload_progress_json_output	fb
upload_progress_jsonp_output	fb
upload_progress_header	9n
upload_progress_jsonp_parameter	9n
#t	ngx_http_opentracing_module	opentracing-contrib/nginx-opentracing
opentracing	cg
opentracing_trace_locations	cg
opentracing_propagate_context	fb
opentracing_fastcgi_propagate_context	fb
opentracing_grpc_propagate_context	fb
opentracing_operation_name	7r
opentracing_location_operation_name	7r
opentracing_trust_incoming_span	cg
opentracing_tag	7m
opentracing_load_tracer	fc
#t	ngx_http_security_headers_module	GetPageSpeed/ngx_security_headers
security_headers	aj
hide_server_tokens	aj
security_headers_hsts_preload	aj
security_headers_xss	ag						off,on,block,omit,unset
security_headers_frame	ag						sameorigin,deny,omit
security_headers_referrer_policy	ag						no-referrer,no-referrer-when-downgrade,same-origin,origin,strict-origin,origin-when-cross-origin,unsafe-url,omit
security_headers_text_types	ai
security_headers_corp	ag						same-site,same-origin,cross-origin,omit
security_headers_coop	ag						same-origin,same-origin-allow-popups,unsafe-none,omit
security_headers_coep	ag						require-corp,credentialless,unsafe-none,omit
#t	ngx_http_dynamic_etag_module	dvershinin/ngx_dynamic_etag
dynamic_etag	fd
dynamic_etag_types	ai
dynamic_etag_strength	fd
#t	ngx_http_upstream_dynamic_servers_module	GUI/nginx-upstream-dynamic-servers
server	cc
#t	ngx_http_accept_language_module	giom/nginx_accept_language_module
set_from_accept_language	7p
#t	ngx_http_auth_jwt_module	TeslaGov/ngx-http-auth-jwt-module
auth_jwt_loginurl	9n
auth_jwt_key	9n
auth_jwt_enabled	ch
auth_jwt_redirect	aj
auth_jwt_location	9n
auth_jwt_algorithm	9n
auth_jwt_validate_sub	aj
auth_jwt_extract_var_claims	7p
auth_jwt_extract_request_claims	7p
auth_jwt_extract_response_claims	7p
auth_jwt_keyfile_path	9n
auth_jwt_use_keyfile	aj
#t	ngx_weserv_module	weserv/images
weserv	az						proxy,filter
weserv_deny_ip	7r
weserv_connect_timeout	de
weserv_send_timeout	de
weserv_read_timeout	de
weserv_user_agent	dq
weserv_max_size	9k
weserv_max_redirects	9l
weserv_canonical_header	96
weserv_savers	9m						jpg,png,webp,avif,tiff,gif,json
weserv_process_timeout	cj
weserv_max_pages	9l
weserv_limit_input_pixels	9l
weserv_limit_output_pixels	9l
weserv_quality	9l							1,100
weserv_avif_quality	9l							1,100
weserv_jpeg_quality	9l							1,100
weserv_tiff_quality	9l							1,100
weserv_webp_quality	9l							1,100
weserv_avif_effort	9l							0,9
weserv_gif_effort	9l							1,10
weserv_webp_effort	9l							0,6
weserv_zlib_level	9l							0,9
weserv_fail_on_error	96
#t	ngx_http_small_light_module	cubicdaiya/ngx_small_light
small_light	aj
small_light_getparam_mode	aj
small_light_pattern_define	fe
small_light_radius_max	9q
small_light_sigma_max	9q
small_light_material_dir	84
small_light_imlib2_temp_dir	ff
small_light_buffer	fg
#t	ngx_http_accounting_module	Lax/traffic-accounting-nginx-module
accounting	es
accounting_interval	er
accounting_perturb	es
accounting_log	7v
accounting_id	e9
#t	ngx_stream_accounting_module	Lax/traffic-accounting-nginx-module
accounting	fh
accounting_interval	fi
accounting_perturb	fh
accounting_log	8h
accounting_id	8n
#t	ngx_http_websockify_module	tg123/websockify-nginx-module
websockify_pass	az
websockify_buffer_size	74
websockify_connect_timeout	de
websockify_send_timeout	de
websockify_read_timeout	de
#t	ngx_http_slowfs_module	FRiCKLE/ngx_slowfs_cache
slowfs_cache	7q
slowfs_cache_key	fj
slowfs_cache_purge	fk
slowfs_cache_path	fl
slowfs_cache_min_uses	9q
slowfs_cache_valid	fm
slowfs_big_file_size	74
slowfs_temp_path	fn
#t	ngx_http_passenger_module	phusion/passenger
passenger_root	eq
passenger_ctl	fo
passenger_abort_on_startup_error	95
passenger_dump_config_manifest	eq
passenger_log_level	93
passenger_log_file	eq
passenger_disable_log_prefix	95
passenger_file_descriptor_log_file	eq
passenger_data_buffer_dir	eq
passenger_socket_backlog	93
passenger_core_file_descriptor_ulimit	93
passenger_disable_security_update_check	95
passenger_security_update_check_proxy	eq
passenger_disable_anonymous_telemetry	95
passenger_anonymous_telemetry_proxy	eq
passenger_pre_start	fp
passenger_instance_registry_dir	eq
passenger_spawn_dir	eq
passenger_turbocaching	95
passenger_user_switching	95
passenger_default_user	eq
passenger_default_group	eq
passenger_max_pool_size	93
passenger_pool_idle_time	93
passenger_response_buffer_high_watermark	93
passenger_stat_throttle_rate	93
passenger_show_version_in_header	95
passenger_app_file_descriptor_ulimit	9l
passenger_max_instances_per_app	93
passenger_admin_panel_url	eq
passenger_admin_panel_auth_type	eq
passenger_admin_panel_username	eq
passenger_admin_panel_password	eq
passenger_ruby	dq
passenger_python	dq
passenger_nodejs	dq
passenger_meteor_app_settings	dq
passenger_app_env	dq
passenger_friendly_error_pages	96
passenger_custom_error_page	dq
passenger_min_instances	9l
passenger_start_timeout	9l
passenger_user	dq
passenger_group	dq
passenger_app_group_name	dq
passenger_monitor_log_file	fq
passenger_app_root	dq
passenger_app_rights	dq
passenger_debugger	96
passenger_max_preloader_idle_time	9l
passenger_env_var	fr
passenger_spawn_method	dq
passenger_direct_instance_request_address	dq
passenger_load_shell_envvars	96
passenger_preload_bundler	96
passenger_max_request_queue_size	9l
passenger_app_type	dq
passenger_startup_file	dq
passenger_app_start_command	dq
passenger_restart_dir	dq
passenger_abort_websockets_on_process_shutdown	96
passenger_force_max_concurrent_requests_per_process	9l
passenger_enabled	96
passenger_max_requests	9l
passenger_base_uri	fq
passenger_document_root	dq
passenger_temp_path	dq
passenger_ignore_headers	dc
passenger_set_header	fr
passenger_pass_header	fq
passenger_headers_hash_max_size	9l
passenger_headers_hash_bucket_size	9l
passenger_ignore_client_abort	96
passenger_read_timeout	9j
passenger_buffer_response	96
passenger_buffer_size	fs
passenger_buffers	ft
passenger_busy_buffers_size	fs
passenger_request_buffering	96
passenger_intercept_errors	96
passenger_request_queue_overflow_status_code	9l
passenger_spawn_exception_status_code	9l
passenger_buffer_upload	96
passenger_sticky_sessions	96
passenger_sticky_sessions_cookie_name	dq
passenger_sticky_sessions_cookie_attributes	dq
passenger_vary_turbocache_by_cookie	dq
passenger_fly_with	eq
passenger_max_instances	9l
passenger_memory_limit	9l
passenger_concurrency_model	dq
passenger_thread_count	9l
passenger_rolling_restarts	96
passenger_resist_deployment_errors	96
passenger_max_request_time	9l
passenger_max_request_queue_time	9l
passenger_app_log_file	dq
passenger_debug_log_file	eq
rails_spawn_method	dq
rails_env	dq
rack_env	dq
rails_app_spawner_idle_time	9l
rails_framework_spawner_idle_time	fs
passenger_use_global_queue	fu
passenger_analytics_log_user	eq
passenger_analytics_log_group	eq
union_station_gateway_address	eq
union_station_gateway_port	93
union_station_gateway_cert	eq
union_station_proxy_address	eq
union_station_key	dq
union_station_support	96
union_station_filter	fq
#t	ngx_http_naxsi_module	nbs-system/naxsi
MainRule	fv
main_rule	fv
BasicRule	fw
basic_rule	fw
DeniedUrl	fw
denied_url	fw
IgnoreIP	fw
IgnoreCIDR	fw
CheckRule	fw
check_rule	fw
LearningMode	fx
learning_mode	fx
SecRulesEnabled	fx
rules_enabled	fx
SecRulesDisabled	fx
rules_disabled	fx
LibInjectionSql	fx
libinjection_sql	fx
LibInjectionXss	fx
libinjection_xss	fx
NaxsiLogFile	fw
naxsi_log	fw
#t	ngx_oauth2_module	zmartzone/ngx_oauth2_module
OAuth2CryptoPassphrase	7r
OAuth2Cache	ds
OAuth2TokenVerify	fy
OAuth2Claim	7m
#t	ngx_http_app_protect_module	F5 NGINX App Protect WAF
app_protect_app_name	fz
app_protect_compressed_requests_action	g0
app_protect_config_set_timeout	g0
app_protect_cookie_seed	g0
app_protect_cpu_thresholds	g1
app_protect_custom_log_attribute	g2
app_protect_enable	g3
app_protect_enforcer_address	g0
app_protect_enforcer_memory_limit_mb	g0
app_protect_failure_mode_action	g0
app_protect_global_settings	g0
app_protect_logging_str	fz
app_protect_physical_memory_util_thresholds	g1
app_protect_policy_file	fz
app_protect_reconnect_period_seconds	g0
app_protect_request_buffer_overflow_action	g0
app_protect_response_enforcement_disable	g0
app_protect_security_log	g2
app_protect_security_log_enable	g3
app_protect_streaming_buffer_watermarks	g1
app_protect_user_defined_signatures	g0
`;
