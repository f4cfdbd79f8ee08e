import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { headersAt } from './headers.ts';

/** Texts whose encoding a browser would else guess. */
const types: Record<string, string> = {
	'.md': 'text/markdown; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
};

/** A built site that is being served. */
export interface Served {
	/** The address of the home page, with a slash at its end. */
	home: string;
	close(): Promise<void>;
}

/**
 * Serves a built site as a good host does: its headers, the forms that were compressed at build, a
 * slash where it is missing, and the book’s own page for what is not there. Port 0 takes a free one;
 * fails where the port is taken or nothing was built.
 */
export async function serveBuilt(dist: string, base: string, port: number): Promise<Served> {
	if (!existsSync(join(dist, 'index.html')))
		throw new Error(`There is no built site in ${dist}/. Run \`npm run build\` first.`);
	// Looked up each time: the site may be built again while it is served.
	const files = sirv(dist, {
		dev: true,
		etag: true,
		gzip: true,
		brotli: true,
		setHeaders: (response, path) => {
			const type = types[extname(path)];
			if (type) response.setHeader('Content-Type', type);
		},
	});
	const answer: RequestListener = (request, response) => {
		const [path = '', query = ''] = (request.url ?? '/').split(/(?=\?)/);
		const below = path.startsWith(base) ? path.slice(base.length) : undefined;
		for (const [name, value] of Object.entries(headersAt(below ?? '404.html')))
			response.setHeader(name, value);
		const missing = () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(readFileSync(join(dist, '404.html')));
		};
		if (`${path}/` === base) return void response.writeHead(301, { Location: base + query }).end();
		// What begins with two slashes would lead to another host.
		if (below === undefined || below.startsWith('/')) return missing();
		if (/(?:^|\/)[^./]+$/.test(below))
			return void response.writeHead(301, { Location: `${path}/${query}` }).end();
		request.url = `/${below}`;
		return files(request, response, missing);
	};
	const server = createServer(answer);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(port, 'localhost', resolve);
	});
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
