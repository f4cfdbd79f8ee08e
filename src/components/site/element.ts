/** Makes an element of the page. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name | `pagefind-${string}`,
	attributes: Record<string, string> = {},
	...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name) as HTMLElementTagNameMap[Name];
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.append(...children);
	return made;
}
/**
 * Adds styles that came with a script (`import styles from './x.css?inline'`), so that pages do not
 * carry what is seen only after a click.
 */
export function adoptStyles(styles: string) {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	document.adoptedStyleSheets.push(sheet);
}
