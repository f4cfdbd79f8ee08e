import type { ComponentChildren } from 'preact';
import { linkToPart } from './words.ts';

interface Props {
	name: string;
	title: string;
	onOpen?: (() => void) | undefined;
	children: ComponentChildren;
}

/** A named part of the result, folded until it is opened or an address leads to it. */
export function Part({ name, title, onOpen, children }: Props) {
	return (
		<details
			class={`part ${name}`}
			id={`part-${name}`}
			onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}
		>
			<summary>
				<h3>{title}</h3>
			</summary>
			{children}
			<p class="no-print">
				<a class="anchor" href={`#part-${name}`}>
					{linkToPart}
				</a>
			</p>
		</details>
	);
}

/** Opens the part that a fragment names, alone or behind answers, and goes there. */
export function openPart(fragment: string) {
	const [, name] = /(?:^#part-|&part=)([\w-]+)/.exec(fragment) ?? [];
	const part = document.getElementById(`part-${name}`);
	if (!(part instanceof HTMLDetailsElement)) return;
	part.open = true;
	part.scrollIntoView({ behavior: 'instant' });
	part.querySelector('summary')?.focus({ preventScroll: true });
}
