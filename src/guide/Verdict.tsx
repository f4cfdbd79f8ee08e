import { Balance } from '../components/balance/Balance.tsx';
import { legend } from '../components/balance/legend.ts';
import type { Advice } from '../engine/guide/advice.ts';
import { balance } from '../engine/guide/balance.ts';
import { rank } from '../engine/guide/ranking.ts';
import { agreementInWords } from '../engine/record/standing.ts';
import { Begin } from './Begin.tsx';
import { Lines } from './Lines.tsx';
import { sentenceOf } from './sentence.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** The answer on one screen: a sentence, the picture, the rails, and three things to begin with. */
export function Verdict({ view, advice }: Props) {
	const { data, state } = view;
	const { model } = data;
	const { ranking, guardRails, agreement } = advice;
	const { trial, earlier } = state;
	const others = trial ?? earlier?.answers;
	const other = others && rank(model, others);
	const picture = balance(ranking, other ? [other] : []);
	const { before, standing, next, last } = sentenceOf(advice, state);
	const raised = guardRails.filter(({ rail }) => !rail.always);
	return (
		<section class="verdict">
			<p class="sentence">
				{before} <b>{standing}</b>
				{next.map(({ priority }, at) => (
					<>
						{at ? w.and : w.then} <strong>{priority.name}</strong>
					</>
				))}
				. {last && w.lastOfAll(last)}
			</p>
			{agreement.kind === 'part' && <p class="no-print">{agreementInWords(agreement, ranking)}.</p>}
			<div class="balance-of">
				<Balance
					picture={picture}
					model={model}
					other={other && new Map(other.places.map(({ priority, total }) => [priority.id, total]))}
					reasons={(id) => {
						const ranked = ranking.places.find(({ priority }) => priority.id === id);
						return ranked && <Lines data={data} ranked={ranked} />;
					}}
				/>
				<p class="key">
					{legend(picture)} {other && (trial ? w.circleTrial : w.circleEarlier)}
				</p>
			</div>
			<p class="held">
				<b>{w.rails}:</b>{' '}
				{(raised.length ? raised : guardRails).map(({ rail: { title } }, at) => (
					<>
						{at > 0 && ' · '}
						<a href="#part-rails">{title}</a>
					</>
				))}
			</p>
			<Begin view={view} advice={advice} />
		</section>
	);
}
