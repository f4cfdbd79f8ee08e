import { createHash } from 'node:crypto';
import { needed } from './needed.ts';

const policy = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const style = /<style>([^]*?)<\/style>/g;
const script = /<script>([^]*?)<\/script>/g;
const hash = / 'sha256-[^']*'/g;

/** Every word that a script of the pages holds: the classes that it may set are among them. */
const spoken = new Set(
	Object.values(
		import.meta.glob<string>('../{components,guide}/**/*.{ts,tsx}', {
			query: '?raw',
			import: 'default',
			eager: true,
		}),
	).flatMap((text) => text.match(/[\w-]+/g) ?? []),
);

/**
 * What stands before the body of a built page, with the styles that the body needs in one element,
 * below a policy that names what stands in this page alone; without a body, all styles are kept. Astro
 * names the styles and scripts of all pages in each: a kilobyte that nothing can compress, in a page
 * that is to arrive in one round trip. What no policy named stays unnamed.
 */
export function lighten(head: string, body?: () => string): string {
	const said = policy.exec(head)?.[0];
	const styles = [...head.matchAll(style)].map(([, rules = '']) => rules);
	const scripts = [...head.matchAll(script)].map(([, code = '']) => hashOf(code));
	if (!said || !styles.every((rules) => said.includes(hashOf(rules)))) return head;
	const sheet = body ? needed(styles.join(''), body(), spoken) : styles.join('');
	const lean = said
		.replace(hash, (named) => (scripts.includes(named) ? named : ''))
		.replace("style-src 'self'", (named) => named + hashOf(sheet));
	return head.replace(style, '').replace(said, () => `${lean}<style>${sheet}</style>`);
}

const hashes = new Map<string, string>();

/** Most pages of a kind share their styles, whose hash is reckoned once. */
function hashOf(text: string): string {
	const known =
		hashes.get(text) ?? ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`;
	hashes.set(text, known);
	return known;
}
