import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { types, type ServedSite } from './site.ts';

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

/** Reads `_redirects` as Netlify and Cloudflare do: an old address, a new one and a status on a line. */
function readRedirects(text: string): Map<string, { to: string; status: number }> {
	const lines = text.split('\n').filter(Boolean);
	return new Map(
		lines.map((line) => {
			const [from = '', to = '', status = '302'] = line.trim().split(/\s+/);
			return [from, { to, status: Number(status) }];
		}),
	);
}

/**
 * Serves a built site by what its `_headers` and `_redirects` say, as Netlify and Cloudflare Pages
 * would. Neither can be started here: this is our own reading of what their documentation says.
 */
export async function serveHosted(folder: string, base = '/'): Promise<ServedSite> {
	const rules = readHeaderRules(await readFile(join(folder, '_headers'), 'utf8'));
	const moved = readRedirects(await readFile(join(folder, '_redirects'), 'utf8'));
	const site = await listen(async (path, query) => {
		const headers = headersFor(rules, path);
		const old = moved.get(path);
		const below = join(folder, normalize(path.startsWith(base) ? path.slice(base.length) : '\0'));
		if (old) return leadOn(headers, `${old.to}${query}`, old.status);
		try {
			const body = await readFile(path.endsWith('/') ? join(below, 'index.html') : below);
			return { status: 200, headers: { ...headers, ...typeOf(extname(path) || '.html') }, body };
		} catch (cause) {
			if ((cause as NodeJS.ErrnoException).code === 'EISDIR')
				return leadOn(headers, `${path}/${query}`, 301);
			const body = await readFile(join(folder, '404.html'));
			return { status: 404, headers: { ...headers, ...typeOf('.html') }, body };
		}
	});
	return { ...site, home: new URL(base, site.home).href };
}

function leadOn(headers: Record<string, string>, location: string, status: number): Answer {
	return { status, headers: { ...headers, location }, body: Buffer.from('') };
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

async function listen(
	answer: (path: string, query: string) => Promise<Answer>,
): Promise<ServedSite> {
	const server = createServer((request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', 'http://host.invalid');
		void answer(decodeURI(pathname), search).then(({ status, headers, body }) =>
			response.writeHead(status, headers).end(body),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		home: `http://127.0.0.1:${port}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function typeOf(file: string): Record<string, string> {
	return { 'content-type': types[extname(file) || file] ?? 'application/octet-stream' };
}
