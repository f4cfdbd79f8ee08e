import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isKind, kinds, type Kind } from '../../model/kinds.ts';
import { readDocument, type BookDocument } from '../../model/read/document.ts';
import { readYaml, type FrontMatter } from '../../model/read/front-matter.ts';

/** A YAML file of the book: a source, a tension or a term. */
export interface DataFile {
	file: string;
	id: string;
	frontMatter: FrontMatter;
}

/** Everything under `content/`, read once. */
export interface Book {
	documents: BookDocument[];
	sources: DataFile[];
	tensions: DataFile[];
	glossary: DataFile[];
	/** `content/site.yaml`; nothing where there is no such file. */
	site: DataFile | undefined;
	/** Files below `content/` that somebody may take for pages and that are none, by their paths. */
	strays: string[];
	/** The lines of `content/permalinks.txt`; nothing where there is no such file. */
	ledger: readonly string[] | undefined;
}

/** Where the ledger of addresses lies. */
export const ledgerFile = 'content/permalinks.txt';

/** Reads the book below a project's root. A folder that is not there counts as empty. */
export async function readBook(root: string): Promise<Book> {
	const content = join(root, 'content');
	const documents = await Promise.all(kinds.map((kind) => readPages(content, kind)));
	return {
		documents: documents.flat(),
		sources: await readData(content, 'sources'),
		tensions: await readData(content, 'tensions'),
		glossary: await readData(content, 'glossary'),
		site: await readSiteFile(join(content, 'site.yaml')),
		strays: await findStrays(content),
		ledger: (await textOf(join(root, ledgerFile)))?.split(/\r?\n/),
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

async function readPages(content: string, kind: Kind): Promise<BookDocument[]> {
	const files = await namesIn(join(content, kind), '.mdx');
	return Promise.all(
		files.map(async (name) =>
			readDocument(
				`content/${kind}/${name}`,
				kind,
				name.slice(0, -'.mdx'.length),
				await readFile(join(content, kind, name), 'utf8'),
			),
		),
	);
}

async function readData(content: string, folder: string): Promise<DataFile[]> {
	const files = await namesIn(join(content, folder), '.yaml');
	return Promise.all(
		files.map(async (name) => {
			const file = `content/${folder}/${name}`;
			const text = await readFile(join(content, folder, name), 'utf8');
			return { file, id: name.slice(0, -'.yaml'.length), frontMatter: readYaml(file, text) };
		}),
	);
}

async function readSiteFile(path: string): Promise<DataFile | undefined> {
	const text = await textOf(path);
	const file = 'content/site.yaml';
	return text === undefined ? undefined : { file, id: 'site', frontMatter: readYaml(file, text) };
}

async function findStrays(content: string): Promise<string[]> {
	const all = (await orNothing(readdir(content, { recursive: true, withFileTypes: true }))) ?? [];
	return all
		.filter((entry) => entry.isFile())
		.map(
			({ parentPath, name }) =>
				`content/${relative(content, join(parentPath, name)).replaceAll('\\', '/')}`,
		)
		.filter((file) => file !== ledgerFile && !/(?:^|\/)\./.test(file) && !isReadAs(file))
		.toSorted();
}

/** Tells whether a path is one of a page, in a folder that is a kind, or of anything that is no page. */
function isReadAs(file: string): boolean {
	const [, folder = '', name = ''] = /^content\/(?:([^/]+)\/)?(.+)$/.exec(file) ?? [];
	if (isKind(folder)) return /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/.test(name);
	return !/\.mdx?$/i.test(name);
}

async function namesIn(folder: string, ending: string): Promise<string[]> {
	return ((await orNothing(readdir(folder, { withFileTypes: true }))) ?? [])
		.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
		.map(({ name }) => name)
		.toSorted();
}

function textOf(file: string): Promise<string | undefined> {
	return orNothing(readFile(file, 'utf8'));
}

/** What was read, or nothing where there is no such file or folder. */
async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
	try {
		return await reading;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}
