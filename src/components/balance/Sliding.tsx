import { Component, type ComponentChildren } from 'preact';

const duration = 200;

/** A list whose items, known by `data-row`, slide to their new places; whoever wants no motion sees none. */
export class Sliding extends Component<{ class: string; children: ComponentChildren }> {
	/** Where each row stood before it is drawn anew. */
	override getSnapshotBeforeUpdate() {
		return new Map(this.#rows().map((row) => [row.dataset['row'], row.offsetTop]));
	}

	override componentDidUpdate(_: unknown, __: unknown, before: Map<string | undefined, number>) {
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
		for (const row of this.#rows()) {
			const by = (before.get(row.dataset['row']) ?? row.offsetTop) - row.offsetTop;
			if (by) row.animate({ translate: [`0 ${by}px`, '0 0'] }, { duration, easing: 'ease-out' });
		}
	}

	#rows(): HTMLElement[] {
		return [...(this.base as HTMLElement).querySelectorAll<HTMLElement>('[data-row]')];
	}

	override render() {
		return <ol class={this.props.class}>{this.props.children}</ol>;
	}
}
