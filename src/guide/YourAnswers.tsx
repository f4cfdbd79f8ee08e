import { answerTo, type Answers } from '../engine/guide/answers.ts';
import type { Model } from '../engine/guide/model.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { Choices } from './Choices.tsx';
import { goOn } from './draft-purpose.ts';
import { goTo, stepsOf, tryAnswer } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

/**
 * All steps with their answers; each is a way there, so that any answer can be changed at any time.
 * On the result each question opens in place: another answer is tried there until it is kept.
 */
export function YourAnswers({ view: { data, state, set } }: { view: View }) {
	const { model } = data;
	const isResult = state.step === 'result' && !state.meeting;
	const answers = state.trial ?? state.answers;
	const ways = stepsOf(model).filter((step) => !isResult || byId(model.questions, step));
	return (
		<nav class="answers" aria-label={w.answers}>
			<p id="part-answers" class="kicker">
				{w.answers}
				{isResult && <span class="no-print">{w.tryAnother}</span>}
			</p>
			<ol class="bare">
				{ways.map((step) => {
					const question = byId(model.questions, step);
					const words = (
						<>
							{question?.name ?? (state.meeting ? w.meetingStep : w.resultStep)}{' '}
							{question && (
								<small>
									{answerInWords(model, answers, step)}
									{state.preset.includes(step) && ` (${w.presetShort})`}
								</small>
							)}
						</>
					);
					return (
						<li>
							{question && isResult ? (
								<details name="what-if">
									<summary>{words}</summary>
									<div role="group" aria-label={question.title}>
										<Choices
											question={question}
											answers={answers}
											name={`what-if-${step}`}
											onAnswer={(to) => set(tryAnswer(state, step, to))}
										/>
									</div>
									<button type="button" class="quiet" onClick={() => set(goTo(state, step))}>
										{w.toQuestion}
									</button>
								</details>
							) : (
								<button
									type="button"
									aria-current={step === state.step ? 'step' : undefined}
									onClick={() => set(goOn(model, state, step))}
								>
									{words}
								</button>
							)}
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
