import { visit } from 'unist-util-visit';
import type { Model } from '../../engine/guide/model.ts';
import { rank } from '../../engine/guide/ranking.ts';
import { readAnswers } from '../../engine/guide/read-answers.ts';
import { parts } from '../../model/kinds.ts';
import { numberWords } from '../../model/number-words.ts';
import type { BookDocument } from '../../model/read/document.ts';
import { placesIn } from '../../model/read/problem.ts';
import { pageSchemas } from '../../model/schemas.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';
import { readModel } from '../read/model.ts';

/** The section of a case that tells what its own answers give; others tell of other answers, too. */
const ofItsAnswers = parts['case-studies'].sections?.find((name) => name.startsWith('What comes'));

/**
 * Sums that prose tells and the engine does not give: in a case, where it says what came first; on
 * any other page in a sentence that links to a case.
 */
export function findWrongSums(book: Book): Problem[] {
	const model = readModel(book);
	if (!model) return [];
	const totals = new Map(
		book.documents.flatMap(({ kind, id, frontMatter }) => {
			const { data } = pageSchemas['case-studies'].safeParse(frontMatter.data);
			return kind === 'case-studies' && data ? [[id, totalsOf(model, data.answers)]] : [];
		}),
	);
	const token = tokensOf(model);
	return book.documents.flatMap((page) =>
		sumsIn(page, token).flatMap(({ of, name, sum, offset }) => {
			const total = totals.get(of)?.get(name.toLowerCase());
			if (total === undefined || total === sum) return [];
			return {
				file: page.file,
				...placesIn(page.text)(offset),
				rule: 'case-claim' as const,
				message: `${name} has ${total} points in “${of}”, and not ${sum}.`,
				advice: 'Correct the sum, or leave it out: the table of the case shows it.',
			};
		}),
	);
}

function totalsOf(model: Model, plain: unknown): ReadonlyMap<string, number> {
	const { places } = rank(model, readAnswers(model, plain).answers);
	return new Map(places.map(({ priority, total }) => [nameOf(priority.name), total]));
}

/** What a priority is called in a sentence: “Trust” for “Trust and autonomy”. */
function nameOf(name: string): string {
	return (name.split(/ and | of /)[0] ?? name).toLowerCase();
}

/** Links, ends of sentences, names of priorities, and sums such as “with 7”, “seven points” and “safety 11”; “to 8 points” tells of a change. */
function tokensOf({ priorities }: Model): RegExp {
	const names = priorities.map(({ name }) => nameOf(name)).join('|');
	const number = String.raw`[−-]?\d+|${numberWords.join('|')}`;
	return new RegExp(
		String.raw`\]\((?<link>[^)]*)\)|(?<end>[.;:?!])(?=\s|$)|\b(?<name>${names})\b` +
			String.raw`|(?<=\b(?:with|has|have|at|${names}) )(?<sum>${number})(?=[,.;:]| and\b| points?\b)|(?<!\bto )\b(?<points>${number}) points?\b`,
		'gi',
	);
}

/** Every sum that stands behind the name of a priority in the same sentence. */
function sumsIn({ kind, id, text, body }: BookDocument, token: RegExp) {
	const isCase = kind === 'case-studies';
	const found: { of: string; name: string; sum: number; offset: number }[] = [];
	let section = '';
	visit(body, ['heading', 'paragraph'], (node) => {
		const start = node.position?.start.offset ?? 0;
		const typed = text.slice(start, node.position?.end.offset);
		if (node.type === 'heading') section = typed.replace(/^#+ /, '');
		if (node.type === 'heading' || (isCase && section !== ofItsAnswers)) return;
		const own = isCase ? id : '';
		let [of, name] = [own, ''];
		for (const { index, groups = {} } of typed.matchAll(token)) {
			const { link, end } = groups;
			const said = groups['sum'] ?? groups['points'];
			const linked = isCase ? undefined : /case-studies\/([\w-]+)\.mdx/.exec(link ?? '')?.[1];
			if (end) [of, name] = [own, ''];
			of = linked ?? of;
			name = groups['name'] ?? name;
			if (!said || !name || !of) continue;
			const written = numberWords.indexOf(said.toLowerCase());
			const sum = written < 0 ? Number(said.replace('−', '-')) : written;
			found.push({ of, name, sum, offset: start + index });
		}
	});
	return found;
}
