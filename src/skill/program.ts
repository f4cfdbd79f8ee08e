import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GuideData } from '../guide/data.ts';
import { run, type Outcome } from './guide.ts';

// Node 20 cannot do it yet.
Map.groupBy ??= (items, keyOf) => {
	const groups = new Map();
	let at = 0;
	for (const item of items) {
		const key = keyOf(item, at);
		groups.set(key, [...(groups.get(key) ?? []), item]);
		at += 1;
	}
	return groups;
};

/** The guide with what it knows: does what the command line says, where the file at `self` is what Node was called with. */
export function program(
	data: GuideData,
	self: string,
): (argv: readonly string[], read: (file: string) => string) => Outcome {
	const called = process.argv[1];
	if (called && realpathSync(called) === realpathSync(fileURLToPath(self))) {
		const read = (file: string) => readFileSync(file === '-' ? 0 : file, 'utf8');
		const { out, err, code } = run(data, process.argv.slice(2), read);
		process.stdout.write(out);
		process.stderr.write(err);
		process.exitCode = code;
	}
	return (argv, read) => run(data, argv, read);
}
