import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { root } from '../../hosting/nginx.ts';
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
	const server = spawn(program, ['-c', conf, '-p', folder], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let said = '';
	server.stderr.on('data', (text: Buffer) => (said += text.toString()));
	const ended = new Promise<void>((done) => server.on('exit', () => done()));
	const home = `http://127.0.0.1:${port}${base}`;
	await answers(home, () => {
		if (server.exitCode !== null) throw new Error(`nginx did not start:\n${said}`);
	});
	return {
		home,
		close: async () => {
			server.kill('SIGQUIT');
			await ended;
			await rm(folder, { recursive: true });
		},
	};
}

async function answers(address: string, check: () => void) {
	for (let left = 100; left > 0; left -= 1) {
		check();
		try {
			await fetch(address);
			return;
		} catch {
			await new Promise((wait) => setTimeout(wait, 50));
		}
	}
	throw new Error(`${address} did not answer within five seconds.`);
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

async function isThere(file: string): Promise<boolean> {
	return access(file).then(
		() => true,
		() => false,
	);
}
