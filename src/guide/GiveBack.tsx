import { Component } from 'preact';
import type { Advice } from '../engine/guide/advice.ts';
import type { Purpose } from '../engine/guide/purpose.ts';
import { outcomeLimit, trialFile } from '../engine/trials/give-back.ts';
import { Field } from './Field.tsx';
import { download } from './forms.ts';
import * as w from './give-back-words.ts';

interface Props {
	advice: Advice;
	purpose: Purpose;
	/** When the questions were answered; today where the record does not say. */
	answered: string;
	/** Put before the addresses of the book’s pages. */
	base: string;
}

/** Makes a trial of a decision whose outcome is known by now. */
export class GiveBack extends Component<Props, { outcome: string; first: string }> {
	override state = { outcome: '', first: '' };

	override render() {
		const { advice, purpose, answered, base } = this.props;
		const { outcome, first } = this.state;
		const text = () => trialFile(advice, purpose, { outcome, first: [first], answered });
		return (
			<details class="more no-print">
				<summary>{w.giveBack}</summary>
				<p class="aside">{w.lead}</p>
				<Field
					name="outcome"
					label={w.outcome}
					hint={w.outcomeHint}
					value={outcome}
					limit={outcomeLimit}
					onText={(text) => this.setState({ outcome: text })}
				/>
				<p class="field">
					<label for="field-should-be-first">{w.first}</label>
					<select
						id="field-should-be-first"
						value={first}
						onChange={({ currentTarget }) => this.setState({ first: currentTarget.value })}
					>
						<option value="">{w.choose}</option>
						{advice.ranking.places.map(({ priority: { id, name } }) => (
							<option value={id}>{name}</option>
						))}
					</select>
				</p>
				<p class="moves">
					<button
						type="button"
						disabled={!outcome.trim() || !first}
						onClick={() => download({ name: 'trial.yaml', text })}
					>
						{w.download}
					</button>
				</p>
				<p>
					<a href={`${base}writing/add-a-trial/`}>{w.how}</a>
				</p>
			</details>
		);
	}
}
