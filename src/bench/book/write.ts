import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseStudy, chapter, decisionTree } from './pages.ts';
import { planned, type Planned } from './shelf.ts';

/**
 * Adds generated pages to the `content/` of a project, in the book’s own grammar: they pass its
 * checker, link to one another, cite sources (one more for every eight pages) and carry answers
 * that the guide evaluates. The same numbers give the same bytes. The guide’s own questions,
 * priorities and practices are not multiplied: a longer book asks no more questions. Gives what
 * was planned.
 */
export async function addGenerated(
	project: string,
	pages: number,
	trees: number,
): Promise<Planned[]> {
	const content = join(project, 'content');
	const plan = planned(pages, trees);
	const facts = await caseFacts(join(content, 'case-studies'));
	const sources = Array.from({ length: Math.ceil(pages / 8) }, (_, i) => `generated-${i}`);
	for (const id of sources) await writeFile(join(content, 'sources', `${id}.yaml`), source(id));
	for (const page of plan) {
		await mkdir(join(content, page.kind), { recursive: true });
		await writeFile(
			join(content, page.kind, `${page.id}.mdx`),
			textOf(page, plan, sources, facts[page.number % facts.length] ?? ''),
		);
	}
	return plan;
}

function textOf(page: Planned, plan: Planned[], sources: string[], facts: string): string {
	if (page.kind === 'case-studies') return caseStudy(page, plan, sources, facts);
	if (page.kind === 'decision-trees') return decisionTree(page, plan, sources);
	return chapter(page, plan, sources);
}

/** Purpose, answers and claims of the written cases, which stand last in their front matter. */
async function caseFacts(folder: string): Promise<string[]> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).toSorted();
	const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
	return texts.map((text) => /^purpose:\n.*?(?=^---$)/ms.exec(text)?.[0] ?? '');
}

function source(id: string): string {
	const [, number = '0'] = id.split('-');
	return `authors: 'Author ${number}'
title: 'Work ${number} on what comes first'
year: ${1970 + (Number(number) % 55)}
kind: report
evidence: account
supports: 'What the pages that cite it say, and nothing else.'
`;
}
