import { Component } from 'preact';
import type { Advice } from '../engine/guide/advice.ts';
import { chosenOf, choose, openQuestions, type Answer } from '../engine/guide/answers.ts';
import { eventsIn, reviewOf } from '../engine/guide/incident.ts';
import type { Option } from '../engine/guide/model.ts';
import { byId, nameIn } from '../engine/guide/read-answers.ts';
import { tryAnswer } from './state.ts';
import type { View } from './view.ts';
import { answerInWords } from './YourAnswers.tsx';
import * as w from './incident-words.ts';
import { fromTo } from './review-words.ts';
import { tryIt } from './words.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** Holds an incident against the advice, in two choices: what went wrong, and how it was noticed. */
export class Incident extends Component<Props, { event: string; noticed: string }> {
	override state = { event: '', noticed: '' };

	override render() {
		const { view, advice } = this.props;
		const { data, state, set } = view;
		const { model, base } = data;
		const events = eventsIn(model);
		const notice = model.questions.find(({ noticing }) => noticing);
		const event = byId(events, this.state.event);
		const { noticed } = this.state;
		const review = event && reviewOf(model, advice, event);
		const select = (key: 'event' | 'noticed', label: string, options: readonly Option[]) => (
			<p class="field">
				<label for={`incident-${key}`}>{label}</label>
				<select
					id={`incident-${key}`}
					onChange={({ currentTarget }) => this.setState({ [key]: currentTarget.value })}
				>
					<option value="">{w.choose}</option>
					{options.map(({ id, label }) => (
						<option value={id} selected={id === this.state[key]}>
							{label}
						</option>
					))}
				</select>
			</p>
		);
		const instead = (id: string, other: Answer) => (
			<li>
				{fromTo(
					nameIn(model.questions, id),
					answerInWords(model, advice.answers, id),
					answerInWords(model, { [id]: other }, id),
				)}{' '}
				<button type="button" class="quiet" onClick={() => set(tryAnswer(state, id, other))}>
					{tryIt}
				</button>
			</li>
		);
		const link = ({ id, title }: { id: string; title: string }) => (
			<a href={`${base}practices/${id}/`}>{title}</a>
		);
		return (
			<>
				{select('event', w.whatWentWrong, events)}
				{notice && select('noticed', w.howNoticed, notice.options)}
				{review && (
					<div role="status">
						<p>{w.stoodAt(review.ranked.priority.name, review.ranked.place)}</p>
						<p>{review.advised.length ? w.wouldHaveCaught : w.noneAdvised}</p>
						<ul>
							{review.advised.map(({ practice }) => (
								<li>{link(practice)}</li>
							))}
							{review.leftOut.map(({ practice, because }) => (
								<li>
									{link(practice)} {w.wasLeftOut} {because[0]}
								</li>
							))}
						</ul>
						<p>
							{review.heldBack.length
								? w.heldBack
								: openQuestions(model, advice.answers).length
									? w.noneGivenHeldBack
									: w.noneHeldBack}
						</p>
						<ul>
							{review.heldBack
								.slice(0, 3)
								.map(({ question, option }) => instead(question, choose(option)))}
							{notice &&
								noticed &&
								!chosenOf(advice.answers, notice.id).includes(noticed) &&
								instead(notice.id, choose(noticed))}
						</ul>
					</div>
				)}
			</>
		);
	}
}
