import { slug } from 'github-slugger';
import { isKind, kinds } from '../../model/kinds.ts';
import { siteFile } from '../../model/read-site.ts';
import type { Problem } from '../problem.ts';
import { ledgerFile, type Book } from '../read/book.ts';

/** Files that nothing reads: a wrong folder, ending or name. */
export function findStrayFiles({ files }: Book): Problem[] {
	return files
		.filter((file) => !/\/\./.test(file) && isStray(file))
		.map((file) => ({
			file,
			line: 1,
			column: 1,
			rule: 'file-name',
			message: 'Nothing in the book is made of this file.',
			advice: adviceFor(file),
		}));
}

const folders = /^content\/(?:([^/]+)\/)?(.+)$/;
const dataFolders = ['sources', 'glossary', 'tensions', 'trials'];
const ofPages = /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;
const ofData = /^[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/;

function isStray(file: string): boolean {
	const [, folder = '', name = ''] = folders.exec(file) ?? [];
	if (isKind(folder)) return !ofPages.test(name);
	if (dataFolders.includes(folder)) return !ofData.test(name);
	return file !== siteFile && file !== ledgerFile;
}

function adviceFor(file: string): string {
	const [, folder = '', name = ''] = folders.exec(file) ?? [];
	const ending = isKind(folder) ? 'mdx' : dataFolders.includes(folder) ? 'yaml' : undefined;
	const id = slug(name.replace(/\.\w+$/, '').replace(/[/_.]/g, '-')).replace(/[^a-z0-9-]/g, '');
	if (ending && id) return `Name it \`content/${folder}/${id}.${ending}\`.`;
	return `Pages are \`content/<folder>/lower-case-with-hyphens.mdx\`; folders are ${kinds.join(', ')}. Pictures and the like belong in \`public/\`.`;
}
