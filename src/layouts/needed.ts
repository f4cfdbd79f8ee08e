/** A rule of a style sheet: where it stands, and for each of its selectors the classes and marks it asks for. */
interface Rule {
	start: number;
	end: number;
	asks: string[][];
}

// Rules as the bundler leaves them, none within another; what stands around them is left as it is.
const rules = /([^{}@;]+)\{[^{}]*\}/g;
const group = /:[\w-]+\([^()]*\)/g;
const named = /\.([A-Za-z][\w-]*)|\[(data-astro-cid-\w+)\]/g;
const empty = /@(?:media|supports|container)[^{}]*\{\}/g;
const strings = /"[^"]*"|'[^']*'/g;

const known = new Map<string, Rule[]>();

/**
 * A style sheet without the rules that a page has no use for: those that ask for a class, or for the
 * mark of a component, which stands nowhere in its body and is no word of `spoken`, by which scripts may
 * bring it in later.
 */
export function needed(sheet: string, body: string, spoken: ReadonlySet<string>): string {
	const present = new Set(body.match(/[\w-]+/g));
	const isThere = (name: string) => present.has(name) || spoken.has(name);
	let at = 0;
	let rest = '';
	for (const { start, end, asks } of rulesOf(sheet)) {
		if (asks.some((names) => names.every(isThere))) continue;
		rest += sheet.slice(at, start);
		at = end;
	}
	return (rest + sheet.slice(at)).replace(empty, '');
}

/** Most pages of a kind share their styles, which are read once. */
function rulesOf(sheet: string): Rule[] {
	const read = known.get(sheet) ?? (isPlain(sheet) ? [...sheet.matchAll(rules)].map(ruleOf) : []);
	known.set(sheet, read);
	return read;
}

/** Tells whether no string holds a brace, and no name a sign that is escaped. */
function isPlain(sheet: string): boolean {
	return !sheet.includes('\\') && !sheet.match(strings)?.some((text) => /[{}]/.test(text));
}

function ruleOf({ 0: text, 1: selectors = '', index: start }: RegExpExecArray): Rule {
	const asks = withoutGroups(selectors)
		.split(',')
		.map((selector) => [...selector.matchAll(named)].map(([, one, mark]) => one ?? mark ?? ''));
	return { start, end: start + text.length, asks };
}

/** Selectors without what stands in brackets after a colon, which may be met in other ways. */
function withoutGroups(selectors: string): string {
	const rest = selectors.replace(group, '');
	return rest === selectors ? rest : withoutGroups(rest);
}
