import type { CataloguePage } from '../model/catalogue.ts';
import { readCatalogue } from './_catalogue.ts';

/** The book for language models (llmstxt.org): for each part its pages as Markdown, each with its summary. */
export async function GET(): Promise<Response> {
	const { title, summary, home, feed, parts, pages, licence, version } = await readCatalogue();
	const listOf = (of: CataloguePage[]) => of.map(line).join('\n');
	const sections = parts.map((part) => {
		const members = pages.filter(({ kind, id }) => kind === part.kind || id === part.kind);
		return `## ${part.title}\n\n${listOf(members)}\n`;
	});
	return new Response(`# ${title}

> ${summary}

The links lead to the pages as Markdown; without \`index.md\` at its end each is the address of the page itself, which lasts and is the one to cite. Edition ${version} of the content, licence ${licence}. Software is judged here by what it does in production, so an answer taken from the book should name the purpose it was given for.

## The book as a whole

${listOf(pages.filter(({ kind }) => kind === 'page'))}

${sections.join('\n')}
## For coding agents

- [The guide as a skill](${home}skill/production-purpose/SKILL.md): how to ask people what their software is for before advising them; with \`guide.mjs\` beside it, which counts their answers and writes the record; as a folder in [a zip](${home}skill/production-purpose.zip)

## Optional

- [Everything in one file](${home}llms-full.txt): all pages below one another, in reading order
- [Index](${home}index.json): ids, titles, summaries, addresses, dates, sources and terms as JSON
- [Feed](${feed}): what was added and changed, as Atom
`);
}

function line({ title, markdown, summary }: CataloguePage): string {
	return `- [${title.replace(/[[\]\\]/g, '\\$&')}](${markdown}): ${summary}`;
}
