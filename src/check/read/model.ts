import type { Model } from '../../engine/guide/model.ts';
import { modelOf, type Item } from '../../model/guide-model.ts';
import type { Kind } from '../../model/kinds.ts';
import { tensionSchema } from '../../model/data-schemas.ts';
import { pageSchemas } from '../../model/schemas.ts';
import { siteSchema } from '../../model/site-schema.ts';
import type { Book } from './book.ts';

/** The engine’s model of a book, or nothing where a file of it does not have its shape. */
export function readModel(book: Book): Model | undefined {
	try {
		const model = modelOf({
			version: siteSchema.parse(book.site?.frontMatter.data).version,
			questions: itemsOf(book, 'questions'),
			priorities: itemsOf(book, 'priorities'),
			practices: itemsOf(book, 'practices'),
			guardRails: itemsOf(book, 'guard-rails'),
			tensions: book.tensions.map(({ id, frontMatter }) => ({
				id,
				data: tensionSchema.parse(frontMatter.data),
			})),
		});
		return model.questions.length > 0 && model.priorities.length > 0 ? model : undefined;
	} catch {
		return undefined; // the shape of the file is reported already
	}
}

type DataOf<K extends Kind> = ReturnType<(typeof pageSchemas)[K]['parse']>;

function itemsOf<K extends Kind>({ documents }: Book, kind: K): Item<DataOf<K>>[] {
	return documents
		.filter((document) => document.kind === kind)
		.map(({ id, frontMatter }) => ({
			id,
			data: pageSchemas[kind].parse(frontMatter.data) as DataOf<K>,
		}));
}
