import type { Advice } from '../engine/guide/advice.ts';
import { agreementInFull } from '../engine/record/standing.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { Field } from './Field.tsx';
import { Part } from './Part.tsx';
import { fillIn } from './state.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** Floors and guard rails with what raised them and what they ask for, and answers that contradict each other. */
export function Rails({ view: { data, state, set }, advice }: Props) {
	const { base, model } = data;
	const { notes = {} } = state.details;
	const raised = advice.guardRails.map(({ rail, because }) => ({
		...rail,
		why: because.length
			? w.raisedBy +
				because
					.map((causes) => causes.map(({ key, ids }) => causeOf(key, ids)).join(' + '))
					.join('; ')
			: rail.always
				? w.always
				: agreementInFull(advice.agreement, advice.ranking),
	}));
	function causeOf(key: string, ids: readonly string[]): string {
		const { questions, priorities } = model;
		const question = byId(questions, key);
		const names = (question?.options ?? priorities)
			.filter(({ id }) => ids.includes(id))
			.map((each) => ('label' in each ? each.label : each.name));
		if (question) return `${question.name} – ${names.join(' / ') || w.noneOfThese}`;
		return `${names.join(', ')} ${key === 'first' ? w.standsFirst : w.standsHigh}`;
	}
	return (
		<>
			<Part name="rails" title={w.rails}>
				<p class="aside no-print">{w.railsLead}</p>
				<ul class="bare">
					{raised.map(({ id, title, rule, why, asks }) => (
						<li>
							<p>
								<a href={`${base}guard-rails/${id}/`}>{title}</a>. {rule}
							</p>
							<p class="aside">{why}</p>
							{asks.length > 0 && (
								<div class="asks">
									<p>{w.asks}</p>
									{asks.map((ask) => (
										<Field
											name={ask}
											label={ask}
											value={notes[ask] ?? ''}
											onText={(text) => set(fillIn(state, { [ask]: text }))}
										/>
									))}
								</div>
							)}
						</li>
					))}
				</ul>
			</Part>
			{advice.tensions.length > 0 && (
				<Part name="tensions" title={w.tensions}>
					{advice.tensions.map(({ says, ask }) => (
						<p>
							<b>{says}</b> <span>{ask}</span>
						</p>
					))}
				</Part>
			)}
		</>
	);
}
