import { unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { answers } from './answers.ts';

const processor = unified({
	gfm: false,
	smartypants: false,
	remarkPlugins: [remarkGfm, answers],
});

async function html(list: string, file = 'decision-trees/x.mdx'): Promise<string> {
	const renderer = await processor.createRenderer({ syntaxHighlight: false } as never);
	const fileURL = new URL(`file:///project/content/${file}`);
	const { code } = await renderer.render(`## Is it raining?\n\n${list}`, { fileURL } as never);
	return code;
}

test('an answer and its link are marked, and the link says which answer it gives', async () => {
	expect(await html('- **Not yet:** look up. [Do you *see* clouds?](#clouds).')).toContain(
		'<li data-answer="not-yet"><strong>Not yet:</strong> look up. ' +
			'<a href="#clouds" data-go="clouds" aria-label="Not yet: Do you see clouds?">',
	);
});

test('targets are told decoded, and a broken escape as it stands', async () => {
	const page = await html('- **Ja** [Über](#%C3%BCber)\n- **Nein** [Oops](#%E0)');
	expect(page).toContain('data-go="über"');
	expect(page).toContain('data-go="%E0"');
});

test.each([
	['without bold', '- Yes [Stay](#stay)'],
	['that lead to another page', '- **Yes** [X](../practices/x.mdx)'],
	['without a link', '- **Yes** and no more'],
])('items %s are not marked', async (_, list) => {
	expect(await html(list)).not.toContain('data-');
});

test('pages of other kinds stay as they are', async () => {
	expect(await html('- **Yes** [Stay](#stay)', 'practices/x.mdx')).not.toContain('data-');
});
