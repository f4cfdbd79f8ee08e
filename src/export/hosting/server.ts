import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { headerRules, headersOf, type HeaderRule } from './header-rules.ts';
import { caching } from './headers.ts';

const types: Record<string, string> = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.md': 'text/markdown; charset=utf-8',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml',
};

/** A built site that is being served. */
export interface Served {
	/** The address of the home page, with a slash at its end. */
	home: string;
	close(): Promise<void>;
}

/**
 * Serves a built site as a good host does: the headers of its `_headers`, the forms that were
 * compressed at build, and an answer without a body where the reader has the file already. Port 0
 * takes a free one; fails where the port is taken.
 */
export async function serveBuilt(dist: string, base: string, port: number): Promise<Served> {
	const rules = headerRules(await readFile(join(dist, '_headers'), 'utf8'));
	const server = createServer((request, response) => {
		answer({ dist, base, rules }, request).then(
			({ status, headers, body }) => {
				response.writeHead(status, Object.fromEntries(headers));
				response.end(request.method === 'HEAD' ? undefined : body);
			},
			() => response.writeHead(400).end(),
		);
	});
	await listening(server, port);
	const { port: taken } = server.address() as AddressInfo;
	return {
		home: `http://localhost:${taken}${base}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function listening(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, 'localhost', resolve);
	});
}

interface Site {
	dist: string;
	base: string;
	rules: readonly HeaderRule[];
}

interface Answer {
	status: number;
	headers: Map<string, string>;
	body?: Buffer;
}

async function answer({ dist, base, rules }: Site, request: IncomingMessage): Promise<Answer> {
	const path = decodeURI((request.url ?? '/').split(/[?#]/)[0] ?? '/');
	const headers = headersOf(rules, path);
	// `normalize` leaves nothing of `..` in a path that begins with a slash.
	const below = path.startsWith(base) ? normalize(`/${path.slice(base.length)}`) : undefined;
	const wanted = below?.endsWith('/') ? `${below}index.html` : below;
	const accepted = request.headers['accept-encoding'] ?? '';
	const found = wanted && (await sent(dist, wanted, accepted));
	const { body, encoding, file } = found || (await sent(dist, '/404.html', accepted)) || missing;
	if (!found || !headers.has('Content-Type'))
		headers.set('Content-Type', types[extname(file)] ?? 'application/octet-stream');
	headers.set('Vary', 'Accept-Encoding');
	if (encoding) headers.set('Content-Encoding', encoding);
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', caching.others);
	headers.set('Content-Length', String(body.length));
	if (!found) return { status: 404, headers, body };
	const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	headers.set('ETag', tag);
	if (request.headers['if-none-match'] === tag) {
		headers.delete('Content-Length');
		return { status: 304, headers };
	}
	return { status: 200, headers, body };
}

const missing = { body: Buffer.from('There is no such page.'), encoding: '', file: '.txt' };

/** A file as it is sent, in the smallest form that the reader takes; nothing where there is none. */
async function sent(dist: string, file: string, accepted: string) {
	const forms = [
		['br', '.br'],
		['gzip', '.gz'],
		['', ''],
	] as const;
	for (const [encoding, ending] of forms) {
		if (!accepted.includes(encoding)) continue;
		const body = await readFile(join(dist, `${file}${ending}`)).catch(() => undefined);
		if (body) return { body, encoding, file };
	}
	return undefined;
}
