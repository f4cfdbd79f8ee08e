import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kinds, type Kind } from '../kinds.ts';
import { readDocument, type BookDocument } from './document.ts';
import { readYaml, type FrontMatter } from './front-matter.ts';

/** A YAML file of the book: a source or a tension. */
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
}

/** Reads the book below a project's root. A folder that is not there counts as empty. */
export async function readBook(root: string): Promise<Book> {
	const content = join(root, 'content');
	const documents = await Promise.all(kinds.map((kind) => readPages(content, kind)));
	return {
		documents: documents.flat(),
		sources: await readData(content, 'sources'),
		tensions: await readData(content, 'tensions'),
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

async function namesIn(folder: string, ending: string): Promise<string[]> {
	try {
		return (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}
