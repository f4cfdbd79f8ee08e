import { getEntry } from 'astro:content';
import { at } from '../../components/site/at.ts';
import { namesIn, slim, type GuideData } from '../../guide/data.ts';
import { readModel } from '../_model.ts';

/** What the guide fetches: the model, and three purposes as examples. */
export async function GET() {
	const data = { model: slim(await readModel()), base: at('/'), examples: await examples() };
	return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
}

/** What the guide shows before it has fetched the rest. */
export async function guideOpening(): Promise<GuideData> {
	return {
		model: namesIn(await readModel()),
		base: at('/'),
		home: at('/guide/'),
		schema: '',
		examples: await examples(),
	};
}

async function examples(): Promise<GuideData['examples']> {
	const ids = ['checkout-page', 'rewards-experiment', 'network-not-for-sale'];
	const cases = await Promise.all(ids.map((id) => getEntry('case-studies', id)));
	return cases.flatMap((each) =>
		each ? [{ title: each.data.title, purpose: each.data.purpose }] : [],
	);
}
