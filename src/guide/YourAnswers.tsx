/** @jsxImportSource . */
import { answerTo } from '../engine/guide/answers.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { goTo, stepsOf } from './state.ts';
import type { View } from './view.ts';

/** All steps with what was said; each is a way there, so that any answer can be changed at any time. */
export function YourAnswers({ view: { data, state, set } }: { view: View }) {
	const { words: w, model } = data;
	return (
		<nav class="answers" aria-label={w.answers}>
			<p id="part-answers" class="kicker">
				{w.answers}
			</p>
			<ol class="bare">
				{stepsOf(model).map((step) => {
					const question = byId(model.questions, step);
					return (
						<li>
							<button
								type="button"
								aria-current={step === state.step ? 'step' : undefined}
								onClick={() => set(goTo(state, step))}
							>
								{question?.name ?? (step === 'result' ? w.resultStep : w.purposeStep)}
								{question && <small>{saidTo(data, state.answers, step)}</small>}
							</button>
						</li>
					);
				})}
			</ol>
		</nav>
	);
}

/** An answer in the words of its options. */
export function saidTo(
	{ model, words }: View['data'],
	answers: View['state']['answers'],
	id: string,
): string {
	const given = answerTo(answers, id);
	if (!given) return words.open;
	if (given.kind === 'not-sure') return words.notSure;
	const options = byId(model.questions, id)?.options ?? [];
	const labels = options
		.filter((option) => given.options.includes(option.id))
		.map(({ label }) => label);
	return labels.join('; ') || words.noneOfThese;
}
