import type { Advice } from '../engine/guide/advice.ts';
import { beginWith } from '../engine/guide/begin-with.ts';
import { PracticeList } from './PracticeList.tsx';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Props {
	view: View;
	advice: Advice;
}

/** Three practices to begin with; what is ticked as done makes room for the next. */
export function Begin({ view, advice }: Props) {
	const { three, done } = beginWith(advice, view.state.done);
	return (
		<div class="begin">
			<h3>{w.begin}</h3>
			{three.length ? (
				<PracticeList view={view} items={three} />
			) : (
				<p>{done.length ? w.allDone : w.nothingToDo}</p>
			)}
		</div>
	);
}
