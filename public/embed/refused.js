// A frame whose sandbox leaves it no origin of its own is refused the book’s modules unless its host lets
// strangers read them. The guide would look ready and be dead, so its apology takes its place.
addEventListener(
	'error',
	({ target }) => {
		if (target.localName !== 'script') return;
		document.querySelector('[data-guide]')?.setAttribute('hidden', '');
		document.querySelector('[data-excuse]')?.removeAttribute('hidden');
	},
	true,
);
