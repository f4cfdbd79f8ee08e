import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { kinds, type Kind } from '../../model/kinds.ts';
import { siteFile } from '../../model/read-site.ts';
import {
	namesIn,
	readDataFile,
	readDataFiles,
	type DataFile,
} from '../../model/read/data-files.ts';
import type { BookDocument } from '../../model/read/document.ts';
import { readPage, type Page } from './page.ts';

/** Everything under `content/`, read once. */
export interface Book {
	documents: Page[];
	sources: DataFile[];
	tensions: DataFile[];
	glossary: DataFile[];
	trials: DataFile[];
	/** `content/site.yaml`; nothing where there is no such file. */
	site: DataFile | undefined;
	/** All files below `content/`, by their paths from the project’s root. */
	files: string[];
	/** The lines of `content/permalinks.txt`; nothing where there is no such file. */
	ledger: readonly string[] | undefined;
}

/** Where the ledger of addresses lies. */
export const ledgerFile = 'content/permalinks.txt';

/** Reads the book below a project’s root. A folder that is not there counts as empty. */
export function readBook(root: string): Book {
	return {
		documents: kinds.flatMap((kind) => readPages(root, kind)),
		sources: readDataFiles(root, 'sources'),
		tensions: readDataFiles(root, 'tensions'),
		glossary: readDataFiles(root, 'glossary'),
		trials: readDataFiles(root, 'trials'),
		site: readDataFile(root, siteFile),
		files: filesIn(join(root, 'content')).map((name) => `content/${name}`),
		ledger: existsSync(join(root, ledgerFile))
			? readFileSync(join(root, ledgerFile), 'utf8').split(/\r?\n/)
			: undefined,
	};
}

/** Finds a page by kind and id. */
export function pageOf(book: Book, kind: Kind, id: string): BookDocument | undefined {
	return book.documents.find((document) => document.kind === kind && document.id === id);
}

/** The ids of all pages of a kind. */
export function idsOf(book: Book, kind: Kind): string[] {
	return book.documents.filter((document) => document.kind === kind).map(({ id }) => id);
}

function readPages(root: string, kind: Kind): Page[] {
	return namesIn(join(root, 'content', kind), '.mdx').map((name) => {
		const file = `content/${kind}/${name}`;
		return readPage(file, kind, name.slice(0, -'.mdx'.length), readFileSync(join(root, file)));
	});
}

function filesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
		.toSorted();
}
