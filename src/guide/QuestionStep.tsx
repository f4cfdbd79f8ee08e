import { answerTo, NOT_SURE, type Answer } from '../engine/guide/answers.ts';
import type { Question } from '../engine/guide/model.ts';
import { settled } from '../engine/guide/settled.ts';
import { Choices } from './Choices.tsx';
import { DraftTick } from './DraftTick.tsx';
import { goOn } from './draft-purpose.ts';
import { Field } from './Field.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { answer, answerOf, stepFor, stepFrom } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	question: Question;
}

/** One question with why it is asked, where the answer is found, and its options. */
export function QuestionStep({ view, question }: Props) {
	const { data, state, set, ranking } = view;
	const { model } = data;
	const { id, title, why, where, optional } = question;
	const { software } = state.details;
	const at = model.questions.indexOf(question);
	const isAnswered = answerTo(state.answers, id) !== undefined;
	const toEnd = state.meeting ? w.toCopy : w.toResult;
	const go = (step: string, from = state) => set(goOn(model, from, step));
	const next = stepFrom(model, id, 1);
	const isDone = stepFor(model, state.answers) === 'result';
	const isTold = ranking.first.length > 0 && !isDone && !state.meeting;
	const { first, high } = isTold ? settled(model, state.answers) : {};
	return (
		<>
			<form
				key={id}
				class={at ? 'question later' : 'question'}
				onKeyDown={chooseByNumber}
				onClick={(event) => {
					const to = answerAt(event, question);
					if (!to) return;
					event.preventDefault();
					// The second click of two was not meant for the next question.
					if (event.detail === 1) setTimeout(() => go(next, answer(state, id, to)));
				}}
				onSubmit={(event) => {
					event.preventDefault();
					if (isAnswered || optional) go(next);
					else askFor(event.currentTarget);
				}}
			>
				<p class="kicker">
					{software && `${software} · `}
					{w.questionOf(at + 1, model.questions.length)}
					{optional && ` · ${w.optional}`}
				</p>
				<h2 id="asked" tabindex={-1}>
					{title}
				</h2>
				<p class="where">{where}</p>
				{at === 0 && (
					<Field
						name="software"
						label={w.software}
						hint={w.softwareHint}
						value={software ?? ''}
						limit={100}
						onText={(text) => set({ ...state, details: { ...state.details, software: text } })}
					/>
				)}
				<p class="aside">
					{question.choose === 'many' ? w.several : w.goesOn} <span class="keys">{w.keys}</span>
				</p>
				{state.preset.includes(id) && <p class="aside preset">{w.preset}</p>}
				<div role="group" aria-labelledby="asked">
					<Choices
						question={question}
						answers={state.answers}
						hints
						onAnswer={(to) => set(answer(state, id, to))}
					/>
				</div>
				{(high || first) && <p class="aside">{high ? w.highSettled : w.firstSettled}</p>}
				<p class="moves">
					<button type="submit" class="main">
						{next === 'result' ? toEnd : w.next}
					</button>
					{at > 0 && (
						<button type="button" onClick={() => go(stepFrom(model, id, -1))}>
							{w.back}
						</button>
					)}
					{next !== 'result' && (isDone || high) && (
						<button type="button" onClick={() => go('result')}>
							{toEnd}
						</button>
					)}
					{next !== 'result' && isTold && !high && (
						<button type="button" class="quiet" onClick={() => go('result')}>
							{w.soFar}
						</button>
					)}
					{!isAnswered && !optional && (
						<button type="button" class="quiet" onClick={() => go(next)}>
							{w.later}
						</button>
					)}
				</p>
				<p class="aside">
					{why} <a href={`${data.base}questions/${id}/`}>{w.pushes}</a>
				</p>
				<DraftTick view={view} />
			</form>
			{at === 0 && <OpenPanel view={view} />}
		</>
	);
}

/** The answer that a click by hand goes on with: the one of a question, or what excludes all others. Keys and screen readers only choose. */
function answerAt(event: MouseEvent, { choose }: Question): Answer | undefined {
	const { target, detail, pointerType } = event as PointerEvent;
	const label = (target as Element).closest('.choice');
	const { value = 'x' } = label?.querySelector('input') ?? {};
	const isOne = choose === 'one' || !value || value === NOT_SURE;
	return label && detail && pointerType !== '' && isOne ? answerOf(value) : undefined;
}

/** Says beside the first answer that one is wanted, as browsers do, until one is given. */
function askFor(form: HTMLFormElement) {
	const first = form.querySelector<HTMLInputElement>('.choice input');
	first?.setCustomValidity(w.pickOne);
	form.addEventListener('change', () => first?.setCustomValidity(''), { once: true });
	first?.reportValidity();
}

/** Keys 1 to 9 choose while the question has the focus. */
function chooseByNumber(event: KeyboardEvent) {
	const isWriting = event.target instanceof HTMLTextAreaElement;
	if (isWriting || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key))
		return;
	const choices = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(
		'.choice input',
	);
	const choice = choices[Number(event.key) - 1];
	choice?.focus();
	choice?.click();
}
