import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { ServedSite } from './site.ts';

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.woff2': 'font/woff2',
	'.svg': 'image/svg+xml',
};

interface HeaderRule {
	path: string;
	headers: [string, string][];
}

/** Reads `_headers` as Netlify and Cloudflare do: a path, and indented lines of headers. */
export function readHeaderRules(text: string): HeaderRule[] {
	return text
		.trim()
		.split('\n\n')
		.map((rule) => {
			const [path = '', ...lines] = rule.split('\n');
			const headers = lines.map((line): [string, string] => {
				const at = line.indexOf(':');
				return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
			});
			return { path, headers };
		});
}

/** The headers of all rules that fit an address; values of the same name are joined by a comma. */
export function headersFor(rules: readonly HeaderRule[], address: string): Record<string, string> {
	const found: Record<string, string> = {};
	for (const { path, headers } of rules) {
		const fits = path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path;
		if (!fits) continue;
		for (const [name, value] of headers)
			found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
	}
	return found;
}

/** Serves a built site with the headers of its `_headers`, as a host would that reads them. */
export async function serveHosted(folder: string): Promise<ServedSite> {
	const rules = readHeaderRules(await readFile(join(folder, '_headers'), 'utf8'));
	return listen(async (path) => {
		const headers = headersFor(rules, path);
		const file = path.endsWith('/') ? `${path}index.html` : path;
		try {
			const body = await readFile(join(folder, normalize(file)));
			return { status: 200, headers: { ...headers, ...typeOf(file) }, body };
		} catch {
			const body = await readFile(join(folder, '404.html'));
			return { status: 404, headers: { ...headers, ...typeOf('.html') }, body };
		}
	});
}

/** Serves one page at another origin: somebody’s wiki. */
export async function serveHost(html: () => string): Promise<ServedSite> {
	return listen(async () => ({ status: 200, headers: typeOf('.html'), body: Buffer.from(html()) }));
}

interface Answer {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

async function listen(answer: (path: string) => Promise<Answer>): Promise<ServedSite> {
	const server = createServer((request, response) => {
		void answer(decodeURI((request.url ?? '/').split('?')[0] ?? '/')).then(
			({ status, headers, body }) => response.writeHead(status, headers).end(body),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		home: `http://127.0.0.1:${port}/`,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

function typeOf(file: string): Record<string, string> {
	return { 'content-type': types[extname(file) || file] ?? 'application/octet-stream' };
}
