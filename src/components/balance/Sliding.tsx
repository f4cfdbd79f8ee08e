import { Component, type ComponentChildren } from 'preact';
import { slideFrom, topsOf } from './slide.ts';

/** A list whose rows slide to their new places. */
export class Sliding extends Component<{ class: string; children: ComponentChildren }> {
	/** Where each row stood in the last frame. */
	#tops: ReadonlyMap<HTMLElement, number> = new Map();

	override componentDidMount() {
		this.componentDidUpdate();
	}

	/** Looks where rows stand with the next frame, which lays them out anyway: asked here, they are laid out once more. */
	override componentDidUpdate() {
		requestAnimationFrame(() => {
			if (!this.base) return;
			slideFrom(this.#tops);
			this.#tops = topsOf(this.base as HTMLElement);
		});
	}

	override render() {
		return <ol class={this.props.class}>{this.props.children}</ol>;
	}
}
