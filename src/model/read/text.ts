import type { Problem } from './problem.ts';
import { placesIn } from './problem.ts';

/**
 * The text of a file. One that is not in UTF-8 is reported and read as what it probably is, so that
 * the rest can be checked.
 */
export function decode(file: string, bytes: Uint8Array): { text: string; problems: Problem[] } {
	const report = (offset: number, text: string, encoding: string) => {
		const message = `The file is not in UTF-8 but in ${encoding}, so its letters would come out as others.`;
		const advice = 'Save it again with the encoding UTF-8; editors ask under “Save with encoding”.';
		const place = placesIn(text)(offset);
		return { text, problems: [{ file, ...place, rule: 'encoding' as const, message, advice }] };
	};
	const wide = wideEncoding(bytes);
	if (wide) return report(0, new TextDecoder(wide).decode(bytes), 'UTF-16');
	const text = Buffer.from(bytes).toString('utf8');
	const wrong = text.indexOf('\uFFFD');
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { text, problems: [] };
	} catch {
		// Each byte is one letter there, and up to the first wrong one both readings are the same.
		const read = new TextDecoder('windows-1252').decode(bytes);
		return report(offsetIn(read, text.slice(0, wrong)), read, 'Latin-1 or Windows-1252');
	}
}

function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
	return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : undefined;
}

function offsetIn(read: string, before: string): number {
	return Math.min(read.length, Buffer.byteLength(before));
}
