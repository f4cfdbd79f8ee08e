import { visit } from 'unist-util-visit';
import type { Book } from './book.ts';
import { placeOf } from './document.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';

/**
 * Footnotes: each reference has a note, each note a reference, and each note's label names the
 * source it cites (`[^leveson-turner-1993]`, `[^beyer-2016--slo]`) or begins with `note-`.
 */
export function findFootnoteProblems({ documents, sources }: Book): Problem[] {
	const known = sources.map(({ id }) => id);
	return documents.flatMap(({ file, body }) => {
		const problems: Problem[] = [];
		const defined = new Map<string, { line: number; column: number }>();
		const used = new Set<string>();
		visit(body, (node) => {
			if (node.type === 'footnoteDefinition') defined.set(node.identifier, placeOf(node));
			if (node.type === 'footnoteReference') used.add(node.identifier);
			if (node.type !== 'text') return;
			for (const [whole, label] of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
				const message = `The footnote \`${whole}\` has no note.`;
				const advice = `Write a line \`[^${label}]: …\` at the end of the file.`;
				problems.push({ file, ...placeOf(node), rule: 'unknown-footnote', message, advice });
			}
		});
		for (const [label, place] of defined) {
			if (!used.has(label)) {
				const message = `No sentence refers to the note \`[^${label}]\`.`;
				problems.push({ file, ...place, rule: 'unused-footnote', message, advice: 'Refer to it or delete it.' });
			}
			const source = label.split('--')[0] ?? label;
			if (!label.startsWith('note-') && !known.includes(source)) {
				const message = `There is no source \`${source}\`.`;
				const advice =
					didYouMean(source, known) ??
					`Add content/sources/${source}.yaml, or begin the label with \`note-\` for a remark.`;
				problems.push({ file, ...place, rule: 'unknown-source', message, advice });
			}
		}
		return problems;
	});
}
