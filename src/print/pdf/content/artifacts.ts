import type { Operator } from './operators.ts';

const pathBegins = new Set(['m', 're']);
const pathPaints = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const pathEnds = new Set([...pathPaints, 'n']);
const opens = new Set(['BDC', 'BMC']);
const begin: Operator = { name: 'BMC', operands: ['/Artifact'] };
const end: Operator = { name: 'EMC', operands: [] };

/**
 * Marks whatever is painted outside marked content as an artifact: running heads, rules,
 * backgrounds. A reader of the structure then meets nothing that belongs to no element.
 */
export function markArtifacts(operators: readonly Operator[]): Operator[] {
	const marked: Operator[] = [];
	let depth = 0;
	for (let at = 0; at < operators.length; at += 1) {
		const operator = operators[at] as Operator;
		if (opens.has(operator.name)) depth += 1;
		if (operator.name === 'EMC') depth -= 1;
		const unit = depth === 0 ? paintingUnit(operators, at) : undefined;
		if (!unit) marked.push(operator);
		else {
			marked.push(begin, ...unit, end);
			at += unit.length - 1;
		}
	}
	return marked;
}

/** Operators from here on that paint one thing and may be enclosed, if any do. */
function paintingUnit(operators: readonly Operator[], at: number): readonly Operator[] | undefined {
	const { name } = operators[at] as Operator;
	if (name === 'Do' || name === 'sh') return operators.slice(at, at + 1);
	if (name === 'BT') {
		const unit = operators.slice(
			at,
			operators.findIndex((each, index) => index > at && each.name === 'ET') + 1,
		);
		return unit.some((each) => opens.has(each.name)) ? undefined : unit;
	}
	if (!pathBegins.has(name)) return undefined;
	let last = at;
	while (last < operators.length && !pathEnds.has(operators[last]?.name ?? '')) last += 1;
	return pathPaints.has(operators[last]?.name ?? '') ? operators.slice(at, last + 1) : undefined;
}

/** Names of painting operators that stand outside marked content; none in a finished page. */
export function unmarkedPainting(operators: readonly Operator[]): string[] {
	const found: string[] = [];
	let depth = 0;
	for (const { name } of operators) {
		if (opens.has(name)) depth += 1;
		else if (name === 'EMC') depth -= 1;
		else if (depth === 0 && (pathPaints.has(name) || /^(?:Tj|TJ|Do|sh|'|")$/.test(name)))
			found.push(name);
		if (depth < 0) found.push('EMC without a beginning');
	}
	if (depth !== 0) found.push('marked content that never ends');
	return found;
}
