import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { root } from '../../hosting/nginx.ts';
import { freePort, isThere, startProgram } from './program.ts';
import type { ServedSite } from './site.ts';

const program = '/usr/sbin/nginx';
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether nginx is installed as Debian and its like do it, and whether its Brotli module is. */
export const nginx = { isThere: await isThere(program), hasBrotli: await isThere(brotliModule) };

/**
 * Serves a built site on loopback by a real nginx, with the configuration that the build wrote. Only
 * where it listens and lies is another; with its module Brotli is switched on.
 */
export async function serveByNginx(dist: string, base: string): Promise<ServedSite> {
	const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
	const port = await freePort();
	const place = join(folder, 'root', base);
	await mkdir(dirname(place.replace(/\/$/, '')), { recursive: true });
	await symlink(resolve(dist), place.replace(/\/$/, ''));
	const written = await readFile(join(dist, 'hosting/nginx.conf'), 'utf8');
	const site = written
		.replaceAll(root, join(folder, 'root'))
		.replace('listen 80;', `listen 127.0.0.1:${port};`)
		.replace('# brotli_static on;', nginx.hasBrotli ? 'brotli_static on;' : '');
	const conf = join(folder, 'nginx.conf');
	await writeFile(join(folder, 'site.conf'), site);
	await writeFile(
		conf,
		// Started by root, it would read as somebody who may not look into the folder.
		`${process.getuid?.() === 0 ? 'user root;' : ''}
${nginx.hasBrotli ? `load_module ${brotliModule};` : ''}
worker_processes 1;
daemon off;
pid ${folder}/pid;
error_log stderr warn;
events { }
http {
	include /etc/nginx/mime.types;
	default_type application/octet-stream;
	access_log off;
	client_body_temp_path ${folder}/body;
	proxy_temp_path ${folder}/proxy;
	fastcgi_temp_path ${folder}/fastcgi;
	uwsgi_temp_path ${folder}/uwsgi;
	scgi_temp_path ${folder}/scgi;
	include ${folder}/site.conf;
}
`,
	);
	const server = startProgram([program, '-c', conf, '-p', folder]);
	const home = `http://127.0.0.1:${port}${base}`;
	await server.answers(home);
	return {
		home,
		close: async () => {
			await server.stop();
			await rm(folder, { recursive: true });
		},
	};
}
