import { byId } from '../engine/guide/read-answers.ts';
import { Forming } from './Forming.tsx';
import { MeetingEnd } from './MeetingEnd.tsx';
import { Notices } from './Notices.tsx';
import { QuestionStep } from './QuestionStep.tsx';
import { Result } from './Result.tsx';
import { YourAnswers } from './YourAnswers.tsx';
import type { View } from './view.ts';

/** The guide: one step at a time, with the ranking and the answers beside it. */
export function Guide({ view }: { view: View }) {
	const { state, data } = view;
	const question = byId(data.model.questions, state.step);
	const End = state.meeting ? MeetingEnd : Result;
	return (
		<div class="guide">
			<div class="step">
				<Notices view={view} />
				{question ? <QuestionStep view={view} question={question} /> : <End view={view} />}
			</div>
			<div class={question ? 'beside no-print' : 'beside'}>
				{question && !state.meeting && <Forming view={view} />}
				<YourAnswers view={view} />
			</div>
		</div>
	);
}
