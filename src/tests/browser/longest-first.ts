import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, first: begun last, one of these would be waited for alone. */
const longest = [
	'under-a-base',
	'pages',
	'trees',
	'reproducible',
	'guide-steps',
	'html',
	'markdown',
];

/** Runs the files that take longest first, so that two at a time end together. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) => {
			const at = longest.indexOf(basename(moduleId, '.browser.ts'));
			return at === -1 ? longest.length : at;
		};
		return files.toSorted((one, other) => place(one) - place(other));
	}
}
