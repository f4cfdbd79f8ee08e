import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
	extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
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

/** Astro puts it where the first island of a page stands. */
const styleOfIslands = /<style>astro-island,[a-z,-]*{display:contents}<\/style>/;

/** What is wrong with a page’s HTML, for whoever reads it with what, one line each. */
export async function htmlFaults(html: string): Promise<string[]> {
	const { results } = await validator.validateString(html.replace(styleOfIslands, ''));
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
	);
}
