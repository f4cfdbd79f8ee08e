import { answerTo, type Answers } from '../engine/guide/answers.ts';
import type { Model } from '../engine/guide/model.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { goTo, stepsOf } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

/** All steps with their answers; each is a way there, so that any answer can be changed at any time. */
export function YourAnswers({ view: { data, state, set } }: { view: View }) {
	const { model } = data;
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
								{question?.name ??
									(step !== 'result'
										? w.purposeStep
										: state.meeting
											? w.meetingStep
											: w.resultStep)}
								{question && (
									<small>
										{answerInWords(model, state.answers, step)}
										{state.preset.includes(step) && ` (${w.presetShort})`}
									</small>
								)}
							</button>
						</li>
					);
				})}
			</ol>
		</nav>
	);
}

/** An answer in the words of its options. */
export function answerInWords(model: Model, answers: Answers, id: string): string {
	const answer = answerTo(answers, id);
	if (!answer) return w.open;
	if (answer.kind === 'not-sure') return w.notSure;
	const options = byId(model.questions, id)?.options ?? [];
	const labels = options
		.filter((option) => answer.options.includes(option.id))
		.map(({ label }) => label);
	return labels.join('; ') || w.noneOfThese;
}
