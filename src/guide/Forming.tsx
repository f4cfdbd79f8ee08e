import { Component } from 'preact';
import { Balance } from '../components/balance/Balance.tsx';
import { balance } from '../engine/guide/balance.ts';
import { delayed } from './delayed.ts';
import { leadIn, type View } from './view.ts';
import * as w from './words.ts';

/** The ranking as it forms: a quiet picture beside the question, one line on a phone. */
export class Forming extends Component<{ view: View }> {
	#drawSoon = delayed(() => this.forceUpdate(), 0);

	/** Drawn right after the answer, which so shows at once. */
	override shouldComponentUpdate() {
		this.#drawSoon();
		return false;
	}

	override render() {
		const { data, state, ranking } = this.props.view;
		const isBegun = Object.keys(state.answers).length > 0;
		return (
			<details class="forming">
				<summary>{isBegun ? leadIn(ranking) : w.nothingYet}</summary>
				<p class="kicker">{w.ranking}</p>
				{isBegun ? (
					<div class="balance-of">
						<Balance picture={balance(ranking)} model={data.model} />
					</div>
				) : (
					<p>{w.nothingYet}</p>
				)}
			</details>
		);
	}
}
