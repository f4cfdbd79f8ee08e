import { escaped } from './escaped.ts';
import { frameAt } from './frames.ts';
import { site } from './site.ts';

interface Framed {
	title: string;
	/** The page’s address below the base. */
	here: string;
	/** Makes the full address of a path below the base. */
	address: (path: string) => string;
}

/**
 * The oEmbed answer (oembed.com, 1.0, type `rich`) for a page that has a frame. Throws for a page
 * that has none.
 */
export function oEmbedOf({ title, here, address }: Framed): object {
	const frame = frameAt(here);
	if (!frame) throw new Error(`${here} has no frame.`);
	const src = escaped(address(frame.embed));
	const width = 720;
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: site.name,
		provider_url: address('/'),
		cache_age: 86_400,
		width,
		height: frame.height,
		html: `<iframe src="${src}" title="${escaped(title)}" width="${width}" height="${frame.height}" loading="lazy"></iframe>`,
		thumbnail_url: address(`${here}card.png`),
		thumbnail_width: 1200,
		thumbnail_height: 630,
	};
}
