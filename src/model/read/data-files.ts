import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml, type FrontMatter } from './front-matter.ts';
import { decode } from './text.ts';

/** A YAML file of the book: a source, a tension, a term, or what the copy calls itself. */
export interface DataFile {
	/** Path from the project’s root, with forward slashes. */
	file: string;
	id: string;
	/** The file as it was typed. */
	text: string;
	frontMatter: FrontMatter;
}

/** Reads all YAML files of a folder below `content/`. A folder that is not there counts as empty. */
export function readDataFiles(root: string, folder: string): DataFile[] {
	return namesIn(join(root, 'content', folder), '.yaml').flatMap(
		(name) => readDataFile(root, `content/${folder}/${name}`) ?? [],
	);
}

/** Reads one YAML file; nothing where it is not there. */
export function readDataFile(root: string, file: string): DataFile | undefined {
	if (!existsSync(join(root, file))) return undefined;
	return readData(file, readFileSync(join(root, file)));
}

/** Reads the bytes of a YAML file. */
export function readData(file: string, bytes: Uint8Array): DataFile {
	const id = /([^/]*)\.yaml$/.exec(file)?.[1] ?? '';
	const { text, problems } = decode(file, bytes);
	const frontMatter = readYaml(file, text);
	return {
		file,
		id,
		text,
		frontMatter: { ...frontMatter, problems: [...problems, ...frontMatter.problems] },
	};
}

/** The names of the files of a folder that end so, in order. */
export function namesIn(folder: string, ending: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
		.map(({ name }) => name)
		.toSorted();
}
