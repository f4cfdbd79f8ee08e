import {
	answerTo,
	choose,
	chosenOf,
	notSure,
	NOT_SURE,
	type Answer,
	type Answers,
} from '../engine/guide/answers.ts';
import type { Question } from '../engine/guide/model.ts';
import { Choice } from './Choice.tsx';
import { optionChosen } from './state.ts';
import * as w from './words.ts';

interface Props {
	question: Question;
	answers: Answers;
	/** Set apart where the same question stands on a page twice. */
	name?: string;
	/** Whether hints are shown. */
	hints?: boolean;
	/** Gives an answer, or takes it back. */
	onAnswer(answer: Answer | undefined): void;
}

/** The answers to a question. Of those that exclude others a second click on the box takes it back. */
export function Choices({ question, answers, name = question.id, hints, onAnswer }: Props) {
	const { id, options } = question;
	const many = question.choose === 'many';
	const answered = answerTo(answers, id);
	const chosen = chosenOf(answers, id);
	const only = (value: string, label: string, own: Answer, isChosen: boolean, hint?: string) => (
		<Choice
			{...{ name, value, label, many, hint }}
			checked={isChosen}
			onChoose={() => onAnswer(many && isChosen ? undefined : own)}
		/>
	);
	return (
		<>
			{options.map(({ id: option, label, hint }) => (
				<Choice
					{...{ name, label, many }}
					value={option}
					hint={hints ? hint : undefined}
					checked={chosen.includes(option)}
					onChoose={() => onAnswer(optionChosen(answers, question, option))}
				/>
			))}
			{many && only('', w.noneOfThese, choose(), answered?.kind === 'chosen' && !chosen.length)}
			{only(
				NOT_SURE,
				w.notSure,
				notSure,
				answered?.kind === 'not-sure',
				hints ? w.notSureHint : undefined,
			)}
		</>
	);
}
