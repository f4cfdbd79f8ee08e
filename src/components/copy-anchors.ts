import { say } from './say.ts';

/** Copies the address of a heading when the link beside it is followed. */
export function copyAnchors() {
	document.addEventListener('click', (event) => {
		const anchor = (event.target as Element).closest<HTMLAnchorElement>('a.anchor');
		if (!anchor || !navigator.clipboard) return;
		navigator.clipboard.writeText(anchor.href).then(
			() => {
				anchor.textContent = 'copied';
				say('Link copied');
				setTimeout(() => (anchor.textContent = '#'), 1500);
			},
			() => say('The link is in the address bar'),
		);
	});
}
