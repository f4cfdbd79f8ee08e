/**
 * Adds styles that came with a script (`import styles from './x.css?inline'`), so that pages do not
 * carry what is seen only after a click.
 */
export function adoptStyles(styles: string) {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	document.adoptedStyleSheets.push(sheet);
}
