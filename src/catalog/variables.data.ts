// Written by scripts/catalog.mjs from test/fixtures/facts: do not edit.
/** A line a variable: name in lower case ("*" after what a family's names begin with), family, origin, module, marks, since. */
export const ROWS = `
upstream_addr	h	o	ngx_http_upstream_module	n
upstream_status	h	o	ngx_http_upstream_module	n
upstream_connect_time	h	o	ngx_http_upstream_module	n	1.9.1
upstream_header_time	h	o	ngx_http_upstream_module	n	1.7.10
upstream_response_time	h	o	ngx_http_upstream_module	n
upstream_response_length	h	o	ngx_http_upstream_module	n	0.7.27
upstream_bytes_received	h	o	ngx_http_upstream_module	n	1.11.4
upstream_bytes_sent	h	o	ngx_http_upstream_module	n	1.15.8
upstream_cache_status	h	o	ngx_http_upstream_module	n	0.8.3
upstream_cache_last_modified	h	o	ngx_http_upstream_module	n
upstream_cache_etag	h	o	ngx_http_upstream_module	n
upstream_http_*	h	o	ngx_http_upstream_module	n
upstream_trailer_*	h	o	ngx_http_upstream_module	n	1.13.10
upstream_cookie_*	h	o	ngx_http_upstream_module	n	1.7.1
http_host	h	o	ngx_http_core_module
http_user_agent	h	o	ngx_http_core_module
http_referer	h	o	ngx_http_core_module
http_via	h	o	ngx_http_core_module
http_x_forwarded_for	h	o	ngx_http_core_module
http_cookie	h	o	ngx_http_core_module
content_length	h	o	ngx_http_core_module
content_type	h	o	ngx_http_core_module
host	h	o	ngx_http_core_module
binary_remote_addr	h	o	ngx_http_core_module
remote_addr	h	o	ngx_http_core_module
remote_port	h	o	ngx_http_core_module
proxy_protocol_addr	h	o	ngx_http_core_module		1.5.12
proxy_protocol_port	h	o	ngx_http_core_module		1.11.0
proxy_protocol_server_addr	h	o	ngx_http_core_module		1.17.6
proxy_protocol_server_port	h	o	ngx_http_core_module		1.17.6
proxy_protocol_tlv_*	h	o	ngx_http_core_module		1.23.2
server_addr	h	o	ngx_http_core_module
server_port	h	o	ngx_http_core_module
server_protocol	h	o	ngx_http_core_module
scheme	h	o	ngx_http_core_module
https	h	o	ngx_http_core_module
request_port	h	o	ngx_http_core_module		1.29.3
is_request_port	h	o	ngx_http_core_module		1.29.3
request_uri	h	o	ngx_http_core_module
uri	h	o	ngx_http_core_module	n
document_uri	h	o	ngx_http_core_module	n
request	h	o	ngx_http_core_module
document_root	h	o	ngx_http_core_module	n
realpath_root	h	o	ngx_http_core_module	n
query_string	h	o	ngx_http_core_module	n
args	h	o	ngx_http_core_module	cn
is_args	h	o	ngx_http_core_module	n
request_filename	h	o	ngx_http_core_module	n
server_name	h	o	ngx_http_core_module
request_method	h	o	ngx_http_core_module	n
remote_user	h	o	ngx_http_core_module
bytes_sent	h	o	ngx_http_core_module		1.3.8
body_bytes_sent	h	o	ngx_http_core_module
pipe	h	o	ngx_http_core_module		1.3.12
request_completion	h	o	ngx_http_core_module
request_body	h	o	ngx_http_core_module
request_body_file	h	o	ngx_http_core_module
request_length	h	o	ngx_http_core_module	n	1.3.12
request_time	h	o	ngx_http_core_module	n	1.3.9
request_id	h	o	ngx_http_core_module		1.11.0
status	h	o	ngx_http_core_module	n	1.3.2
sent_http_content_type	h	o	ngx_http_core_module
sent_http_content_length	h	o	ngx_http_core_module
sent_http_location	h	o	ngx_http_core_module
sent_http_last_modified	h	o	ngx_http_core_module
sent_http_connection	h	o	ngx_http_core_module
sent_http_keep_alive	h	o	ngx_http_core_module
sent_http_transfer_encoding	h	o	ngx_http_core_module
sent_http_cache_control	h	o	ngx_http_core_module
sent_http_link	h	o	ngx_http_core_module
limit_rate	h	o	ngx_http_core_module	cn
connection	h	o	ngx_http_core_module		1.3.8
connection_requests	h	o	ngx_http_core_module		1.3.8
connection_time	h	o	ngx_http_core_module	n	1.19.10
nginx_version	h	o	ngx_http_core_module
hostname	h	o	ngx_http_core_module
pid	h	o	ngx_http_core_module
msec	h	o	ngx_http_core_module	n	1.3.9
time_iso8601	h	o	ngx_http_core_module	n	1.3.12
time_local	h	o	ngx_http_core_module	n	1.3.12
tcpinfo_rtt	h	o	ngx_http_core_module	n
tcpinfo_rttvar	h	o	ngx_http_core_module	n
tcpinfo_snd_cwnd	h	o	ngx_http_core_module	n
tcpinfo_rcv_space	h	o	ngx_http_core_module	n
http_*	h	o	ngx_http_core_module
sent_http_*	h	o	ngx_http_core_module
sent_trailer_*	h	o	ngx_http_core_module		1.13.2
cookie_*	h	o	ngx_http_core_module
arg_*	h	o	ngx_http_core_module	n
msie	h	o	ngx_http_browser_module	c
modern_browser	h	o	ngx_http_browser_module	c
ancient_browser	h	o	ngx_http_browser_module	c
connections_active	h	o	ngx_http_stub_status_module	n
connections_reading	h	o	ngx_http_stub_status_module	n
connections_writing	h	o	ngx_http_stub_status_module	n
connections_waiting	h	o	ngx_http_stub_status_module	n
ssl_protocol	h	o	ngx_http_ssl_module	c
ssl_cipher	h	o	ngx_http_ssl_module	c
ssl_ciphers	h	o	ngx_http_ssl_module	c	1.11.7
ssl_curve	h	o	ngx_http_ssl_module	c	1.21.5
ssl_curves	h	o	ngx_http_ssl_module	c	1.11.7
ssl_sigalg	h	o	ngx_http_ssl_module	c	1.29.3
ssl_sigalgs	h	o	ngx_http_ssl_module	c	1.31.2
ssl_session_id	h	o	ngx_http_ssl_module	c
ssl_session_reused	h	o	ngx_http_ssl_module	c	1.5.11
ssl_early_data	h	o	ngx_http_ssl_module	cn	1.15.3
ssl_server_name	h	o	ngx_http_ssl_module	c	1.7.0
ssl_alpn_protocol	h	o	ngx_http_ssl_module	c	1.21.4
ssl_ech_status	h	o	ngx_http_ssl_module	c	1.29.4
ssl_ech_outer_server_name	h	o	ngx_http_ssl_module	c	1.29.4
ssl_client_cert	h	o	ngx_http_ssl_module	c
ssl_client_raw_cert	h	o	ngx_http_ssl_module	c
ssl_client_escaped_cert	h	o	ngx_http_ssl_module	c	1.13.5
ssl_client_s_dn	h	o	ngx_http_ssl_module	c	1.11.6
ssl_client_i_dn	h	o	ngx_http_ssl_module	c	1.11.6
ssl_client_s_dn_legacy	h	o	ngx_http_ssl_module	c
ssl_client_i_dn_legacy	h	o	ngx_http_ssl_module	c
ssl_client_serial	h	o	ngx_http_ssl_module	c
ssl_client_fingerprint	h	o	ngx_http_ssl_module	c	1.7.1
ssl_client_verify	h	o	ngx_http_ssl_module	c
ssl_client_v_start	h	o	ngx_http_ssl_module	c	1.11.7
ssl_client_v_end	h	o	ngx_http_ssl_module	c	1.11.7
ssl_client_v_remain	h	o	ngx_http_ssl_module	c	1.11.7
ssl_client_sigalg	h	o	ngx_http_ssl_module	c	1.29.3
gzip_ratio	h	o	ngx_http_gzip_filter_module
proxy_host	h	o	ngx_http_proxy_module	cn
proxy_port	h	o	ngx_http_proxy_module	cn
proxy_add_x_forwarded_for	h	o	ngx_http_proxy_module
proxy_internal_body_length	h	o	ngx_http_proxy_module	n
proxy_internal_chunked	h	o	ngx_http_proxy_module	n
uid_got	h	o	ngx_http_userid_filter_module
uid_set	h	o	ngx_http_userid_filter_module
uid_reset	h	o	ngx_http_userid_filter_module	c
date_local	h	o	ngx_http_ssi_filter_module	n
date_gmt	h	o	ngx_http_ssi_filter_module	n
limit_req_status	h	o	ngx_http_limit_req_module	n	1.17.6
slice_range	h	o	ngx_http_slice_filter_module
grpc_internal_trailers	h	o	ngx_http_grpc_module	n
realip_remote_addr	h	o	ngx_http_realip_module		1.9.7
realip_remote_port	h	o	ngx_http_realip_module		1.11.0
invalid_referer	h	o	ngx_http_referer_module	c
secure_link	h	o	ngx_http_secure_link_module
secure_link_expires	h	o	ngx_http_secure_link_module
fastcgi_script_name	h	o	ngx_http_fastcgi_module	n
fastcgi_path_info	h	o	ngx_http_fastcgi_module	n
limit_conn_status	h	o	ngx_http_limit_conn_module	n	1.17.6
geoip_country_code	h	o	ngx_http_geoip_module
geoip_country_code3	h	o	ngx_http_geoip_module
geoip_country_name	h	o	ngx_http_geoip_module
geoip_org	h	o	ngx_http_geoip_module
geoip_city_continent_code	h	o	ngx_http_geoip_module
geoip_city_country_code	h	o	ngx_http_geoip_module
geoip_city_country_code3	h	o	ngx_http_geoip_module
geoip_city_country_name	h	o	ngx_http_geoip_module
geoip_region	h	o	ngx_http_geoip_module
geoip_region_name	h	o	ngx_http_geoip_module
geoip_city	h	o	ngx_http_geoip_module
geoip_postal_code	h	o	ngx_http_geoip_module
geoip_latitude	h	o	ngx_http_geoip_module
geoip_longitude	h	o	ngx_http_geoip_module
geoip_dma_code	h	o	ngx_http_geoip_module
geoip_area_code	h	o	ngx_http_geoip_module
http2	h	o	ngx_http_v2_module
http3	h	o	ngx_http_v3_module		1.25.0
realip_remote_addr	s	o	ngx_stream_realip_module
realip_remote_port	s	o	ngx_stream_realip_module
geoip_country_code	s	o	ngx_stream_geoip_module
geoip_country_code3	s	o	ngx_stream_geoip_module
geoip_country_name	s	o	ngx_stream_geoip_module
geoip_org	s	o	ngx_stream_geoip_module
geoip_city_continent_code	s	o	ngx_stream_geoip_module
geoip_city_country_code	s	o	ngx_stream_geoip_module
geoip_city_country_code3	s	o	ngx_stream_geoip_module
geoip_city_country_name	s	o	ngx_stream_geoip_module
geoip_region	s	o	ngx_stream_geoip_module
geoip_region_name	s	o	ngx_stream_geoip_module
geoip_city	s	o	ngx_stream_geoip_module
geoip_postal_code	s	o	ngx_stream_geoip_module
geoip_latitude	s	o	ngx_stream_geoip_module
geoip_longitude	s	o	ngx_stream_geoip_module
geoip_dma_code	s	o	ngx_stream_geoip_module
geoip_area_code	s	o	ngx_stream_geoip_module
ssl_protocol	s	o	ngx_stream_ssl_module	c
ssl_cipher	s	o	ngx_stream_ssl_module	c
ssl_ciphers	s	o	ngx_stream_ssl_module	c	1.11.7
ssl_curve	s	o	ngx_stream_ssl_module	c	1.21.5
ssl_curves	s	o	ngx_stream_ssl_module	c	1.11.7
ssl_sigalg	s	o	ngx_stream_ssl_module	c	1.29.3
ssl_sigalgs	s	o	ngx_stream_ssl_module	c	1.31.2
ssl_session_id	s	o	ngx_stream_ssl_module	c
ssl_session_reused	s	o	ngx_stream_ssl_module	c
ssl_server_name	s	o	ngx_stream_ssl_module	c
ssl_alpn_protocol	s	o	ngx_stream_ssl_module	c	1.21.4
ssl_ech_status	s	o	ngx_stream_ssl_module	c	1.29.4
ssl_ech_outer_server_name	s	o	ngx_stream_ssl_module	c	1.29.4
ssl_client_cert	s	o	ngx_stream_ssl_module	c	1.11.8
ssl_client_raw_cert	s	o	ngx_stream_ssl_module	c	1.11.8
ssl_client_escaped_cert	s	o	ngx_stream_ssl_module	c
ssl_client_s_dn	s	o	ngx_stream_ssl_module	c	1.11.8
ssl_client_i_dn	s	o	ngx_stream_ssl_module	c	1.11.8
ssl_client_serial	s	o	ngx_stream_ssl_module	c	1.11.8
ssl_client_fingerprint	s	o	ngx_stream_ssl_module	c	1.11.8
ssl_client_verify	s	o	ngx_stream_ssl_module	c	1.11.8
ssl_client_v_start	s	o	ngx_stream_ssl_module	c	1.11.8
ssl_client_v_end	s	o	ngx_stream_ssl_module	c	1.11.8
ssl_client_v_remain	s	o	ngx_stream_ssl_module	c	1.11.8
ssl_client_sigalg	s	o	ngx_stream_ssl_module	c	1.29.3
ssl_preread_protocol	s	o	ngx_stream_ssl_preread_module		1.15.2
ssl_preread_server_name	s	o	ngx_stream_ssl_preread_module
ssl_preread_alpn_protocols	s	o	ngx_stream_ssl_preread_module		1.13.10
upstream_addr	s	o	ngx_stream_upstream_module	n	1.11.4
upstream_bytes_sent	s	o	ngx_stream_upstream_module	n	1.11.4
upstream_connect_time	s	o	ngx_stream_upstream_module	n	1.11.4
upstream_first_byte_time	s	o	ngx_stream_upstream_module	n	1.11.4
upstream_session_time	s	o	ngx_stream_upstream_module	n	1.11.4
upstream_bytes_received	s	o	ngx_stream_upstream_module	n	1.11.4
binary_remote_addr	s	o	ngx_stream_core_module
remote_addr	s	o	ngx_stream_core_module
remote_port	s	o	ngx_stream_core_module
proxy_protocol_addr	s	o	ngx_stream_core_module		1.11.4
proxy_protocol_port	s	o	ngx_stream_core_module		1.11.4
proxy_protocol_server_addr	s	o	ngx_stream_core_module		1.17.6
proxy_protocol_server_port	s	o	ngx_stream_core_module		1.17.6
proxy_protocol_tlv_*	s	o	ngx_stream_core_module		1.23.2
server_addr	s	o	ngx_stream_core_module
server_port	s	o	ngx_stream_core_module
server_name	s	o	ngx_stream_core_module		1.25.5
bytes_sent	s	o	ngx_stream_core_module
bytes_received	s	o	ngx_stream_core_module		1.11.4
session_time	s	o	ngx_stream_core_module	n	1.11.4
status	s	o	ngx_stream_core_module	n	1.11.4
connection	s	o	ngx_stream_core_module
nginx_version	s	o	ngx_stream_core_module
hostname	s	o	ngx_stream_core_module
pid	s	o	ngx_stream_core_module
msec	s	o	ngx_stream_core_module	n
time_iso8601	s	o	ngx_stream_core_module	n
time_local	s	o	ngx_stream_core_module	n
protocol	s	o	ngx_stream_core_module		1.11.4
limit_conn_status	s	o	ngx_stream_limit_conn_module	n	1.17.6
acme_certificate	h	o	ngx_http_acme_module
acme_certificate_key	h	o	ngx_http_acme_module
jwt_header_*	h	p	ngx_http_auth_jwt_module
jwt_claim_*	h	p	ngx_http_auth_jwt_module
jwt_payload	h	p	ngx_http_auth_jwt_module		1.21.2
time_iso8601_ms	h	p	ngx_http_core_module		1.29.8
oidc_id_token	h	p	ngx_http_oidc_module
oidc_access_token	h	p	ngx_http_oidc_module
oidc_claim_*	h	p	ngx_http_oidc_module
oidc_userinfo	h	p	ngx_http_oidc_module		1.29.0
proxy_protocol_tlv_aws_vpce_id	h	p	ngx_http_proxy_protocol_vendor_module
proxy_protocol_tlv_azure_pel_id	h	p	ngx_http_proxy_protocol_vendor_module
proxy_protocol_tlv_gcp_conn_id	h	p	ngx_http_proxy_protocol_vendor_module
session_log_id	h	p	ngx_http_session_log_module
session_log_binary_id	h	p	ngx_http_session_log_module
upstream_last_addr	h	p	ngx_http_upstream_module		1.29.3
upstream_last_server_name	h	p	ngx_http_upstream_module		1.25.3
upstream_queue_time	h	p	ngx_http_upstream_module		1.13.9
otel_trace_id	h	o	ngx_otel_module
otel_span_id	h	o	ngx_otel_module
otel_parent_id	h	o	ngx_otel_module
otel_parent_sampled	h	o	ngx_otel_module
time_iso8601_ms	s	p	ngx_stream_core_module		1.29.8
mqtt_preread_clientid	s	p	ngx_stream_mqtt_preread_module
mqtt_preread_username	s	p	ngx_stream_mqtt_preread_module
proxy_protocol_tlv_aws_vpce_id	s	p	ngx_stream_proxy_protocol_vendor_module
proxy_protocol_tlv_azure_pel_id	s	p	ngx_stream_proxy_protocol_vendor_module
proxy_protocol_tlv_gcp_conn_id	s	p	ngx_stream_proxy_protocol_vendor_module
upstream_last_addr	s	p	ngx_stream_upstream_module		1.29.3
vts_request_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_in_bytes	h	t	ngx_http_vhost_traffic_status_variables	n
vts_out_bytes	h	t	ngx_http_vhost_traffic_status_variables	n
vts_1xx_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_2xx_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_3xx_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_4xx_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_5xx_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_request_time_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_request_time	h	t	ngx_http_vhost_traffic_status_variables	n
vts_cache_miss_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_cache_bypass_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_cache_expired_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_cache_stale_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_cache_updating_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_cache_revalidated_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_cache_hit_counter	h	t	ngx_http_vhost_traffic_status_variables	n
vts_cache_scarce_counter	h	t	ngx_http_vhost_traffic_status_variables	n
echo_timer_elapsed	h	t	ngx_http_echo_var	n
echo_request_method	h	t	ngx_http_echo_var	n
echo_cacheable_request_uri	h	t	ngx_http_echo_var
echo_request_uri	h	t	ngx_http_echo_var
echo_client_request_method	h	t	ngx_http_echo_var	n
echo_request_body	h	t	ngx_http_echo_var	n
echo_client_request_headers	h	t	ngx_http_echo_var	n
echo_it	h	t	ngx_http_echo_var	n
echo_incr	h	t	ngx_http_echo_var	n
echo_response_status	h	t	ngx_http_echo_var	n
brotli_ratio	h	t	ngx_http_brotli_filter_module
zstd_ratio	h	t	ngx_http_zstd_filter_module
srcache_expire	h	t	ngx_http_srcache_var	n
srcache_fetch_status	h	t	ngx_http_srcache_var	n
srcache_store_status	h	t	ngx_http_srcache_var	n
upload_field_name	h	t	ngx_http_upload_module	cn
upload_content_type	h	t	ngx_http_upload_module	cn
upload_file_name	h	t	ngx_http_upload_module	cn
upload_file_number	h	t	ngx_http_upload_module	cn
upload_tmp_path	h	t	ngx_http_upload_module	cn
upload_content_range	h	t	ngx_http_upload_module	cn
upload_file_md5	h	t	ngx_http_upload_module	cn
upload_file_md5_uc	h	t	ngx_http_upload_module	cn
upload_file_sha1	h	t	ngx_http_upload_module	cn
upload_file_sha1_uc	h	t	ngx_http_upload_module	cn
upload_file_sha256	h	t	ngx_http_upload_module	cn
upload_file_sha256_uc	h	t	ngx_http_upload_module	cn
upload_file_sha512	h	t	ngx_http_upload_module	cn
upload_file_sha512_uc	h	t	ngx_http_upload_module	cn
upload_file_crc32	h	t	ngx_http_upload_module	cn
upload_file_size	h	t	ngx_http_upload_module	cn
uploadprogress_received	h	t	ngx_http_uploadprogress_module	cn
uploadprogress_remaining	h	t	ngx_http_uploadprogress_module	cn
uploadprogress_length	h	t	ngx_http_uploadprogress_module	cn
uploadprogress_status	h	t	ngx_http_uploadprogress_module	cn
uploadprogress_callback	h	t	ngx_http_uploadprogress_module	cn
slowfs_cache_status	h	t	ngx_http_slowfs_module	n
secure_token_original_uri	h	t	ngx_http_secure_token_encrypt_uri
secure_token_baseuri	h	t	ngx_http_secure_token_filter_module
secure_token_baseuri_noslash	h	t	ngx_http_secure_token_filter_module
secure_token_baseuri_comma	h	t	ngx_http_secure_token_filter_module
weserv_response_length	h	t	ngx_weserv_module	n
nchan_*	h	t	ngx_nchan_module
opentracing_context_*	h	t	ngx_http_opentracing_module
opentracing_binary_context	h	t	ngx_http_opentracing_module
`;
