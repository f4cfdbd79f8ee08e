import { getEntry } from 'astro:content';
import { at } from '../../components/site/at.ts';
import { recordWords } from '../../engine/record/record-words.ts';
import { slim } from '../../guide/data.ts';
import { ignoredWords } from '../../guide/ignored-words.ts';
import { words } from '../../guide/words.ts';
import { readModel } from '../_model.ts';

/** What the guide fetches: the model, its words, and three purposes as examples. */
export async function GET() {
	return new Response(JSON.stringify(await guideData()), {
		headers: { 'content-type': 'application/json' },
	});
}

/** The same for the first drawing at build. */
export async function guideData() {
	const ids = ['checkout-page', 'rewards-experiment', 'network-not-for-sale'];
	const cases = await Promise.all(ids.map((id) => getEntry('case-studies', id)));
	return {
		model: slim(await readModel()),
		words,
		record: recordWords,
		ignored: ignoredWords(),
		base: at('/'),
		examples: cases.flatMap((each) =>
			each ? [{ title: each.data.title, purpose: each.data.purpose }] : [],
		),
	};
}
