import { Component, type ComponentChildren, type ComponentType } from 'preact';
import type { Advice } from '../engine/guide/advice.ts';
import { Part } from './Part.tsx';
import type { View } from './view.ts';
import * as w from './words.ts';

interface Inside {
	view: View;
	advice: Advice;
}

interface Props extends Inside {
	name: string;
	title: string;
	/** Fetches what stands in it. */
	load(): Promise<ComponentType<Inside>>;
	/** What stands in it at once. */
	children?: ComponentChildren;
}

/** A part of the result that few open: what stands in it is fetched when they do. */
export class FetchedPart extends Component<
	Props,
	{ Inside?: ComponentType<Inside>; isMissing?: boolean }
> {
	#fetch = () => {
		this.props.load().then(
			(Inside) => this.setState({ Inside }),
			() => this.setState({ isMissing: true }),
		);
	};

	override render() {
		const { name, title, view, advice, children } = this.props;
		const { Inside, isMissing } = this.state;
		return (
			<Part name={name} title={title} onOpen={this.#fetch}>
				{Inside && <Inside view={view} advice={advice} />}
				{isMissing && (
					<p>
						{w.partNotFetched}{' '}
						<button type="button" onClick={() => location.reload()}>
							{w.reload}
						</button>
					</p>
				)}
				{children}
			</Part>
		);
	}
}
