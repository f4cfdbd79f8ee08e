import type { Trial } from '../../engine/trials/trial.ts';
import type { DataFile } from '../../model/read/data-files.ts';
import { trialSchema } from '../../model/trial-schema.ts';
import type { Book } from './book.ts';

/** The trials of a book, each with its file; one that does not have its shape is left out. */
export function readTrials({
	trials,
}: Pick<Book, 'trials'>): { file: DataFile; trial: Trial; verdict: string }[] {
	return trials.flatMap((file) => {
		const { data } = trialSchema.safeParse(file.frontMatter.data);
		return data ? [{ file, trial: { id: file.id, ...data }, verdict: data.verdict }] : [];
	});
}
