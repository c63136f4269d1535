import { EVENTS } from './tree.ts';

/** A configuration that nothing else is to be found in. */
export const http = (lines: string): string => `${EVENTS}http {\naccess_log off;\n${lines}\n}\n`;

/** A server whose location is given by a regular expression. */
export const site = (lines: string): string => `server {\nlisten 8080;\nlocation ~ ^/a {\n${lines}\n}\n}`;

/** One finding, with a fix. */
export const BAD = http(site('proxy_pass http://10.0.0.10:8080/;'));

/** The same, fixed. */
export const GOOD = BAD.replace('8080/;', '8080;');

/** A finding with a fix, and one with a suggestion that is no fix. */
export const BOTH = http(site('proxy_read_timeout 0;\nproxy_pass http://10.0.0.10:8080/;'));
