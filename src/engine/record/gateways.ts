import { decodedOnce } from './fragment.ts';

/** Puts the address that a mail gateway or a redirector has wrapped into its own in the place of both. */
export function unwrapGateways(text: string): string {
	return unwrapTargets(unwrapBase64(unwrapDefence(text)));
}

/** urldefense: its second version writes `-` for `%` and `_` for `/`, its third keeps signs apart. */
function unwrapDefence(text: string): string {
	return text
		.replace(
			/https?:\/\/urldefense\.[\w.]{3,40}\/v2\/url\?(?:[^\s=]{1,9}=[^\s&]{0,300}&)*u=([\w.-]+)[^\s"'<>]*/g,
			(_, target: string) => decodedOnce(target.replaceAll('-', '%').replaceAll('_', '/')),
		)
		.replace(
			/https?:\/\/urldefense\.[\w.]{3,40}\/v3\/__(\S{1,20000}?)__;([\w-]*)=*!+[^\s"'<>)\]]*/g,
			(_, target: string, apart: string) => {
				const signs = [...fromBase64(apart)];
				return target.replace(/\*(?:\*(.))?/g, (_, run?: string) =>
					signs.splice(0, run ? lengths.indexOf(run) + 2 : 1).join(''),
				);
			},
		);
}

/** In the third version, how many signs stood in a row: `A` is two. */
const lengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Addresses that are kept as base64, in which `aHR0c` is `http`. */
function unwrapBase64(text: string): string {
	return text.replace(
		/(aHR0c[\w+/-]{20,})(?:=|%3D)*(?:&[^\s"'<>|]*)?/g,
		(all, kept: string) => fromBase64(kept) || all,
	);
}

function fromBase64(text: string): string {
	try {
		const signs = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
		return new TextDecoder().decode(Uint8Array.from(signs, (sign) => sign.charCodeAt(0)));
	} catch {
		return '';
	}
}

/** Addresses in which the `#` is an escape: one that a redirector leads to, or that was escaped whole. */
function unwrapTargets(text: string, depth = 5): string {
	return text.replace(
		/((?:https?(?::|%(?:25)*3A)|file:)[^\s&"'<>|#]{0,2000}?%(?:25)*23[^\s&"'<>|#]*)(&[^\s"'<>|]*)?/gi,
		(_, address: string, rest = '') => {
			const target = decodedOnce(address);
			const inner = target.includes('#') || !depth ? target : unwrapTargets(target, depth - 1);
			// Where the pairs were escaped as well, what follows is the redirector’s own.
			return /%(?:25)*23[\w-]+%(?:25)*3D/i.test(address) ? inner : inner + rest;
		},
	);
}
