import { answerTo } from '../engine/guide/answers.ts';
import type { Question } from '../engine/guide/model.ts';
import { settled } from '../engine/guide/settled.ts';
import { Choices } from './Choices.tsx';
import { DraftTick } from './DraftTick.tsx';
import { Field } from './Field.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { answer, afterQuestion, goTo, stepFor, stepFrom } from './state.ts';
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
	// On a phone a tap on the one answer goes on, but not past the field of the first question.
	const goesOn = question.choose === 'one' && at > 0;
	let isTap = false;
	const go = (step: string) => set(goTo(state, step));
	const next = afterQuestion(model, state);
	const isDone = stepFor(model, state.answers) === 'result';
	const isTold = ranking.first.length > 0 && !isDone && !state.meeting;
	const { first, high } = isTold ? settled(model, state.answers) : {};
	return (
		<>
			<form
				key={id}
				class="question"
				onKeyDown={chooseByNumber}
				onPointerDown={({ pointerType }) => {
					isTap = pointerType === 'touch' && matchMedia('(hover: none)').matches;
				}}
				onSubmit={(event) => {
					event.preventDefault();
					if (isAnswered || optional) set(next);
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
				<dl class="asking">
					<dt>{w.why}</dt>
					<dd>{why}</dd>
					<dt>{w.where}</dt>
					<dd>{where}</dd>
				</dl>
				{goesOn && <p class="aside taps">{w.taps}</p>}
				{question.choose === 'many' && <p class="aside">{w.several}</p>}
				{state.preset.includes(id) && <p class="aside preset">{w.preset}</p>}
				<div role="group" aria-labelledby="asked">
					<Choices
						question={question}
						answers={state.answers}
						hints
						onAnswer={(to) => {
							const answered = answer(state, id, to);
							set(goesOn && isTap && to ? afterQuestion(model, answered) : answered);
						}}
					/>
				</div>
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
				{(high || first) && <p class="aside">{high ? w.highSettled : w.firstSettled}</p>}
				<p class="moves">
					<button type="submit" class="main">
						{next.step === 'result' ? toEnd : next.step === 'purpose' ? w.toPurpose : w.next}
					</button>
					{at > 0 && (
						<button type="button" onClick={() => go(stepFrom(model, id, -1))}>
							{w.back}
						</button>
					)}
					{next.step !== 'result' && (isDone || high) && (
						<button type="button" onClick={() => go('result')}>
							{toEnd}
						</button>
					)}
					{isTold && !high && (
						<button type="button" class="quiet" onClick={() => go('result')}>
							{w.soFar}
						</button>
					)}
					{!isAnswered && !optional && (
						<button type="button" class="quiet" onClick={() => set(next)}>
							{w.later}
						</button>
					)}
				</p>
				<p class="aside">
					<a href={`${data.base}questions/${id}/`}>{w.pushes}</a>
					<span class="keys"> {w.keys}</span>
				</p>
				<DraftTick view={view} />
			</form>
			{at === 0 && <OpenPanel view={view} />}
		</>
	);
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
