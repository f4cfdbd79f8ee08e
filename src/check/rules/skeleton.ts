import { parts } from '../../model/kinds.ts';
import type { Anchor, BookDocument } from '../../model/read/document.ts';
import { nearest } from '../../model/read/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';

/** Pages that miss a section of their kind’s skeleton, have one of their own, or a wrong order. */
export function findSkeletonProblems({ documents }: Pick<Book, 'documents'>): Problem[] {
	return documents.flatMap((document) => [...deviation(document), ...topHeadings(document)]);
}

function deviation({ file, kind, anchors }: BookDocument): Problem[] {
	const skeleton = parts[kind].sections;
	if (!skeleton) return [];
	const found = anchors.filter(({ depth }) => depth === 2);
	const seen = new Set<string>();
	const meant = new Set<string>();
	const known: Anchor[] = [];
	const extra: Problem[] = [];
	for (const section of found) {
		const { text, place } = section;
		const twice = seen.has(text);
		const near = twice ? undefined : nearest(text, skeleton);
		if (!twice && skeleton.includes(text)) known.push(section);
		else {
			const message = twice
				? `The section “${text}” stands twice.`
				: `“${text}” is no section of this kind of page.`;
			const rename = near && `Did you mean \`${near}\`?`;
			const advice = twice
				? 'Join the two.'
				: (rename ?? 'Make it a `###` below one of the fixed sections.');
			extra.push({ file, ...place, rule: 'extra-section', message, advice });
			if (near) meant.add(near);
		}
		seen.add(text);
	}
	const missing = skeleton
		.filter((heading) => !seen.has(heading) && !meant.has(heading))
		.map((heading): Problem => ({
			file,
			...(found.at(-1)?.place ?? { line: 1, column: 1 }),
			rule: 'missing-section',
			message: `The section “${heading}” is missing.`,
			advice: `Every page in content/${kind}/ has: ${skeleton.map((name) => `## ${name}`).join(' · ')}`,
		}));
	const order = known
		.filter(
			({ text }, index) =>
				skeleton.indexOf(text) < skeleton.indexOf(known[index - 1]?.text ?? text),
		)
		.map(({ text, place }): Problem => ({
			file,
			...place,
			rule: 'section-order',
			message: `“${text}” stands too late.`,
			advice: `The order is: ${skeleton.join(' · ')}`,
		}));
	return [...missing, ...extra, ...order];
}

function topHeadings({ file, anchors }: BookDocument): Problem[] {
	return anchors
		.filter(({ depth }) => depth === 1)
		.map(({ place }): Problem => ({
			file,
			...place,
			rule: 'title-in-body',
			message: 'The title is in the front matter; a page has no `#` heading.',
			advice: 'Delete it, or begin it with `##`.',
		}));
}
