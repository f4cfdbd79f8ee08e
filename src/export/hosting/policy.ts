import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../cache/files-in.ts';
import { openingOf } from '../opening-of.ts';

/** What pages may load: the directives of a content security policy, each with its sources. */
export type Policy = Map<string, Set<string>>;

const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/;

/**
 * The policy that covers every page of a built site. Each page names in its head the hashes of its
 * own styles and scripts; what a host sends can only be one for all, so it lists them together, and
 * browsers hold a page to both. Throws where a page names no policy. `pages` are the files of all
 * pages, where they are known.
 */
export function policyOf(dist: string, pages: Iterable<string> = filesIn(dist)): Policy {
	const policy: Policy = new Map();
	for (const said of policiesIn(dist, pages)) {
		for (const directive of said.replaceAll('&#39;', "'").split(';')) {
			const [key, ...sources] = directive.trim().split(/\s+/);
			if (!key) continue;
			const known = policy.get(key) ?? new Set();
			for (const source of sources) known.add(source);
			policy.set(key, known);
		}
	}
	return policy;
}

/** What pages say, each once: thousands of pages share some dozens of policies. */
function policiesIn(dist: string, pages: Iterable<string>): ReadonlySet<string> {
	const policies = new Set<string>();
	for (const name of [...pages].toSorted()) {
		if (!name.endsWith('.html')) continue;
		const file = join(dist, name);
		const opening = openingOf(file);
		// What stands at an old address asks for less than any page.
		if (opening.includes('http-equiv="refresh"')) continue;
		const [, said] = meta.exec(opening) ?? meta.exec(readFileSync(file, 'utf8')) ?? [];
		if (said === undefined) throw new Error(`${name} has no content security policy.`);
		policies.add(said);
	}
	return policies;
}

/** A policy as a header says it, with who may show the page in a frame. */
export function written(policy: Policy, ancestors: string): string {
	const directives = [...policy].map(([key, sources]) => [key, ...sources].join(' '));
	return [...directives, `frame-ancestors ${ancestors}`].join('; ');
}

/**
 * The same without what says how styles are loaded, which is most of it. Cloudflare reads no line
 * beyond 2,000 characters; the policy in the head of each page still holds for its styles.
 */
export function withoutStyles(policy: Policy): Policy {
	return new Map([...policy].filter(([key]) => key !== 'default-src' && key !== 'style-src'));
}
