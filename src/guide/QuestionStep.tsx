import { answerTo, choose, chosenOf, notSure, type Answer } from '../engine/guide/answers.ts';
import type { Question } from '../engine/guide/model.ts';
import { answer, chooseOption, afterQuestion, goTo, stepFor, stepFrom } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	question: Question;
}

/** One question with why it is asked, where the answer is found, and its options. */
export function QuestionStep({ view, question }: Props) {
	const { data, state, set } = view;
	const { model } = data;
	const { id, title, why, where, options } = question;
	const many = question.choose === 'many';
	const answered = answerTo(state.answers, id);
	const chosen = chosenOf(state.answers, id);
	const next = stepFrom(model, id, 1);
	const toEnd = state.meeting ? w.toCopy : w.toResult;
	const go = (step: string) => set(goTo(state, step));
	// Of an exclusive answer a second click on its box takes it back.
	const only = (label: string, own: Answer, isChosen: boolean, hint?: string) => (
		<Choice
			name={id}
			label={label}
			hint={hint}
			many={many}
			checked={isChosen}
			onChoose={() => set(answer(state, id, many && isChosen ? undefined : own))}
		/>
	);
	return (
		<form
			key={id}
			class="question"
			onSubmit={(event) => {
				event.preventDefault();
				set(afterQuestion(model, state));
			}}
		>
			<p class="kicker">
				{w.questionOf(model.questions.indexOf(question) + 1, model.questions.length)}
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
			{state.preset.includes(id) && <p class="aside preset">{w.preset}</p>}
			<fieldset aria-labelledby="asked">
				{options.map(({ id: option, label, hint }) => (
					<Choice
						name={id}
						label={label}
						hint={hint}
						many={many}
						checked={chosen.includes(option)}
						onChoose={() => set(chooseOption(state, question, option))}
					/>
				))}
				{many && only(w.noneOfThese, choose(), answered?.kind === 'chosen' && !chosen.length)}
				{only(w.notSure, notSure, answered?.kind === 'not-sure', w.notSureHint)}
			</fieldset>
			<p class="moves">
				<button type="submit" class="main">
					{!answered ? w.later : next === 'result' ? toEnd : w.next}
				</button>
				<button type="button" onClick={() => go(stepFrom(model, id, -1))}>
					{w.back}
				</button>
				{next !== 'result' && stepFor(model, state.answers) === 'result' && (
					<button type="button" onClick={() => go('result')}>
						{toEnd}
					</button>
				)}
			</p>
			<p class="aside">
				<a href={`${data.base}questions/${id}/`}>{w.pushes}</a>
			</p>
		</form>
	);
}

interface ChoiceProps {
	name: string;
	label: string;
	hint: string | undefined;
	many: boolean;
	checked: boolean;
	onChoose(): void;
}

function Choice({ name, label, hint, many, checked, onChoose }: ChoiceProps) {
	return (
		<label class="choice">
			<input type={many ? 'checkbox' : 'radio'} name={name} checked={checked} onChange={onChoose} />
			<span>
				{label}
				{hint && <small>{hint}</small>}
			</span>
		</label>
	);
}
