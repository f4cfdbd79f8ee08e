import { at } from '../../components/site/at.ts';
import type { Model } from '../../engine/guide/model.ts';
import { readAnswers } from '../../engine/guide/read-answers.ts';
import { site } from '../../model/site.ts';
import { namesIn, slim, type GuideData } from '../../guide/data.ts';
import { readModel } from '../_model.ts';

/** What the guide fetches: the model, and where the book is. */
export async function GET() {
	const model = await readModel();
	const data = { model: slim(model), base: at('/'), preset: presetFor(model) };
	return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
}

/** What the edition answers beforehand. That there are such answers, the checker has seen; how many a question takes, not. */
function presetFor(model: Model) {
	const [ignored] = readAnswers(model, site.preset).ignored;
	if (ignored) throw new Error(`content/site.yaml: preset: ${ignored.at}: ${ignored.rule}`);
	return site.preset;
}

/** What the guide shows before it has fetched the rest. */
export async function guideOpening(): Promise<GuideData> {
	return {
		model: namesIn(await readModel()),
		base: at('/'),
		home: at('/guide/'),
		schema: '',
	};
}
