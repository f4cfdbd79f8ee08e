/** Leads nowhere: no page of the book and no host has it. */
export const placeHost = 'http://place.invalid/';

/** What the address of a link says while the book is printed: ids of the book. */
export interface PlaceAddress {
	/** The place where the link stands, where something leads to it. */
	at: string | undefined;
	/** The place it leads to; a mark leads to none. */
	to: string | undefined;
}

/** Reads an address such as `http://place.invalid/?mention-3#glossary--lead-time`; nothing from any other. */
export function readPlaceAddress(address: string): PlaceAddress | undefined {
	if (!address.startsWith(placeHost)) return undefined;
	const { search, hash } = new URL(address);
	const idOf = (part: string) => (part.length > 1 ? decodeURIComponent(part.slice(1)) : undefined);
	return { at: idOf(search), to: idOf(hash) };
}
