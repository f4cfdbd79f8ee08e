/** The id in the book of a page of the site: `/practices/bulkhead/` is `practices--bulkhead`. */
export function keyOf(address: string): string {
	return address.replace(/^\/|\/$/g, '').replaceAll('/', '--') || 'cover';
}

/** The id in the book of an anchor on a page of the site. */
export function anchorIn(key: string, anchor: string): string {
	return anchor ? `${key}--${anchor}` : key;
}
