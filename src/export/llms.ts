import type { ListedPage, SiteIndex } from './site-index.ts';

/**
 * The text of `/llms.txt` (llmstxt.org): title, summary, and for each part its pages as Markdown,
 * each with the question it answers.
 */
export function llmsText({
	title,
	summary,
	home,
	feed,
	parts,
	pages,
	licence,
	version,
}: SiteIndex): string {
	const alone = pages.filter(({ kind }) => kind === 'page');
	const sections = parts.map((part) => {
		const members = pages.filter(
			({ kind, id }) => kind === part.kind || (kind === 'part' && id === part.kind),
		);
		return `## ${part.title}\n\n${members.map(line).join('\n')}\n`;
	});
	return `# ${title}

> ${summary}

The links lead to the pages as Markdown; without \`index.md\` at its end each is the address of the page itself, which lasts and is the one to cite. Edition ${version} of the content, licence ${licence}. Software is judged here by what it does in production, so an answer taken from the book should name the purpose it was given for.

## The book as a whole

${alone.map(line).join('\n')}

${sections.join('\n')}
## Optional

- [Everything in one file](${home}llms-full.txt): all pages below one another, in reading order
- [Index](${home}index.json): ids, titles, summaries, addresses, dates, sources and terms as JSON
- [Feed](${feed}): what was added and changed, as Atom
`;
}

function line({ title, markdown, summary }: ListedPage): string {
	return `- [${title.replace(/[[\]\\]/g, '\\$&')}](${markdown}): ${summary}`;
}
