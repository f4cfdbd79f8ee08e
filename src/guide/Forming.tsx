import { Component } from 'preact';
import { Balance } from '../components/balance/Balance.tsx';
import { balance } from '../engine/guide/balance.ts';
import { delayed } from './delayed.ts';
import { leadIn, type View } from './view.ts';
import * as w from './words.ts';

/**
 * The ranking as it forms: a quiet picture beside the question, one line on a phone. Its rows stand
 * there from the start, so that the first answer need not draw them.
 */
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
				<summary>{isBegun ? leadIn(ranking) : w.unranked}</summary>
				<p class="kicker">{w.ranking}</p>
				{!isBegun && <p>{w.unranked}</p>}
				<div class="balance-of" data-unranked={!isBegun || undefined}>
					<Balance picture={balance(ranking)} model={data.model} />
				</div>
			</details>
		);
	}
}
