import { frameAncestors } from '../model/frames.ts';
import { caching, everywhere, forStrangers, hashedFolders } from './headers.ts';
import { sentPolicy } from './policy.ts';

/** Where the server below reads the site, before its base. */
export const root = '/srv/playbook';

/** `nginx.conf`: one server that sends a site built for `base` as it should be sent, for `/etc/nginx/conf.d/`. */
export function nginxConfig(base: string): string {
	const from = base.replaceAll('.', '\\.');
	const headers = Object.entries(everywhere).map(
		([name, value]) => `\tadd_header ${name} "${value}" always;`,
	);
	return `# Written by \`npm run build\` for ${base}. The built site belongs into ${root}${base},
# this file into /etc/nginx/conf.d/.

map_hash_bucket_size 256;

map $uri $playbook_moved {
	include ${root}${base}nginx-redirects.map;
}

map $uri $playbook_caching {
	default "${caching.others}";
	"~^${from}(?:${hashedFolders.join('|')})" "${caching.hashed}";
}

map $uri $playbook_strangers {
	default "";
	"~^${from}(?:${forStrangers.join('|').replaceAll('.', '\\.')})" "*";
}

map $uri $playbook_ancestors {
	default "${frameAncestors.elsewhere}";
	"~^${from}embed/" "${frameAncestors.embed}";
}

server {
	listen 80;
	server_name _;
	root ${root};
	absolute_redirect off;
	server_tokens off;

	charset utf-8;
	charset_types text/css text/plain text/xml text/markdown text/javascript application/javascript
		application/json application/atom+xml image/svg+xml;

	# What the build has compressed is sent as it is. Brotli needs a module of its own (Debian:
	# libnginx-mod-http-brotli-static).
	gzip_static on;
	gzip_vary on;
	# brotli_static on;

	add_header Content-Security-Policy "${sentPolicy('$playbook_ancestors')}" always;
	add_header Cache-Control "$playbook_caching" always;
	add_header Access-Control-Allow-Origin "$playbook_strangers" always;
${headers.join('\n')}

	if ($playbook_moved) {
		return 301 $playbook_moved$is_args$args;
	}

	error_page 404 ${base}404.html;

	location ~ ^${from}(?:_headers|_redirects|nginx-redirects\\.map|hosting/) {
		return 404;
	}

	location ~ ^${from}.*\\.md$ {
		types { }
		default_type text/markdown;
	}

	location = ${base}feed.xml {
		types { }
		default_type application/atom+xml;
	}
}
`;
}
