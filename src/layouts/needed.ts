/** A rule of a style sheet: its text, and for each of its selectors the classes and marks it asks for. */
interface Rule {
	text: string;
	asks: string[][];
}

// Rules as the bundler leaves them, none within another; what stands around them is left as it is.
const rules = /([^{}@;]+)\{[^{}]*\}/g;
const groups = /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g;
const named = /\.([A-Za-z][\w-]*)|\[(data-astro-cid-\w+)\]/g;
const empty = /@(?:media|supports|container)[^{}]*\{\}/g;

const known = new Map<string, Rule[]>();

/**
 * A style sheet without the rules that a page has no use for: those that ask for a class, or for the
 * mark of a component, which stands nowhere in its body and is no word of `spoken`, by which scripts may
 * bring it in later.
 */
export function needed(sheet: string, body: string, spoken: ReadonlySet<string>): string {
	const present = new Set(body.match(/[\w-]+/g));
	const isThere = (name: string) => present.has(name) || spoken.has(name);
	const idle = rulesOf(sheet).filter(({ asks }) => asks.every((names) => !names.every(isThere)));
	let rest = sheet;
	for (const { text } of idle) rest = rest.replace(text, '');
	return rest.replace(empty, '');
}

/** Most pages of a kind share their styles, which are read once. */
function rulesOf(sheet: string): Rule[] {
	const read =
		known.get(sheet) ??
		[...sheet.matchAll(rules)].map(([text, selectors = '']) => ({
			text,
			asks: selectors
				.replace(groups, '')
				.split(',')
				.map((selector) => [...selector.matchAll(named)].map(([, one, mark]) => one ?? mark ?? '')),
		}));
	known.set(sheet, read);
	return read;
}
