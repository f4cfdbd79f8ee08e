import type { ComponentChildren } from 'preact';
import type { GuideData } from './data.ts';

/** How an island begins: it draws with `draw`, and gives back how to open what is dropped on the page. */
export type Island = (
	data: GuideData,
	root: HTMLElement,
	draw: (parts: ComponentChildren) => void,
	say: (words: string) => void,
) => Take | Promise<Take>;

/** Opens a text that was dropped on the page; tells whether it held anything. */
type Take = (text: string) => boolean;
