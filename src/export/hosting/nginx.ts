import { caching, everywhere, forHosts, hashedFolders } from './headers.ts';
import { written, type Policy } from './policy.ts';
import { speculationFile, speculationHeader, speculationType } from './speculation.ts';

/** Where the files for the server below read the site, before its base. */
export const root = '/srv/playbook';

interface Site {
	/** `/` or `/handbook/`. */
	base: string;
	policy: Policy;
	ancestors: { embed: string; elsewhere: string };
}

/** `nginx.conf`: one server that sends a built site as it should be sent, for `/etc/nginx/conf.d/`. */
export function nginxConfig({ base, policy, ancestors }: Site): string {
	const from = base.replaceAll('.', '\\.');
	const hashed = hashedFolders.join('|').replaceAll('.', '\\.').replaceAll(':part', '[^/]+');
	const hidden = forHosts.join('|').replaceAll('.', '\\.');
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
	"~^${from}(?:${hashed})" "${caching.hashed}";
}

map $uri $playbook_ancestors {
	default "${ancestors.elsewhere}";
	"~^${from}embed/" "${ancestors.embed}";
}

map $uri $playbook_speculation {
	default "";
	"~^${from}embed/" "";
	"~(?:/|/index\\.html)$" '${speculationHeader(base)}';
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

	add_header Content-Security-Policy "${written(policy, '$playbook_ancestors')}" always;
	add_header Cache-Control "$playbook_caching" always;
	add_header Speculation-Rules $playbook_speculation;
${headers.join('\n')}

	if ($playbook_moved) {
		return 301 $playbook_moved$is_args$args;
	}

	error_page 404 ${base}404.html;

	location ~ ^${from}(?:${hidden}) {
		return 404;
	}

	location ~ ^${from}.*\\.md$ {
		types { }
		default_type text/markdown;
	}

	location = ${base}${speculationFile} {
		types { }
		default_type ${speculationType};
	}

	location = ${base}feed.xml {
		types { }
		default_type application/atom+xml;
	}
}
`;
}
