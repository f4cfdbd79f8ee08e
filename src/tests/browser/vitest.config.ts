import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Tests of the built site in a real browser: `npm run build` first.
//
// - `html.browser.ts` reads every built page: valid HTML, links and anchors, policy, weight.
// - `pages.browser.ts` opens every page once, and one page of each template as every reader may see
//   it: both themes, both widths, large text, forced colours, less motion, no script.
// - What a reader does has a file for each part of the site: `reading`, `links`, `search`, `trees`,
//   `guide…`, `frames`, `offline`, `pdf…`, and what must not happen to any of them: `security`, `survives`.
// - `under-a-base`, `hosts` and `offline` share one site with other settings (`edition.ts`);
//   `reproducible` builds the same site once more.
// - `engines` does one round of errands in Firefox and in WebKit, where they are installed.
// - `gates.browser.ts` shows each gate of `../gates/` its fault, on a small site of two pages.

/** It measures time: it has the machine to itself, after all others. */
const measuring = ['speed.browser.ts'];

/** What takes longest, first: begun last, one of these would be waited for alone. */
const longest = [
	...['pdf', 'under-a-base', 'reproducible', 'dev', 'pages', 'offline', 'guide-steps'],
	...['settings', 'survives', 'trees', 'security', 'guide', 'take-along'],
];

class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) => {
			const at = longest.indexOf(basename(moduleId, '.browser.ts'));
			return at === -1 ? longest.length : at;
		};
		return files.toSorted((one, other) => place(one) - place(other));
	}
}

// Libraries watch themselves unless they are told that this is production.
process.env['NODE_ENV'] = 'production';

const shared = {
	dir: 'src/tests/browser',
	isolate: false,
	testTimeout: 60_000,
	hookTimeout: 120_000,
};

export default defineConfig({
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				test: {
					...shared,
					name: 'site',
					include: ['**/*.browser.ts'],
					exclude: measuring,
					globalSetup: 'src/tests/browser/edition-folder.ts',
					// One more than the cores of a small machine: each waits now and then for what it watches.
					maxWorkers: 3,
					// A browser without a window loses a key or a press now and then on a busy machine; what is
					// wrong with us is wrong twice. The report names what was tried again.
					retry: 1,
					sequence: { groupOrder: 0 },
				},
			},
			{
				test: {
					...shared,
					name: 'measured',
					include: measuring,
					maxWorkers: 1,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
