import { Component, type ComponentChildren } from 'preact';
import { slideFrom, topsOf } from './slide.ts';

/** A list whose rows slide to their new places. */
export class Sliding extends Component<{ class: string; children: ComponentChildren }> {
	/** Where each row stood before it is drawn anew. */
	override getSnapshotBeforeUpdate() {
		return topsOf(this.base as HTMLElement);
	}

	override componentDidUpdate(_: unknown, __: unknown, before: ReadonlyMap<HTMLElement, number>) {
		slideFrom(before);
	}

	override render() {
		return <ol class={this.props.class}>{this.props.children}</ol>;
	}
}
