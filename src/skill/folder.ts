import { readFileSync } from 'node:fs';
import type { PlainAnswers } from '../engine/guide/answers.ts';
import type { Model } from '../engine/guide/model.ts';
import { archive } from '../offline/archive.ts';
import { bundleGuide } from './bundle.ts';

/** The name of the skill, of its folder and of its zip. */
export const skillName = 'production-purpose';

/** What an edition gives its skill: the model, what it answers beforehand, and its home where that is known. */
export interface SkillSource {
	readonly model: Model;
	readonly preset?: PlainAnswers | undefined;
	readonly home: string;
}

/** The files of the folder, by their names. */
export async function skillFiles({
	model,
	preset,
	home,
}: SkillSource): Promise<Readonly<Record<string, string>>> {
	const guide = home && `${home}guide/`;
	const data = {
		model,
		base: '/',
		home: guide,
		schema: guide && `${guide}record.schema.json`,
		...(preset && { preset }),
	};
	const words = readFileSync('src/skill/SKILL.md', 'utf8')
		.replaceAll('{{edition}}', model.version)
		.replace(/^.*\{\{guide\}\}.*\n/m, (line) => (guide ? line.replace('{{guide}}', guide) : ''));
	return {
		'SKILL.md': words,
		'model.json': `${JSON.stringify(data, null, '\t')}\n`,
		'guide.mjs': await bundleGuide(data),
	};
}

/** The folder as a zip, which is the same for the same edition. */
export function zipped(files: Readonly<Record<string, string>>, date: Date): Uint8Array {
	const bytes = Object.entries(files).map(
		([name, text]) => [name, new TextEncoder().encode(text)] as const,
	);
	return archive(skillName, new Map(bytes), date.toISOString().slice(0, 10));
}
