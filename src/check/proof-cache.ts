import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../engine/guide/model.ts';
import { prove, type Problem } from '../proof/proofs.ts';

/**
 * Proves a model over all its walks, or gives what was found when the same model was proved by the
 * same engine before: that takes seconds, and most builds change neither. Without a place to keep
 * it, proves every time.
 */
export function provedOnce(root: string): (model: Model) => readonly Problem[] {
	const cache = join(root, 'node_modules/.cache/playbook');
	return (model) => {
		const file = join(cache, `proof-${fingerprint(root, model)}.json`);
		const kept = read(file);
		if (kept) return kept;
		const { problems } = prove(model);
		try {
			mkdirSync(cache, { recursive: true });
			writeFileSync(file, JSON.stringify(problems));
		} catch {
			// A folder that cannot be written to only costs the time.
		}
		return problems;
	};
}

function read(file: string): Problem[] | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Problem[];
	} catch {
		return undefined;
	}
}

function fingerprint(root: string, model: Model): string {
	const engine = join(root, 'src/proof');
	const sources = readdirSync(engine)
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
		.toSorted()
		.map((name) => readFileSync(join(engine, name), 'utf8'));
	return createHash('sha256')
		.update(JSON.stringify([model, sources]))
		.digest('hex')
		.slice(0, 32);
}
