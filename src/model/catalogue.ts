import { z } from 'astro/zod';
import { kinds } from './kinds.ts';

const address = z.url().meta({ description: 'A full address that lasts.' });
const day = z.iso.date();

const section = z.strictObject({
	id: z.string().meta({ description: 'The anchor: address#id leads there. In a tree, the node.' }),
	title: z.string(),
});

const page = z.strictObject({
	id: z.string().meta({ description: 'Unique in the book, such as practices/canary-release.' }),
	kind: z.enum([...kinds, 'part', 'page']).meta({
		description: 'The part a page belongs to; `part` opens one, `page` stands by itself.',
	}),
	title: z.string(),
	summary: z.string(),
	address,
	markdown: z.url().meta({ description: 'The same page as Markdown.' }),
	data: z.url().optional().meta({ description: 'A decision tree as data.' }),
	version: z.string().meta({ description: 'The edition of the content it belongs to.' }),
	digest: z
		.string()
		.optional()
		.meta({ description: 'Changes whenever the file of the page does.' }),
	added: day.optional(),
	updated: day.optional().meta({ description: 'Absent where a page is as it was added.' }),
	topic: z.string().optional().meta({ description: 'Practices: the group they are listed under.' }),
	formerly: z.array(address).optional().meta({ description: 'Earlier addresses; they lead here.' }),
	sections: z.array(section).optional(),
});

const part = z.strictObject({
	kind: z.enum(kinds),
	title: z.string(),
	singular: z.string().meta({ description: 'What one page of this kind is called.' }),
	summary: z.string(),
	address,
});

const source = z.strictObject({
	id: z.string(),
	address,
	authors: z.string(),
	title: z.string(),
	container: z.string().optional(),
	year: z.int().optional().meta({ description: 'Left out where it bears no date.' }),
	read: day
		.optional()
		.meta({ description: 'The day on which it was read, where it bears no date.' }),
	url: z.url().optional(),
	evidence: z.string().meta({ description: 'How strong it is: measured, survey, standard, …' }),
});

const term = z.strictObject({
	id: z.string(),
	address,
	term: z.string(),
	also: z.array(z.string()),
	definition: z.string(),
});

/** What `/index.json` holds: everything there is to link to, in reading order. */
export const catalogueSchema = z.strictObject({
	$schema: z.url(),
	title: z.string(),
	summary: z.string(),
	language: z.string(),
	licence: z.string().meta({ description: 'SPDX name of the licence of the text.' }),
	version: z.string().meta({ description: 'The edition: raised when advice would differ.' }),
	updated: day.meta({ description: 'The last day on which a page was added or changed.' }),
	home: address,
	feed: address,
	parts: z.array(part),
	pages: z.array(page),
	sources: z.array(source),
	terms: z.array(term),
});

export type Catalogue = z.infer<typeof catalogueSchema>;
export type CataloguePage = z.infer<typeof page>;

/** The part of a full address below the book’s home: `practices/canary-release/`. */
export function pathOf({ home }: Pick<Catalogue, 'home'>, address: string): string {
	if (!address.startsWith(home)) throw new Error(`${address} does not stand below ${home}.`);
	return decodeURI(address.slice(home.length).replace(/[?#].*/, ''));
}

/** Where the JSON Schema of the catalogue is published, below the base. */
export const catalogueSchemaAddress = '/schemas/index.json';

/** The published JSON Schema (2020-12); `address` is where it stands. */
export function catalogueJsonSchema(address: string): object {
	const { $schema, ...rest } = z.toJSONSchema(catalogueSchema);
	return { $schema, $id: address, title: 'Index of the Production Purpose Playbook', ...rest };
}
