import { posix } from 'node:path';
import type { ListedPage } from './site-index.ts';

/**
 * The page at an old address. Its links are relative, so it works under any base, and it needs no
 * script: that only carries the anchor over.
 */
export function stub(language: string, from: string, to: string, page: ListedPage): string {
	const home = '../'.repeat(from.split('/').length - 1);
	const there = `${posix.relative(`/${from}`, `/${to}`)}/`;
	const title = escaped(page.title);
	return `<!DOCTYPE html>
<html lang="${escaped(language)}">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width">
		<title>Moved: ${title}</title>
		<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'">
		<meta name="color-scheme" content="light dark">
		<meta name="robots" content="noindex">
		<link rel="canonical" href="${escaped(page.address)}">
		<meta http-equiv="refresh" content="0; url=${escaped(there)}">
		<script src="${home}moved.js" defer></script>
	</head>
	<body>
		<main>
			<h1>This page has moved</h1>
			<p>It now stands at <a href="${escaped(there)}">${title}</a>.</p>
		</main>
	</body>
</html>
`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
