import type { Element } from 'hast';
import { addressFrom, targetOf } from './addresses.ts';
import type { CopiedSite } from './page.ts';

/**
 * What the guide fetches on a server, as a block of data in its page. Links and records name the
 * site’s own address where it has one, so that they open for others too; else the copy’s.
 */
export async function guideData(
	{ properties }: Element,
	file: string,
	{ base, home, read }: Pick<CopiedSite, 'base' | 'home' | 'read'>,
): Promise<Element> {
	const fetched = targetOf(String(properties['dataGuide']), file, base);
	const data = JSON.parse(await read(fetched?.file ?? '')) as object;
	const from = (target: string) => addressFrom(file, { file: target, rest: '' });
	const kept = {
		...data,
		base: `${from('index.html').slice(0, -'index.html'.length)}`,
		home: home ? `${home}guide/` : from('guide/index.html'),
		schema: `${home ?? ''}guide/record.schema.json`,
	};
	return {
		type: 'element',
		tagName: 'script',
		properties: { type: 'application/json', dataKept: '' },
		children: [{ type: 'text', value: JSON.stringify(kept).replaceAll('<', '\\u003c') }],
	};
}
