import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { readMdx } from '../model/read-mdx.ts';

/** Lets a pipeline of MDX read its pages with the quick parser, and with its own what that leaves to it. */
export function quickParser(this: Processor) {
	const slow = this.parser;
	this.parser = (text: string, file: VFile) =>
		readMdx(text, false) ?? (slow?.call(this, text, file) as Root);
}
