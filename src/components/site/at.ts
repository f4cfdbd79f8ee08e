import { below } from '../../model/addresses.ts';

/** An address below the site's base, as links on a page need it. */
export function at(address: string): string {
	return below(import.meta.env.BASE_URL, address);
}

/** The full address below the published site’s, as others need it. */
export function fullAt(address: string): string {
	return new URL(at(address), import.meta.env.SITE).href;
}
