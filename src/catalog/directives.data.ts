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
ssl	6p	off			1.25.1	d~1.15.0~ssl parameter of listen
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
limit_zone	6k				1.7.6	d~1.1.8~limit_conn_zone
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
ssl	6q	off			1.25.1	d~1.15.0~ssl parameter of listen
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
js_context_reuse_max_size	73
#od	ngx_otel_module
otel_exporter	6r
otel_service_name	6s	unknown_service:nginx
otel_resource_attr	6t			0.1.2
otel_trace	6u	off
otel_trace_context	s	ignore
otel_span_name	6u
otel_span_attr	6v
endpoint	75
trusted_certificate	76
header	77
interval	78
batch_size	79
batch_count	79
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
js_fetch_proxy	6w			0.9.4
js_fetch_keepalive	55	0		0.9.2
js_fetch_keepalive_requests	55	1000		0.9.2
js_fetch_keepalive_time	4v	1h		0.9.2
js_fetch_keepalive_timeout	4v	60s		0.9.2
js_filter	52
js_import	6x			0.4.0
js_include	6y				1.21.5	d~~js_import
js_load_stream_native_module	6l			0.9.5
js_path	4z			0.3.0
js_periodic	6z			0.8.1
js_preload_object	6x			0.7.8
js_preread	52
js_set	70
js_shared_dict_zone	71			0.8.0
js_var	72			0.5.3
js_context_reuse_max_size	74
#o	ngx_http_spdy_module
spdy_headers_comp	7a				1.9.5	d~~http2
spdy_chunk_size	7b				1.9.5	d~~http2_chunk_size
spdy_recv_buffer_size	7c				1.9.5	d~~http2_recv_buffer_size
spdy_recv_timeout	7a				1.9.5	d
spdy_keepalive_timeout	7a				1.9.5	d
spdy_max_concurrent_streams	7a				1.9.5	d
spdy_streams_index_size	7a				1.9.5	d
spdy_pool_size	7a				1.9.5	d
#p	ngx_http_api_module
api	7d
status_zone	7e		1.13.12
#p	ngx_http_auth_jwt_module
auth_jwt	7f	off
auth_jwt_claim_set	7g		1.11.10
auth_jwt_header_set	7g		1.11.10
auth_jwt_key_cache	7h	0	1.21.4
auth_jwt_key_file	7i
auth_jwt_key_request	7i		1.15.6
auth_jwt_leeway	7h	0s	1.13.10
auth_jwt_type	7j	signed	1.19.7				signed,encrypted,nested
auth_jwt_require	7k		1.21.2
#p	ngx_http_auth_require_module
auth_require	7k	off
#p	ngx_http_core_module
error_log_tag	7l		1.29.8
#p	ngx_http_f4f_module
f4f	7m
f4f_buffer_size	7n	512k
#p	ngx_http_fastcgi_module
fastcgi_allow_upstream	7o		1.29.3
fastcgi_bind_dynamic	7p	off	1.29.3
fastcgi_cache_purge	7o		1.5.7
fastcgi_request_dynamic	7p	off	1.29.3
#p	ngx_http_grpc_module
grpc_allow_upstream	7o		1.29.3
grpc_bind_dynamic	7p	off	1.29.3
grpc_request_dynamic	7p	off	1.29.3
grpc_ssl_key_log	7q		1.27.2
#p	ngx_http_hls_module
hls	7m
hls_buffers	7l	8 2m
hls_forward_args	7p	off	1.5.12
hls_fragment	7r	5s
hls_mp4_buffer_size	7n	512k
hls_mp4_max_buffer_size	7n	10m
#p	ngx_http_internal_redirect_module
internal_redirect	7s
#p	ngx_http_keyval_module
keyval	7t
keyval_zone	7u
#p	ngx_http_memcached_module
memcached_allow_upstream	7o		1.29.3
memcached_bind_dynamic	7p	off	1.29.3
#p	ngx_http_mp4_module
mp4_limit_rate	7q	off
mp4_limit_rate_after	7r	60s
#p	ngx_http_num_map_module
num_map	7v
#p	ngx_http_oidc_module
oidc_provider	7w
auth_oidc	7q	off
issuer	7x
client_id	7x
client_secret	7x
config_url	7x	<issuer>/.well-known/openid-configuration
cookie_name	7x	NGX_OIDC_SESSION
extra_auth_args	7x
frontchannel_logout_uri	7x		1.29.3
pkce	7y		1.29.3
redirect_uri	7x	/oidc_callback
logout_uri	7x		1.29.0
post_logout_uri	7x		1.29.0
logout_token_hint	7y	off	1.29.0
scope	7x	openid
session_store	7x
session_timeout	7z	8h
ssl_crl	7x
ssl_trusted_certificate	7x	system CA bundle
userinfo	80	off	1.29.0
#p	ngx_http_proxy_module
proxy_allow_upstream	7o		1.29.3
proxy_bind_dynamic	7p	off	1.29.3
proxy_cache_purge	7o		1.5.7
proxy_request_dynamic	7p	off	1.29.3
proxy_ssl_key_log	7q		1.27.2
#p	ngx_http_scgi_module
scgi_allow_upstream	7o		1.29.3
scgi_bind_dynamic	7p	off	1.29.3
scgi_cache_purge	7o		1.5.7
scgi_request_dynamic	7p	off	1.29.3
#p	ngx_http_session_log_module
session_log	7q	off
session_log_format	7g	combined "..."
session_log_zone	7g
#p	ngx_http_ssl_module
ssl_key_log	81		1.27.2
#p	ngx_http_status_module
status	82
status_format	7q	json
status_zone	83
#p	ngx_http_tunnel_module
tunnel_allow_upstream	7o		1.31.0
tunnel_bind_dynamic	7p	off	1.31.0
#p	ngx_http_upstream_conf_module
upstream_conf	82
#p	ngx_http_upstream_hc_module
health_check	84
match	85
#p	ngx_http_upstream_module
state	86		1.9.7
ntlm	87		1.9.2
queue	88		1.5.12
#p	ngx_http_uwsgi_module
uwsgi_allow_upstream	7o		1.29.3
uwsgi_bind_dynamic	7p	off	1.29.3
uwsgi_cache_purge	7o		1.5.7
uwsgi_request_dynamic	7p	off	1.29.3
uwsgi_ssl_key_log	7q		1.27.2
#p	ngx_core_module
stall_threshold	89	1000ms	1.29.0
#p	ngx_mgmt_module
mgmt	8a
enforce_initial_report	8b	on	1.27.2
license_token	8c	license.jwt	1.27.2
proxy	8c		1.27.4
proxy_username	8c		1.27.4
proxy_password	8c		1.27.4
resolver	8d
ssl_crl	8c
ssl_trusted_certificate	8c	system CA bundle
ssl_verify	8b	on
state_path	8c		1.27.2
usage_report	8e	endpoint=product.connect.nginx.com interval=1h
connect_timeout	8w
read_timeout	8w
ssl_name	8w
ssl_server_name	8b
uuid_file	8x
resolver_timeout	8y
send_timeout	8y
ssl	8z
ssl_certificate	8y
ssl_certificate_key	8y
ssl_ciphers	8y
ssl_password_file	8y
ssl_protocols	90
ssl_verify_depth	8y
#p	ngx_stream_keyval_module
keyval	8f
keyval_zone	8g
#p	ngx_stream_mqtt_filter_module
mqtt	8h	off
mqtt_buffers	8i	100 1k	1.25.1
mqtt_rewrite_buffer_size	8j	4k|8k				i~1.25.1~mqtt_buffers
mqtt_set_connect	8k
#p	ngx_stream_mqtt_preread_module
mqtt_preread	8h	off
#p	ngx_stream_num_map_module
num_map	8l
#p	ngx_stream_proxy_module
proxy_bind_dynamic	8h	off	1.29.3
proxy_session_drop	8h	off	1.15.8
proxy_ssl_key_log	8m		1.27.2
#p	ngx_stream_ssl_module
ssl_key_log	8m		1.27.2
#p	ngx_stream_upstream_hc_module
health_check	8n
health_check_timeout	8m	5s
match	8o
#p	ngx_stream_upstream_module
state	8p		1.9.7
#p	ngx_stream_zone_sync_module
zone_sync	8q
zone_sync_buffers	8i	8 4k|8k
zone_sync_connect_retry_interval	8r	1s
zone_sync_connect_timeout	8r	5s
zone_sync_interval	8r	1s
zone_sync_recv_buffer_size	8s	4k|8k
zone_sync_server	8t
zone_sync_ssl	8h	off
zone_sync_ssl_certificate	8m
zone_sync_ssl_certificate_key	8m
zone_sync_ssl_ciphers	8m	DEFAULT
zone_sync_ssl_conf_command	8i		1.19.4
zone_sync_ssl_crl	8m
zone_sync_ssl_name	8m	host from zone_sync_server	1.15.7
zone_sync_ssl_password_file	8m
zone_sync_ssl_protocols	8u	TLSv1.2 TLSv1.3
zone_sync_ssl_server_name	8h	off	1.15.7
zone_sync_ssl_trusted_certificate	8m
zone_sync_ssl_verify	8h	off
zone_sync_ssl_verify_depth	8v	1
zone_sync_timeout	8m	5s
#t	ngx_http_lua_module	openresty/lua-nginx-module
lua_load_resty_core	91
lua_thread_cache_max_entries	92
lua_max_running_timers	92
lua_max_pending_timers	92
lua_shared_dict	93
lua_capture_error_log	7c
lua_sa_restart	94
lua_regex_cache_max_entries	92
lua_regex_match_limit	92
lua_package_cpath	7c
lua_package_path	7c
lua_code_cache	95
lua_need_request_body	95
lua_transform_underscores_in_response_headers	95
lua_socket_log_errors	95
init_by_lua_block	96
init_by_lua	7c
init_by_lua_file	7c
init_worker_by_lua_block	96
init_worker_by_lua	7c
init_worker_by_lua_file	7c
exit_worker_by_lua_block	96
exit_worker_by_lua_file	7c
set_by_lua_block	97
set_by_lua	98
set_by_lua_file	99
server_rewrite_by_lua_block	9a
server_rewrite_by_lua_file	9b
rewrite_by_lua	9c
rewrite_by_lua_block	9d
access_by_lua	9c
access_by_lua_block	9d
precontent_by_lua_block	9d
precontent_by_lua_file	9c
precontent_by_lua_no_postpone	94
content_by_lua	9e
content_by_lua_block	9f
log_by_lua	9c
log_by_lua_block	9d
rewrite_by_lua_file	9c
rewrite_by_lua_no_postpone	94
access_by_lua_file	9c
access_by_lua_no_postpone	94
content_by_lua_file	9e
log_by_lua_file	9c
header_filter_by_lua	9c
header_filter_by_lua_block	9d
header_filter_by_lua_file	9c
body_filter_by_lua	9c
body_filter_by_lua_block	9d
body_filter_by_lua_file	9c
balancer_by_lua_block	9g
balancer_by_lua_file	9h
balancer_keepalive	9h
lua_socket_keepalive_timeout	9i
lua_socket_connect_timeout	9i
lua_socket_send_timeout	9i
lua_socket_send_lowat	9j
lua_socket_buffer_size	9j
lua_socket_pool_size	9k
lua_socket_read_timeout	9i
lua_http10_buffering	95
lua_check_client_abort	95
lua_use_default_type	95
lua_ssl_protocols	9l						SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
lua_ssl_ciphers	9m
ssl_client_hello_by_lua_block	9a
ssl_client_hello_by_lua_file	7a
ssl_certificate_by_lua_block	9a
ssl_certificate_by_lua_file	7a
ssl_session_store_by_lua_block	96
ssl_session_store_by_lua_file	7c
ssl_session_fetch_by_lua_block	96
ssl_session_fetch_by_lua_file	7c
proxy_ssl_certificate_by_lua_block	9f
proxy_ssl_certificate_by_lua_file	9n
proxy_ssl_verify_by_lua_block	9f
proxy_ssl_verify_by_lua_file	9n
lua_upstream_skip_openssl_default_verify	9o
lua_ssl_verify_depth	9p
lua_ssl_certificate	9q
lua_ssl_certificate_key	9q
lua_ssl_trusted_certificate	9m
lua_ssl_crl	9m
lua_ssl_key_log	9m
lua_ssl_conf_command	9r
lua_malloc_trim	6k
lua_worker_thread_vm_pool_size	92
#t	ngx_stream_lua_module	openresty/stream-lua-nginx-module
lua_load_resty_core	9s
lua_max_running_timers	9t
lua_max_pending_timers	9t
lua_shared_dict	9u
lua_sa_restart	9v
lua_capture_error_log	9w
lua_regex_cache_max_entries	9t
lua_regex_match_limit	9t
lua_package_cpath	9w
lua_package_path	9w
lua_code_cache	9x
lua_socket_log_errors	9x
init_by_lua_block	9y
init_by_lua	9w
init_by_lua_file	9w
init_worker_by_lua_block	9y
init_worker_by_lua	9w
init_worker_by_lua_file	9w
preread_by_lua_file	9z
preread_by_lua_block	a0
content_by_lua	a1
content_by_lua_block	a2
content_by_lua_file	a1
log_by_lua_block	a0
log_by_lua_file	9z
preread_by_lua_no_postpone	9v
balancer_by_lua_block	a3
balancer_by_lua_file	a4
lua_socket_keepalive_timeout	a5
lua_socket_connect_timeout	a5
lua_socket_send_timeout	a5
lua_socket_send_lowat	74
lua_socket_buffer_size	74
lua_socket_pool_size	a6
lua_socket_read_timeout	a5
lua_check_client_abort	9x
lua_ssl_protocols	a7						SSLv2,SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3
lua_ssl_ciphers	a8
ssl_client_hello_by_lua_block	a0
ssl_client_hello_by_lua_file	a9
ssl_certificate_by_lua_block	a0
ssl_certificate_by_lua_file	a9
proxy_ssl_certificate_by_lua_block	a2
proxy_ssl_certificate_by_lua_file	aa
proxy_ssl_verify_by_lua_block	a2
proxy_ssl_verify_by_lua_file	aa
lua_upstream_skip_openssl_default_verify	ab
lua_ssl_verify_depth	a6
lua_ssl_certificate	ac
lua_ssl_certificate_key	ac
lua_ssl_trusted_certificate	a8
lua_ssl_crl	a8
lua_ssl_key_log	a8
lua_ssl_conf_command	ad
lua_malloc_trim	6y
lua_add_variable	6y
#t	ngx_http_headers_more_filter_module	openresty/headers-more-nginx-module
more_set_headers	ae
more_clear_headers	ae
more_set_input_headers	ae
more_clear_input_headers	ae
#t	ngx_http_brotli_static_module	google/ngx_brotli
brotli_static	af						off,on,always
#t	ngx_http_brotli_filter_module	google/ngx_brotli
brotli	95
brotli_buffers	ag
brotli_types	ah
brotli_comp_level	9p							0,11
brotli_window	73
brotli_min_length	73
#t	ngx_http_vhost_traffic_status_module	vozlt/nginx-module-vts
vhost_traffic_status	ai
vhost_traffic_status_filter	ai
vhost_traffic_status_filter_by_host	ai
vhost_traffic_status_filter_check_duplicate	ai
vhost_traffic_status_filter_by_set_key	aj
vhost_traffic_status_filter_max_node	7u
vhost_traffic_status_limit	ai
vhost_traffic_status_limit_check_duplicate	ai
vhost_traffic_status_limit_traffic	aj
vhost_traffic_status_limit_traffic_by_set_key	ak
vhost_traffic_status_zone	al
vhost_traffic_status_measure_status_codes	7u
vhost_traffic_status_dump	am
vhost_traffic_status_display	an
vhost_traffic_status_display_format	ao						json,html,jsonp,prometheus
vhost_traffic_status_display_jsonp	ap
vhost_traffic_status_display_sum_key	ap
vhost_traffic_status_set_by_filter	aq
vhost_traffic_status_average_method	ar
vhost_traffic_status_histogram_buckets	7o
vhost_traffic_status_bypass_limit	ai
vhost_traffic_status_bypass_stats	ai
vhost_traffic_status_stats_by_upstream	94
vhost_traffic_status_ignore_status	9l						1xx,2xx,3xx,4xx,5xx,off
#t	ngx_http_stream_server_traffic_status_module	vozlt/nginx-module-sts
stream_server_traffic_status	ai
stream_server_traffic_status_zone	al
stream_server_traffic_status_display	an
stream_server_traffic_status_display_format	ao						json,html,jsonp,prometheus
stream_server_traffic_status_display_jsonp	ap
stream_server_traffic_status_average_method	ar
#t	ngx_stream_server_traffic_status_module	vozlt/nginx-module-stream-sts
server_traffic_status	9x
server_traffic_status_filter	9x
server_traffic_status_filter_check_duplicate	9x
server_traffic_status_filter_by_set_key	as
server_traffic_status_limit	9x
server_traffic_status_limit_check_duplicate	9x
server_traffic_status_limit_traffic	as
server_traffic_status_limit_traffic_by_set_key	at
server_traffic_status_zone	au
server_traffic_status_average_method	av
server_traffic_status_histogram_buckets	8u
#t	ngx_http_modsecurity_module	owasp-modsecurity/ModSecurity-nginx
modsecurity	ai
modsecurity_rules	7q
modsecurity_rules_file	7q
modsecurity_rules_remote	7l
modsecurity_transaction_id	7o
#t	ngx_stream_geoip2_module	leev/ngx_http_geoip2_module
geoip2	8o
#t	ngx_http_geoip2_module	leev/ngx_http_geoip2_module
geoip2	7w
geoip2_proxy	6k
geoip2_proxy_recursive	94
#t	ngx_http_echo_module	openresty/echo-nginx-module
echo	aw
echo_request_body	ax
echo_sleep	ay
echo_flush	ax
echo_blocking_sleep	ay
echo_reset_timer	ax
echo_before_body	aw
echo_after_body	aw
echo_location_async	az
echo_location	az
echo_subrequest_async	b0
echo_subrequest	b0
echo_duplicate	b0
echo_read_request_body	ax
echo_foreach_split	b0
echo_end	ax
echo_abort_parent	ax
echo_exec	az
echo_status	b1
#t	ngx_http_set_misc_module	openresty/set-misc-nginx-module
set_hashed_upstream	b2
set_misc_base32_padding	b3					d~~set_base32_padding
set_base32_padding	b3
set_base32_alphabet	b4
set_encode_base32	b5
set_decode_base32	b5
set_local_today	b6
set_formatted_gmt_time	b7
set_formatted_local_time	b7
#t	ngx_http_cache_purge_module	FRiCKLE/ngx_cache_purge
fastcgi_cache_purge	b8
proxy_cache_purge	b8
scgi_cache_purge	b8
uwsgi_cache_purge	b8
#t	ngx_http_cache_purge_module	nginx-modules/ngx_cache_purge
fastcgi_cache_purge	b8
proxy_cache_purge	b8
scgi_cache_purge	b8
uwsgi_cache_purge	b8
cache_purge_response_type	7b
cache_purge_background_queue	6k
cache_purge_queue_size	92
cache_purge_batch_size	92
cache_purge_throttle_ms	b9
cache_purge_legacy_status	6k
cache_purge_vary_aware	6k
#t	ngx_http_fancyindex_module	aperezdc/ngx-fancyindex
fancyindex	ai
fancyindex_default_sort	af						name,size,date,name_desc,size_desc,date_desc
fancyindex_case_sensitive	ai
fancyindex_directories_first	ai
fancyindex_localtime	ai
fancyindex_exact_size	ai
fancyindex_header	ba
fancyindex_footer	ba
fancyindex_css_href	bb
fancyindex_ignore	7o
fancyindex_hide_symlinks	ai
fancyindex_show_path	ai
fancyindex_show_dotfiles	ai
fancyindex_hide_parent_dir	ai
fancyindex_time_format	bb
#t	ngx_rtmp_exec_module	arut/nginx-rtmp-module
exec	bc
exec_push	bc
exec_pull	bc
exec_publish	bc
exec_publish_done	bc
exec_play	bc
exec_play_done	bc
exec_record_done	bd
exec_static	bc
respawn	be
respawn_timeout	bf
exec_kill_signal	bg
exec_options	be
#t	ngx_rtmp_module	arut/nginx-rtmp-module
rtmp	8a
#t	ngx_rtmp_netcall_module	arut/nginx-rtmp-module
netcall_timeout	bh
netcall_buffer	bi
#t	ngx_rtmp_access_module	arut/nginx-rtmp-module
allow	bj
deny	bj
#t	ngx_rtmp_live_module	arut/nginx-rtmp-module
live	be
stream_buckets	bk
buffer	bf
sync	bf
interleave	be
wait_key	be
wait_video	be
publish_notify	be
play_restart	be
idle_streams	be
drop_idle_publisher	bf
#t	ngx_rtmp_log_module	arut/nginx-rtmp-module
access_log	bj
log_format	bl
#t	ngx_rtmp_play_module	arut/nginx-rtmp-module
play	bc
play_temp_path	bk
play_local_path	bk
#t	ngx_rtmp_notify_module	arut/nginx-rtmp-module
on_connect	bm
on_disconnect	bm
on_publish	bg
on_play	bg
on_publish_done	bg
on_play_done	bg
on_done	bg
on_record_done	bn
on_update	bg
notify_method	bg
notify_update_timeout	bf
notify_update_strict	be
notify_relay_redirect	be
#t	ngx_rtmp_relay_module	arut/nginx-rtmp-module
push	bo
pull	bo
relay_buffer	bh
push_reconnect	bf
pull_reconnect	bf
session_relay	be
#t	ngx_rtmp_stat_module	arut/nginx-rtmp-module
rtmp_stat	9l						all,global,live,clients
rtmp_stat_stylesheet	9m
#t	ngx_rtmp_auto_push_module	arut/nginx-rtmp-module
rtmp_auto_push	bp
rtmp_auto_push_reconnect	bq
rtmp_socket_dir	br
#t	ngx_rtmp_record_module	arut/nginx-rtmp-module
record	bs						off,all,audio,video,keyframes,manual
record_path	bt
record_suffix	bt
record_unique	bu
record_append	bu
record_lock	bu
record_max_size	bv
record_max_frames	bv
record_interval	bw
record_notify	bu
recorder	bx
#t	ngx_rtmp_control_module	arut/nginx-rtmp-module
rtmp_control	9l						all,record,drop,redirect
#t	ngx_rtmp_codec_module	arut/nginx-rtmp-module
meta	by						off,on,copy
#t	ngx_rtmp_core_module	arut/nginx-rtmp-module
server	bz
listen	c0
application	c1
so_keepalive	c2					d~~so_keepalive\\
timeout	bh
ping	bh
ping_timeout	bh
max_streams	c3
ack_window	c3
chunk_size	c3
max_message	bi
out_queue	bi
out_cork	bi
busy	c4
play_time_fix	be
publish_time_fix	be
buflen	bh
#t	ngx_rtmp_limit_module	arut/nginx-rtmp-module
max_connections	c5
#t	ngx_rtmp_dash_module	arut/nginx-rtmp-module
dash	be
dash_fragment	bf
dash_path	bk
dash_playlist_length	bf
dash_cleanup	be
dash_nested	be
#t	ngx_rtmp_hls_module	arut/nginx-rtmp-module
hls	be
hls_fragment	bf
hls_max_fragment	bf
hls_path	bk
hls_playlist_length	bf
hls_muxdelay	bf
hls_sync	bf
hls_continuous	be
hls_nested	be
hls_fragment_naming	by						sequential,timestamp,system
hls_fragment_slicing	by						plain,aligned
hls_type	by						live,event
hls_max_audio_delay	bf
hls_audio_buffer_size	c6
hls_cleanup	be
hls_variant	bc
hls_base_url	bk
hls_fragment_naming_granularity	c5
hls_keys	be
hls_key_path	bk
hls_key_url	bk
hls_fragments_per_key	c5
#t	ngx_http_dav_ext_module	arut/nginx-dav-ext-module
dav_ext_methods	9l						off,propfind,options,lock,unlock
dav_ext_lock_zone	am
dav_ext_lock	7b
#t	ngx_http_subs_filter_module	yaoweibin/ngx_http_substitutions_filter_module
subs_filter	c7
subs_filter_bypass	c8
subs_filter_types	ah
subs_line_buffer_size	c9
subs_buffers	ag
#t	ngx_http_upstream_check_module	yaoweibin/nginx_upstream_check_module
check	ca
check_keepalive_requests	86
check_http_send	86
check_http_expect_alive	ca
check_fastcgi_param	cb
check_shm_size	7c
check_status	an
#t	ngx_http_vod_module	kaltura/nginx-vod-module
vod	cc
vod_mode	7q
vod_status	cd
vod_multi_uri_suffix	9m
vod_segment_duration	9p
vod_live_window_duration	7b
vod_bootstrap_segment_durations	9q
vod_align_segments_to_key_frames	ce
vod_gop_look_ahead	9p
vod_gop_look_behind	9p
vod_segment_count_policy	7q
vod_manifest_duration_policy	af						max,min
vod_manifest_segment_durations_mode	7q
vod_force_playlist_type_vod	ce
vod_force_continuous_timestamps	ce
vod_force_sequence_index	ce
vod_secret_key	cf
vod_encryption_iv_seed	cf
vod_base_url	cf
vod_segments_base_url	cf
vod_metadata_cache	cg
vod_response_cache	cg
vod_live_response_cache	cg
vod_initial_read_size	73
vod_max_metadata_size	73
vod_max_frames_size	73
vod_max_frame_count	9p
vod_segment_max_frame_count	9p
vod_cache_buffer_size	73
vod_ignore_edit_list	ce
vod_parse_hdlr_name	ce
vod_parse_udta_name	ce
vod_max_upstream_headers_size	73
vod_upstream_location	9m
vod_remote_upstream_location	9m
vod_upstream_extra_args	cf
vod_mapping_cache	cg
vod_live_mapping_cache	cg
vod_dynamic_mapping_cache	cg
vod_path_response_prefix	9m
vod_path_response_postfix	9m
vod_max_mapping_response_size	73
vod_notification_uri	cf
vod_dynamic_clip_map_uri	cf
vod_source_clip_map_uri	cf
vod_redirect_segments_url	cf
vod_media_set_map_uri	cf
vod_apply_dynamic_mapping	cf
vod_media_set_override_json	cf
vod_fallback_upstream_location	9m
vod_proxy_header_name	9m
vod_proxy_header_value	9m
vod_expires	ch
vod_expires_live	ch
vod_expires_live_time_dependent	ch
vod_last_modified	7b
vod_last_modified_types	ah
vod_drm_enabled	ce
vod_drm_single_key	ce
vod_drm_clear_lead_segment_count	9p
vod_drm_max_info_length	73
vod_drm_upstream_location	9m
vod_drm_info_cache	cg
vod_drm_request_uri	cf
vod_min_single_nalu_per_frame_segment	9p
vod_clip_to_param_name	9m
vod_clip_from_param_name	9m
vod_tracks_param_name	9m
vod_time_shift_param_name	9m
vod_speed_param_name	9m
vod_lang_param_name	9m
vod_performance_counters	7b
vod_output_buffer_pool	ci
vod_open_file_thread_pool	cj
#t	ngx_http_secure_token_filter_module	kaltura/nginx-secure-token-module
secure_token	cf
secure_token_avoid_cookies	ai
secure_token_tokenize_segments	ai
secure_token_types	ah
secure_token_uri_filename_prefix	9q
secure_token_expires_time	ch
secure_token_cookie_token_expires_time	ch
secure_token_query_token_expires_time	ch
secure_token_cache_scope	9m
secure_token_token_cache_scope	9m
secure_token_last_modified	9m
secure_token_token_last_modified	9m
secure_token_content_type_m3u8	9m
secure_token_content_type_mpd	9m
secure_token_content_type_f4m	9m
secure_token_encrypt_uri	ai
secure_token_encrypt_uri_key	7b							32,32
secure_token_encrypt_uri_iv	7b							16,16
secure_token_encrypt_uri_part	cf
secure_token_encrypt_uri_hash_size	73							0,16
acl	ck
key	cl
key_id	cl
algorithm	cm						hmacsha1,hmacsha256
end	cn
acl	co
key	co
param_name	cp
start	cq
end	cq
session_start	co
session_end	co
additional_querylist	co
acl	cr
key	cs
md5_param_name	cs
exp_param_name	cs
ip_address	cr
end	ct
acl	cu
key	cv
param_name	cw
ip_address	cu
start	cv
end	cv
acl	cx
key_pair_id	cy
private_key_file	cz
ip_address	cx
end	cz
acl	d0
key	d1
end	d2
key	d3							16,16
iv	d3							16,16
acl	d4
end	d3
#t	ngx_pagespeed	apache/incubator-pagespeed-ngx
pagespeed	d5
pagespeed	d6
pagespeed	d7
#t	ngx_http_srcache_filter_module	openresty/srcache-nginx-module
srcache_buffer	9j
srcache_fetch	d8
srcache_store	d8
srcache_store_max_size	9j
srcache_fetch_skip	d9
srcache_store_skip	d9
srcache_store_statuses	da
srcache_methods	9l						GET,HEAD,POST,PUT,DELETE
srcache_request_cache_control	ai
srcache_store_private	ai
srcache_store_no_store	ai
srcache_store_no_cache	ai
srcache_response_cache_control	ai
srcache_store_hide_header	9q
srcache_store_pass_header	9q
srcache_store_ranges	ai
srcache_ignore_content_encoding	ai
srcache_header_buffer_size	9j
srcache_max_expire	db
srcache_default_expire	db
#t	ngx_http_memc_module	openresty/memc-nginx-module
memc_cmds_allowed	ae
memc_pass	9e
memc_connect_timeout	dc
memc_send_timeout	dc
memc_read_timeout	dc
memc_buffer_size	73
memc_next_upstream	9l						error,timeout,invalid_response,not_found,off
memc_upstream_max_fails	7q
memc_upstream_fail_timeout	7q
memc_flags_to_last_modified	9o
memc_ignore_client_abort	9o
#t	ngx_http_redis2_module	openresty/redis2-nginx-module
redis2_query	dd
redis2_raw_query	9e
redis2_raw_queries	de
redis2_literal_raw_query	df
redis2_pass	9e
redis2_bind	dg
redis2_connect_timeout	dc
redis2_send_timeout	dc
redis2_buffer_size	73
redis2_read_timeout	dc
redis2_next_upstream	9l						error,timeout,invalid_response,not_found,off
#t	ngx_http_array_var_module	openresty/array-var-nginx-module
array_join	dh
#t	ngx_http_encrypted_session_module	openresty/encrypted-session-nginx-module
encrypted_session_key	di
encrypted_session_iv	di
encrypted_session_expires	di
set_encrypt_session	b5
set_decrypt_session	b5
#t	ngx_http_drizzle_module	openresty/drizzle-nginx-module
drizzle_server	ca
drizzle_keepalive	dj
drizzle_query	dk
drizzle_dbname	9c
drizzle_pass	9e
drizzle_connect_timeout	9i
drizzle_send_query_timeout	9i
drizzle_recv_cols_timeout	9i
drizzle_recv_rows_timeout	9i
drizzle_module_header	95
drizzle_buffer_size	9j
drizzle_status	ax
#t	ngx_http_replace_filter_module	openresty/replace-filter-nginx-module
replace_filter	dl
replace_filter_types	dm
replace_filter_max_buffered_size	9j
replace_filter_last_modified	dn						clear,keep
replace_filter_skip	d9
#t	ngx_http_xss_filter_module	openresty/xss-nginx-module
xss_get	95
xss_callback_arg	do
xss_input_types	dm
xss_check_status	95
xss_override_status	95
xss_output_type	dp
#t	ngx_http_form_input_module	calio/form-input-nginx-module
set_form_input	dq
set_form_input_multi	dq
#t	ngx_http_iconv_module	calio/iconv-nginx-module
set_iconv	dr
iconv_buffer_size	ds
iconv_filter	dt
#t	ngx_nchan_module	slact/nchan
nchan_channel_id	du
nchan_pubsub_channel_id	du
nchan_publisher_channel_id	du
nchan_pub_channel_id	du
nchan_publisher_upstream_request	dv
nchan_deflate_message_for_websocket	7s
nchan_channel_id_split_delimiter	dw
nchan_subscriber_channel_id	du
nchan_sub_channel_id	du
nchan_pubsub	dx
nchan_pubsub_location	dx
nchan_subscriber_info	cd
nchan_subscriber_info_string	dy
nchan_longpoll_multipart_response	dz
nchan_eventsource_event	dw
nchan_eventsource_ping_comment	dz
nchan_eventsource_ping_event	dz
nchan_eventsource_ping_data	dz
nchan_eventsource_ping_interval	e0
nchan_subscriber	e1
push_subscriber	e1
nchan_subscriber_location	e1
nchan_subscriber_compound_etag_message_id	e2
nchan_subscriber_message_id_custom_etag_header	dw
nchan_subscriber_last_message_id	e3
nchan_subscriber_http_raw_stream_separator	dz
nchan_subscriber_first_message	dz
nchan_websocket_ping_interval	e0
nchan_websocket_client_heartbeat	e4
nchan_publisher	e5
push_publisher	e5
nchan_publisher_location	e5
nchan_subscriber_timeout	db
push_subscriber_timeout	db
nchan_authorize_request	dv
nchan_subscribe_request	dv
nchan_unsubscribe_request	dz
nchan_message_temp_path	e6
nchan_store_messages	e7
push_store_messages	e7
nchan_shared_memory_size	6k
push_max_reserved_memory	6k
nchan_max_reserved_memory	6k
nchan_permessage_deflate_compression_level	6k
nchan_permessage_deflate_compression_strategy	6k
nchan_permessage_deflate_compression_window	6k
nchan_permessage_deflate_compression_memlevel	6k
nchan_redis_url	7q
nchan_redis_pass	7q
nchan_redis_pass_inheritable	ce
nchan_redis_publish_msgpacked_max_size	e8
nchan_redis_discovered_ip_range_blacklist	e9
nchan_redis_server	88
nchan_redis_storage_mode	ea
nchan_redis_nostore_fastpublish	eb
nchan_redis_username	ec
nchan_redis_password	ec
nchan_redis_ssl	ed
nchan_redis_tls	ed
nchan_redis_ssl_client_certificate	ec
nchan_redis_tls_client_certificate	ec
nchan_redis_ssl_client_certificate_key	ec
nchan_redis_tls_client_certificate	ec
nchan_redis_ssl_server_name	ec
nchan_redis_tls_server_name	ec
nchan_redis_ssl_trusted_certificate	ec
nchan_redis_tls_trusted_certificate	ec
nchan_redis_ssl_trusted_certificate_path	ec
nchan_redis_tls_trusted_certificate_path	ec
nchan_redis_ssl_ciphers	ec
nchan_redis_tls_ciphers	ec
nchan_redis_ssl_verify_certificate	ed
nchan_redis_tls_verify_certificate	ed
nchan_use_redis	7q
nchan_redis_ping_interval	ee
nchan_redis_load_scripts_unconditionally	ed
nchan_redis_accurate_subscriber_count	ed
nchan_redis_wait_after_connecting	7q
nchan_redis_connect_timeout	ef
nchan_redis_node_connect_timeout	ef
nchan_redis_cluster_connect_timeout	ef
nchan_redis_node_connect_timeout	ef
nchan_redis_cluster_max_failing_time	ef
nchan_redis_reconnect_delay	ef
nchan_redis_reconnect_delay_min	ef
nchan_redis_reconnect_delay_jitter	86
nchan_redis_reconnect_delay_backoff	86
nchan_redis_reconnect_delay_max	ef
nchan_redis_idle_channel_keepalive_safety_margin	ef
nchan_redis_idle_channel_keepalive_min	ef
nchan_redis_idle_channel_keepalive_jitter	86
nchan_redis_idle_channel_keepalive_backoff	86
nchan_redis_idle_channel_keepalive_max	ef
nchan_redis_cluster_check_interval_min	ef
nchan_redis_cluster_check_interval	ef
nchan_redis_cluster_check_interval_jitter	86
nchan_redis_cluster_check_interval_backoff	86
nchan_redis_cluster_check_interval_max	ef
nchan_redis_cluster_recovery_delay	ef
nchan_redis_cluster_recovery_delay_min	ef
nchan_redis_cluster_recovery_delay_jitter	86
nchan_redis_cluster_recovery_delay_backoff	86
nchan_redis_cluster_recovery_delay_max	ef
nchan_redis_command_timeout	ef
nchan_redis_retry_commands	ed
nchan_redis_retry_commands_max_wait	ef
nchan_redis_subscribe_weights	88
nchan_redis_optimize_target	86
nchan_redis_namespace	eg
nchan_redis_fakesub_timer_interval	b9
nchan_redis_idle_channel_cache_timeout	ch
nchan_redis_upstream_stats	7s
nchan_redis_upstream_stats_enabled	ed
nchan_redis_upstream_stats_disconnected_timeout	ed
nchan_message_timeout	7q
push_message_timeout	7q
nchan_message_buffer_length	7q
push_max_message_buffer_length	7q
push_message_buffer_length	7q
nchan_message_max_buffer_length	7q
nchan_subscribe_existing_channels_only	ce
push_authorized_channels_only	ce
nchan_access_control_allow_origin	d9
nchan_access_control_allow_credentials	eh
nchan_channel_group	dv
push_channel_group	dv
nchan_channel_group_accounting	ei
nchan_group_location	ej
nchan_group_max_channels	ek
nchan_group_max_messages	ek
nchan_group_max_messages_memory	ek
nchan_group_max_messages_disk	ek
nchan_group_max_subscribers	ek
nchan_channel_events_channel_id	dz
nchan_stub_status	cd
nchan_channel_event_string	dv
nchan_max_channel_id_length	9p
push_max_channel_id_length	9p
nchan_max_channel_subscribers	9p
push_max_channel_subscribers	9p
nchan_channel_timeout	ch
push_channel_timeout	ch
nchan_storage_engine	7q
nchan_benchmark	cd
nchan_benchmark_time	el
nchan_benchmark_messages_per_channel_per_minute	em
nchan_benchmark_message_padding_bytes	em
nchan_benchmark_channels	em
nchan_benchmark_subscribers_per_channel	em
nchan_benchmark_subscriber_distribution	cc
nchan_benchmark_publisher_distribution	cc
push_min_message_buffer_length	dz
push_subscriber_concurrency	dz
#t	ngx_http_push_stream_module	wandenberg/nginx-push-stream-module
push_stream_channels_statistics	cd
push_stream_publisher	en
push_stream_subscriber	en
push_stream_shared_memory_size	am
push_stream_channel_deleted_message_text	eo
push_stream_channel_inactivity_time	ep
push_stream_ping_message_text	eo
push_stream_timeout_with_body	eq
push_stream_message_ttl	ep
push_stream_max_subscribers_per_channel	92
push_stream_max_messages_stored_per_channel	92
push_stream_max_channel_id_length	92
push_stream_max_number_of_channels	92
push_stream_max_number_of_wildcard_channels	92
push_stream_wildcard_channel_prefix	eo
push_stream_events_channel_id	eo
push_stream_channels_path	d9
push_stream_store_messages	eh
push_stream_channel_info_on_publish	ce
push_stream_authorized_channels_only	ce
push_stream_header_template_file	7b
push_stream_header_template	9m
push_stream_message_template	9m
push_stream_footer_template	9m
push_stream_wildcard_channel_max_qtd	9p
push_stream_ping_message_interval	dc
push_stream_subscriber_connection_ttl	dc
push_stream_longpolling_connection_ttl	dc
push_stream_websocket_allow_publish	ce
push_stream_last_received_message_time	d9
push_stream_last_received_message_tag	d9
push_stream_last_event_id	d9
push_stream_user_agent	cf
push_stream_padding_by_user_agent	9m
push_stream_allowed_origins	cf
push_stream_allow_connections_to_events_channel	eh
#t	ngx_http_zstd_static_module	tokers/zstd-nginx-module
zstd_static	af						off,on,always
#t	ngx_http_zstd_filter_module	tokers/zstd-nginx-module
zstd	95
zstd_comp_level	7b
zstd_types	ah
zstd_buffers	ag
zstd_min_length	er
zstd_dict_file	eo
#t	ngx_http_auth_pam_module	sto/ngx_http_auth_pam_module
auth_pam	es
auth_pam_service_name	es
auth_pam_set_pam_env	et
#t	ngx_http_auth_spnego_module	stnoonan/spnego-http-auth-nginx-module
auth_gss	et
auth_gss_zone_name	eo
auth_gss_realm	eu
auth_gss_keytab	eu
auth_gss_service_ccache	eu
auth_gss_service_name	eu
auth_gss_format_full	et
auth_gss_force_realm	et
auth_gss_allow_basic_fallback	et
auth_gss_authorized_principal	ev
auth_gss_authorized_principal_regex	ew
auth_gss_map_to_local	et
auth_gss_delegate_credentials	et
auth_gss_constrained_delegation	et
#t	ngx_http_auth_ldap_module	kvspb/nginx-auth-ldap
ldap_server	7w
auth_ldap_cache_enabled	eq
auth_ldap_cache_expiration_time	b9
auth_ldap_cache_size	e8
auth_ldap_servers_size	92
auth_ldap	7i
auth_ldap_servers	ex
#t	ngx_http_upstream_fair_module	gnosek/nginx-upstream-fair
fair	ey
upstream_fair_shm_size	6k
#t	ngx_http_upload_module	fdintino/nginx-upload-module
upload_pass	ez
upload_store	f0
upload_state_store	f1
upload_store_access	f2
upload_buffer_size	f3
upload_merge_buffer_size	73
upload_range_header_buffer_size	73
upload_max_part_header_len	f3
upload_max_file_size	f4
upload_max_output_body_len	f3
upload_set_form_field	f5
upload_aggregate_form_field	f5
upload_pass_form_field	f6
upload_cleanup	f7
upload_pass_args	f8
upload_limit_rate	9j
upload_tame_arrays	f8
upload_resumable	f8
upload_empty_fiels_names	f8
upload_add_header	f5
#t	ngx_http_uploadprogress_module	masterzen/nginx-upload-progress-module
upload_progress	93
track_uploads	7l
report_uploads	7q
upload_progress_content_type	9m
upload_progress_template	7l
upload_progress_java_output	f9
upload_progress_json_output	f9
upload_progress_jsonp_output	f9
upload_progress_header	9m
upload_progress_jsonp_parameter	9m
#t	ngx_http_opentracing_module	opentracing-contrib/nginx-opentracing
opentracing	ce
opentracing_trace_locations	ce
opentracing_propagate_context	f9
opentracing_fastcgi_propagate_context	f9
opentracing_grpc_propagate_context	f9
opentracing_operation_name	7q
opentracing_location_operation_name	7q
opentracing_trust_incoming_span	ce
opentracing_tag	7l
opentracing_load_tracer	fa
#t	ngx_http_security_headers_module	GetPageSpeed/ngx_security_headers
security_headers	ai
hide_server_tokens	ai
security_headers_hsts_preload	ai
security_headers_xss	af						off,on,block,omit,unset
security_headers_frame	af						sameorigin,deny,omit
security_headers_referrer_policy	af						no-referrer,no-referrer-when-downgrade,same-origin,origin,strict-origin,origin-when-cross-origin,unsafe-url,omit
security_headers_text_types	ah
security_headers_corp	af						same-site,same-origin,cross-origin,omit
security_headers_coop	af						same-origin,same-origin-allow-popups,unsafe-none,omit
security_headers_coep	af						require-corp,credentialless,unsafe-none,omit
#t	ngx_http_dynamic_etag_module	dvershinin/ngx_dynamic_etag
dynamic_etag	fb
dynamic_etag_types	ah
dynamic_etag_strength	fb
#t	ngx_http_upstream_dynamic_servers_module	GUI/nginx-upstream-dynamic-servers
server	ca
#t	ngx_http_accept_language_module	giom/nginx_accept_language_module
set_from_accept_language	7o
#t	ngx_http_auth_jwt_module	TeslaGov/ngx-http-auth-jwt-module
auth_jwt_loginurl	9m
auth_jwt_key	9m
auth_jwt_enabled	cf
auth_jwt_redirect	ai
auth_jwt_location	9m
auth_jwt_algorithm	9m
auth_jwt_validate_sub	ai
auth_jwt_extract_var_claims	7o
auth_jwt_extract_request_claims	7o
auth_jwt_extract_response_claims	7o
auth_jwt_keyfile_path	9m
auth_jwt_use_keyfile	ai
#t	ngx_weserv_module	weserv/images
weserv	ay						proxy,filter
weserv_deny_ip	7q
weserv_connect_timeout	dc
weserv_send_timeout	dc
weserv_read_timeout	dc
weserv_user_agent	do
weserv_max_size	9j
weserv_max_redirects	9k
weserv_canonical_header	95
weserv_savers	9l						jpg,png,webp,avif,tiff,gif,json
weserv_process_timeout	ch
weserv_max_pages	9k
weserv_limit_input_pixels	9k
weserv_limit_output_pixels	9k
weserv_quality	9k							1,100
weserv_avif_quality	9k							1,100
weserv_jpeg_quality	9k							1,100
weserv_tiff_quality	9k							1,100
weserv_webp_quality	9k							1,100
weserv_avif_effort	9k							0,9
weserv_gif_effort	9k							1,10
weserv_webp_effort	9k							0,6
weserv_zlib_level	9k							0,9
weserv_fail_on_error	95
#t	ngx_http_small_light_module	cubicdaiya/ngx_small_light
small_light	ai
small_light_getparam_mode	ai
small_light_pattern_define	fc
small_light_radius_max	9p
small_light_sigma_max	9p
small_light_material_dir	83
small_light_imlib2_temp_dir	fd
small_light_buffer	fe
#t	ngx_http_accounting_module	Lax/traffic-accounting-nginx-module
accounting	eq
accounting_interval	ep
accounting_perturb	eq
accounting_log	7u
accounting_id	e7
#t	ngx_stream_accounting_module	Lax/traffic-accounting-nginx-module
accounting	ff
accounting_interval	fg
accounting_perturb	ff
accounting_log	8g
accounting_id	8m
#t	ngx_http_websockify_module	tg123/websockify-nginx-module
websockify_pass	ay
websockify_buffer_size	73
websockify_connect_timeout	dc
websockify_send_timeout	dc
websockify_read_timeout	dc
#t	ngx_http_slowfs_module	FRiCKLE/ngx_slowfs_cache
slowfs_cache	7p
slowfs_cache_key	fh
slowfs_cache_purge	fi
slowfs_cache_path	fj
slowfs_cache_min_uses	9p
slowfs_cache_valid	fk
slowfs_big_file_size	73
slowfs_temp_path	fl
#t	ngx_http_passenger_module	phusion/passenger
passenger_root	eo
passenger_ctl	fm
passenger_abort_on_startup_error	94
passenger_dump_config_manifest	eo
passenger_log_level	92
passenger_log_file	eo
passenger_disable_log_prefix	94
passenger_file_descriptor_log_file	eo
passenger_data_buffer_dir	eo
passenger_socket_backlog	92
passenger_core_file_descriptor_ulimit	92
passenger_disable_security_update_check	94
passenger_security_update_check_proxy	eo
passenger_disable_anonymous_telemetry	94
passenger_anonymous_telemetry_proxy	eo
passenger_pre_start	fn
passenger_instance_registry_dir	eo
passenger_spawn_dir	eo
passenger_turbocaching	94
passenger_user_switching	94
passenger_default_user	eo
passenger_default_group	eo
passenger_max_pool_size	92
passenger_pool_idle_time	92
passenger_response_buffer_high_watermark	92
passenger_stat_throttle_rate	92
passenger_show_version_in_header	94
passenger_app_file_descriptor_ulimit	9k
passenger_max_instances_per_app	92
passenger_admin_panel_url	eo
passenger_admin_panel_auth_type	eo
passenger_admin_panel_username	eo
passenger_admin_panel_password	eo
passenger_ruby	do
passenger_python	do
passenger_nodejs	do
passenger_meteor_app_settings	do
passenger_app_env	do
passenger_friendly_error_pages	95
passenger_custom_error_page	do
passenger_min_instances	9k
passenger_start_timeout	9k
passenger_user	do
passenger_group	do
passenger_app_group_name	do
passenger_monitor_log_file	fo
passenger_app_root	do
passenger_app_rights	do
passenger_debugger	95
passenger_max_preloader_idle_time	9k
passenger_env_var	fp
passenger_spawn_method	do
passenger_direct_instance_request_address	do
passenger_load_shell_envvars	95
passenger_preload_bundler	95
passenger_max_request_queue_size	9k
passenger_app_type	do
passenger_startup_file	do
passenger_app_start_command	do
passenger_restart_dir	do
passenger_abort_websockets_on_process_shutdown	95
passenger_force_max_concurrent_requests_per_process	9k
passenger_enabled	95
passenger_max_requests	9k
passenger_base_uri	fo
passenger_document_root	do
passenger_temp_path	do
passenger_ignore_headers	da
passenger_set_header	fp
passenger_pass_header	fo
passenger_headers_hash_max_size	9k
passenger_headers_hash_bucket_size	9k
passenger_ignore_client_abort	95
passenger_read_timeout	9i
passenger_buffer_response	95
passenger_buffer_size	fq
passenger_buffers	fr
passenger_busy_buffers_size	fq
passenger_request_buffering	95
passenger_intercept_errors	95
passenger_request_queue_overflow_status_code	9k
passenger_spawn_exception_status_code	9k
passenger_buffer_upload	95
passenger_sticky_sessions	95
passenger_sticky_sessions_cookie_name	do
passenger_sticky_sessions_cookie_attributes	do
passenger_vary_turbocache_by_cookie	do
passenger_fly_with	eo
passenger_max_instances	9k
passenger_memory_limit	9k
passenger_concurrency_model	do
passenger_thread_count	9k
passenger_rolling_restarts	95
passenger_resist_deployment_errors	95
passenger_max_request_time	9k
passenger_max_request_queue_time	9k
passenger_app_log_file	do
passenger_debug_log_file	eo
rails_spawn_method	do
rails_env	do
rack_env	do
rails_app_spawner_idle_time	9k
rails_framework_spawner_idle_time	fq
passenger_use_global_queue	fs
passenger_analytics_log_user	eo
passenger_analytics_log_group	eo
union_station_gateway_address	eo
union_station_gateway_port	92
union_station_gateway_cert	eo
union_station_proxy_address	eo
union_station_key	do
union_station_support	95
union_station_filter	fo
#t	ngx_http_naxsi_module	nbs-system/naxsi
MainRule	ft
main_rule	ft
BasicRule	fu
basic_rule	fu
DeniedUrl	fu
denied_url	fu
IgnoreIP	fu
IgnoreCIDR	fu
CheckRule	fu
check_rule	fu
LearningMode	fv
learning_mode	fv
SecRulesEnabled	fv
rules_enabled	fv
SecRulesDisabled	fv
rules_disabled	fv
LibInjectionSql	fv
libinjection_sql	fv
LibInjectionXss	fv
libinjection_xss	fv
NaxsiLogFile	fu
naxsi_log	fu
#t	ngx_oauth2_module	zmartzone/ngx_oauth2_module
OAuth2CryptoPassphrase	7q
OAuth2Cache	dq
OAuth2TokenVerify	fw
OAuth2Claim	7l
#t	ngx_http_app_protect_module	F5 NGINX App Protect WAF
app_protect_app_name	fx
app_protect_compressed_requests_action	fy
app_protect_config_set_timeout	fy
app_protect_cookie_seed	fy
app_protect_cpu_thresholds	fz
app_protect_custom_log_attribute	g0
app_protect_enable	g1
app_protect_enforcer_address	fy
app_protect_enforcer_memory_limit_mb	fy
app_protect_failure_mode_action	fy
app_protect_global_settings	fy
app_protect_logging_str	fx
app_protect_physical_memory_util_thresholds	fz
app_protect_policy_file	fx
app_protect_reconnect_period_seconds	fy
app_protect_request_buffer_overflow_action	fy
app_protect_response_enforcement_disable	fy
app_protect_security_log	g0
app_protect_security_log_enable	g1
app_protect_streaming_buffer_watermarks	fz
app_protect_user_defined_signatures	fy
`;
