import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A site of two pages in a temporary folder, to put faults into. */
export interface SmallSite {
	folder: string;
	remove(): Promise<void>;
}

/** What one small site has otherwise than the sound one. */
export interface Change {
	/** Rewrites the home page before its policy is added. */
	html?: (html: string) => string;
	/** Added to the home page’s styles. */
	css?: string;
	/** Rewrites the policy; an empty one is left out. */
	policy?: (policy: string) => string;
	/** More files, by their path. */
	files?: Record<string, string>;
}

/** Writes the small site: without a change every gate passes it. */
export async function smallSite(change: Change = {}): Promise<SmallSite> {
	const folder = await mkdtemp(join(tmpdir(), 'small-site-'));
	const home = withPolicy((change.html ?? same)(page(change.css ?? '')), change.policy ?? same);
	const files: Record<string, string> = {
		'index.html': home,
		'404.html': home,
		'other/index.html': withPolicy(page(''), same),
		...change.files,
	};
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), text);
	}
	return { folder, remove: () => rm(folder, { recursive: true }) };
}

const same = (text: string) => text;

function withPolicy(html: string, change: (policy: string) => string): string {
	const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
	const hash = createHash('sha256').update(style).digest('base64');
	const policy = change(
		"default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none'; img-src 'self'; " +
			"require-trusted-types-for 'script'; trusted-types default; script-src 'self'; " +
			`style-src 'self' 'sha256-${hash}'`,
	);
	if (!policy) return html;
	return html.replace(
		'<style>',
		`<meta http-equiv="content-security-policy" content="${policy}"><style>`,
	);
}

function page(css: string): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A small site</title>
<meta name="description" content="Two pages.">
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; }
body { margin: 1rem; font-family: sans-serif; background: light-dark(#fff, #111); color: light-dark(#111, #eee); }
a { color: light-dark(#00e, #9cf); }
[aria-current] { font-weight: bold; }
${css}
</style>
</head>
<body>
<header>
<nav aria-label="The book"><a href="/" aria-current="page">Home</a> <a href="/other/">Other</a></nav>
</header>
<main id="main">
<h1>A small site</h1>
<p>Two pages that have nothing wrong with them, so that one fault at a time can be put into them and
every gate can show that it finds it. These words are many enough to be read as a page.</p>
<p><a href="/other/#main">The text of the other page</a></p>
<form><p><label>Name <input type="text" name="name"></label> <button type="submit">Say</button></p></form>
<!-- more -->
</main>
</body>
</html>
`;
}
