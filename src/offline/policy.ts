import { createHash } from 'node:crypto';

/**
 * The content security policy of a page in the offline copy. What a page runs and is drawn with
 * stands in the page and is named by its hash, since browsers do not agree on whether `'self'` means
 * anything for files. Only pictures and type are files, and nothing is asked of any server.
 */
export function policyFor(scripts: readonly string[], styles: readonly string[]): string {
	return [
		"default-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
		'img-src file: data:',
		'font-src file:',
		`script-src ${hashes(scripts)}`,
		`style-src ${hashes(styles)}`,
	].join('; ');
}

function hashes(texts: readonly string[]): string {
	const sources = texts.map(
		(text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
	);
	return sources.length > 0 ? [...new Set(sources)].join(' ') : "'none'";
}
