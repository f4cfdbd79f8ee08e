/**
 * Where the guide’s script did not arrive, or not whole, the worksheet stands in and the page says
 * so; the form would else look ready and do nothing. Asking for a script again tells how it went,
 * and fetches it a second time where it was lost on the way.
 */
export function standIn() {
	const guide = document.querySelector<HTMLElement>('[data-guide]');
	if (!guide) return;
	for (const { src } of document.querySelectorAll<HTMLScriptElement>('script[type=module]'))
		import(/* @vite-ignore */ src).catch(() => {
			guide.hidden = true;
			document.querySelector('[data-excuse]')?.removeAttribute('hidden');
			document.querySelector('[data-worksheet]')?.setAttribute('open', '');
		});
}
