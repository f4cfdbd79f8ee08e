/** A key of a link and what stands behind its `=`, both decoded. */
export type Pair = readonly [key: string, value: string];

/** What newsletters, networks and mail gateways add to addresses; it is no part of any link of ours. */
const tracking =
	/^(?:utm_\w+|mtm_\w+|pk_\w+|_?ga|_gl|_hs\w+|mc_[ce]id|[a-z]*clid|gbraid|wbraid|igshid|ref|ref_src|trk|s?data|reserved)$/;

const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Which part of a result a link leads to; of the answers it says nothing. */
export const partKey = 'part';

/** Whether a key stems from whoever passed a link on. */
export function isTracking(key: string): boolean {
	return tracking.test(key);
}

/** The pairs of a fragment without its `#`; `broken` gets each part that cannot be read. */
export function pairsIn(
	fragment: string,
	broken: (part: string, isEscape: boolean) => void = () => {},
): Pair[] {
	return fragment.split('&').flatMap((part): Pair[] => {
		const at = part.indexOf('=');
		const key = part.slice(0, at);
		if (!part || key === partKey || isTracking(key)) return [];
		if (at < 1) {
			broken(part, false);
			return [];
		}
		try {
			return [[decodeURIComponent(part.slice(0, at)), decodeURIComponent(part.slice(at + 1))]];
		} catch {
			broken(part, true);
			return [];
		}
	});
}

/** A short sum over what a link says (FNV-1a), which stays when percent-escapes are written in another way. */
export function checksumOf(pairs: readonly Pair[]): string {
	let sum = 0x811c9dc5;
	for (const sign of pairs.map(([key, value]) => `${key}=${value}`).join('&')) {
		sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
	}
	return (sum >>> 0).toString(36);
}

/** As much of a text as is a whole link, which its `end` proves; nothing where it is none. */
export function wholeLink(text: string): string | undefined {
	const at = /(?:^|&)end=/.exec(text);
	if (!at) return undefined;
	const sum = checksumOf(pairsIn(text.slice(0, at.index)));
	const end = at.index + at[0].length;
	return text.startsWith(sum, end) ? text.slice(0, end + sum.length) : undefined;
}

/**
 * What a fragment was before a browser, a mail or a chat wrote its signs in another way: entities,
 * escapes of escapes, signs that nobody sees. The likeliest first.
 */
export function spellingsOf(fragment: string): readonly string[] {
	const plain = plainSigns(fragment);
	const once = plainSigns(decodedOnce(plain));
	const twice = plainSigns(decodedOnce(once));
	const all = [plain, fragment, once, twice, plainSigns(decodedOnce(twice))];
	return [...new Set([...all, ...all.map(retyped)])];
}

/** A word processor makes hyphens of its own, a form writes a space as `+`; a link of ours has neither. */
export function retyped(text: string): string {
	return text.replace(/[\u2010-\u2015\u2212]/g, '-').replaceAll('+', '%20');
}

/** A text without signs that nobody sees and with its entities resolved. */
export function plainSigns(text: string): string {
	return text
		.replace(unseen, '')
		.replace(/&(?:amp;|#0*38;|#x0*26;)+/gi, '&')
		.replace(/&amp(?=;?[\w-]+=)/g, '&');
}

/** A text with its percent-escapes read once; what is no escape stays. */
export function decodedOnce(text: string): string {
	return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
		try {
			return decodeURIComponent(escapes);
		} catch {
			return escapes;
		}
	});
}
