import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
	extends: ['html-validate:recommended', 'html-validate:document'],
	rules: {
		// Astro writes void elements and attributes in its own, equally valid style.
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'no-inline-style': 'error',
		// Styles stand in the page: the first round trip brings everything that draws it.
		'require-sri': 'off',
		'long-title': 'off',
		'no-raw-characters': 'off',
		'script-type': 'off',
	},
});

/** What is wrong with a page’s HTML, one line each. */
export async function htmlFaults(html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
	);
}
