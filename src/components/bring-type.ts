/**
 * Fetches the type of the book once a page is there that was drawn without it: on a narrow screen,
 * where nobody waits for it (`tokens.css`). The next page has it. Not for readers who save data.
 */
export function bringType() {
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	if (connection?.saveData || matchMedia('(width >= 48rem)').matches) return;
	const bring = () => {
		for (const face of document.fonts) face.load().catch(() => undefined); // the page stays as it is
	};
	if (document.readyState === 'complete') bring();
	else addEventListener('load', bring, { once: true });
}
