/** One operator of a content stream with its operands, each as it is written. */
export interface Operator {
	name: string;
	operands: string[];
}

const token =
	/\s*(?:(<<|>>|\[|\])|(<[0-9A-Fa-f\s]*>)|(\/[^\s()<>[\]{}/%]*)|([-+]?(?:\d+\.?\d*|\.\d+))|([A-Za-z'"*][A-Za-z0-9*]*))/y;

/**
 * Reads a content stream as Chromium writes it: numbers, names, hexadecimal strings, arrays and
 * dictionaries. Throws where something else stands, with its place.
 */
export function readOperators(content: string): Operator[] {
	const operators: Operator[] = [];
	let operands: string[] = [];
	let open: string[] = [];
	let depth = 0;
	const take = (written: string) => {
		if (depth === 0) operands.push(written);
		else open.push(written);
	};
	token.lastIndex = 0;
	const end = content.trimEnd().length;
	while (token.lastIndex < end) {
		const at = token.lastIndex;
		const match = token.exec(content);
		if (!match) throw new Error(`Unknown in a content stream: “${content.slice(at, at + 40)}”.`);
		const [, bracket, hex, name, number, word] = match;
		if (bracket) {
			if (bracket === '<<' || bracket === '[') depth += 1;
			open.push(bracket);
			if (bracket === '>>' || bracket === ']') depth -= 1;
			if (depth === 0) {
				operands.push(open.join(' '));
				open = [];
			}
		} else if (word && depth === 0 && word !== 'true' && word !== 'false' && word !== 'null') {
			operators.push({ name: word, operands });
			operands = [];
		} else take(hex ?? name ?? number ?? word ?? '');
	}
	return operators;
}

/** Writes operators as a content stream, one on each line. */
export function writeOperators(operators: readonly Operator[]): string {
	return operators.map(({ name, operands }) => [...operands, name].join(' ')).join('\n') + '\n';
}
