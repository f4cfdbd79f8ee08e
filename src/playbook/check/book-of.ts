import { isKind } from '../kinds.ts';
import type { Book } from './book.ts';
import { readDocument, type BookDocument } from './document.ts';
import { readYaml } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** A book for tests, made of texts by their paths below `content/`. */
export function bookOf(files: Record<string, string>): Book {
	const read = Object.entries(files).map(([path, text]) => {
		const [folder = '', name = ''] = path.split('/');
		return { file: `content/${path}`, folder, id: name.replace(/\.\w+$/, ''), text };
	});
	const dataOf = (wanted: string) =>
		read
			.filter(({ folder }) => folder === wanted)
			.map(({ file, id, text }) => ({ file, id, frontMatter: readYaml(file, text) }));
	return {
		documents: read.flatMap(({ file, folder, id, text }) =>
			isKind(folder) ? readDocument(file, folder, id, text) : [],
		),
		sources: dataOf('sources'),
		tensions: dataOf('tensions'),
		glossary: dataOf('glossary'),
		site: read
			.filter(({ folder }) => folder === 'site.yaml')
			.map(({ file, text }) => ({ file, id: 'site', frontMatter: readYaml(file, text) }))[0],
		strays: [],
		ledger: files['permalinks.txt']?.split('\n'),
	};
}

/** A page for tests: a practice with this body, which begins in line 4. */
export function pageOf(body: string): BookDocument {
	return readDocument('content/practices/a.mdx', 'practices', 'a', `---\ntitle: A\n---\n${body}`);
}

/** Problems in short: `line:column rule`, with the file’s name where there are several. */
export function short(problems: readonly Problem[], withFile = false): string[] {
	return problems.map(
		({ file, line, column, rule }) =>
			`${withFile ? `${file.replace('content/', '')}:` : ''}${line}:${column} ${rule}`,
	);
}
