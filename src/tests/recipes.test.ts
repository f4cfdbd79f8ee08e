import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { GET } from '../pages/hosting/Containerfile.ts';

// GitHub’s parser imports JSON without the word that Node asks for.
registerHooks({
	resolve(name, context, next) {
		const found = next(name, context);
		return name.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
	},
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } =
	await import('@actions/workflow-parser');

test('the container file is one that Docker builds, with nothing deprecated in it', async () => {
	const text = await GET().text();
	expect(validate(text)).toEqual([]);
	const faulty = text.replace(/^COPY .*$/m, 'COPY .').replace('RUN rm', 'RUM rm');
	expect(validate(faulty).map(({ message }) => message)).toEqual([
		expect.stringContaining('RUM'),
		expect.stringContaining('COPY'),
	]);
});

test('the workflow for Pages is one that GitHub runs', async () => {
	const text = readFileSync('public/hosting/github-pages.yml', 'utf8');
	expect(await faultsOf(text)).toEqual([]);
	expect(await faultsOf(text.replace('runs-on', 'run-on'))).toContainEqual(
		expect.stringContaining('run-on'),
	);
	expect(await faultsOf(text.replace('steps.pages.outputs', 'stepz.pages.outputs'))).toContainEqual(
		expect.stringContaining('stepz'),
	);
});

/** What GitHub’s own parser says of a workflow. */
async function faultsOf(content: string): Promise<readonly string[]> {
	const { context, value } = parseWorkflow(
		{ name: 'publish.yml', content },
		new NoOperationTraceWriter(),
	);
	if (value) await convertWorkflowTemplate(context, value);
	return context.errors.getErrors().map(({ message }) => message);
}
