import { Component } from 'preact';
import { copy } from '../components/site/clipboard.ts';
import { say } from '../components/site/say.ts';
import { answerTo } from '../engine/guide/answers.ts';
import { writeLink } from '../engine/record/link.ts';
import { Field } from './Field.tsx';
import { PurposeFields } from './PurposeFields.tsx';
import type { View } from './view.ts';
import * as w from './words.ts';

/** Where a meeting’s questions end: one button that copies the answers with a name, and no ranking. */
export class MeetingEnd extends Component<{ view: View }, { shown?: boolean }> {
	override render({ view }: { view: View }) {
		const { data, state, set } = view;
		const { model, home } = data;
		const { answers, purpose, details } = state;
		const [name = ''] = details.decisionMakers ?? [];
		const link = home + writeLink(model, answers, purpose);
		const text = name.trim() ? `${name.trim()}: ${link}` : link;
		const answered = model.questions.filter(({ id }) => answerTo(answers, id)).length;
		const copyAnswers = async () => {
			const isCopied = await copy(text);
			if (!isCopied) this.setState({ shown: true });
			say(isCopied ? w.answersCopied : w.notCopied);
		};
		return (
			<div class="meeting">
				{details.software && <p class="kicker">{details.software}</p>}
				<h2 tabindex={-1}>{w.meetingTitle}</h2>
				<p class="lead">{w.meetingLead(answered, model.questions.length)}</p>
				<PurposeFields view={view} />
				<Field
					name="called"
					label={w.yourName}
					value={name}
					limit={60}
					onText={(called) => set({ ...state, details: { ...details, decisionMakers: [called] } })}
				/>
				<p class="moves">
					<button type="button" class="main" onClick={copyAnswers}>
						{w.copyAnswers}
					</button>
				</p>
				<p>{w.pasteThem}</p>
				{this.state.shown && <pre tabindex={0}>{text}</pre>}
				<p class="moves">
					<button
						type="button"
						class="quiet"
						onClick={() => set({ ...state, meeting: false, walk: state.walk + 1 })}
					>
						{w.ownResult}
					</button>
				</p>
			</div>
		);
	}
}
