import type { ComponentChildren, VNode } from 'preact';

export type { JSX } from 'preact';

/** What an element of the guide is made of: the same plain object that Preact makes of JSX. */
export interface Props {
	readonly children?: ComponentChildren;
	readonly [name: string]: unknown;
}

/**
 * Makes an element. Preact draws it at build; in the browser `draw.ts` does, so that none of
 * Preact’s 4 kB have to travel.
 */
export function jsx(type: VNode['type'], props: Props, key?: string | number): VNode<Props> {
	// Preact takes an object without a constructor for one of its own.
	return {
		type: type as VNode<Props>['type'],
		props,
		key,
		constructor: undefined,
	} as unknown as VNode<Props>;
}

export { jsx as jsxs };

/** Elements side by side without one around them. */
export function Fragment({ children }: Props): ComponentChildren {
	return children;
}
