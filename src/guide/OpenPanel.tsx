/** @jsxImportSource . */
import type { View } from './view.ts';
import type { Words } from './words.ts';

/** Opens what was kept: a pasted link or record, or a file. */
export function OpenPanel({ view: { data, take } }: { view: Pick<View, 'data' | 'take'> }) {
	const { words: w } = data;
	return (
		<details class="more no-print">
			<summary>{w.reopen}</summary>
			<PasteForm words={w} lead={w.reopenLead} button={w.reopenButton} take={take} />
		</details>
	);
}

interface PasteProps {
	words: Words;
	lead: string;
	button: string;
	take(text: string): boolean;
}

/** A field to paste into and a button to choose files; what was taken is taken away from the field. */
export function PasteForm({ words, lead, button, take }: PasteProps) {
	return (
		<form
			class="paste"
			onSubmit={(event) => {
				event.preventDefault();
				const field = event.currentTarget[0] as HTMLTextAreaElement;
				// What could not be opened stays, to be looked at again.
				if (take(field.value)) field.value = '';
			}}
		>
			<p>{lead}</p>
			<p class="field">
				<label for="pasted">{words.paste}</label>
				<textarea id="pasted" name="pasted" rows={3} />
			</p>
			<p class="moves">
				<button type="submit">{button}</button>
				<label class="file">
					{words.file}{' '}
					<input
						type="file"
						multiple
						onChange={({ currentTarget }) => {
							takeFiles(currentTarget.files, take);
							currentTarget.value = '';
						}}
					/>
				</label>
			</p>
		</form>
	);
}

/** Reads files one after the other, no more of each than the longest record could need. */
export async function takeFiles(
	files: FileList | null | undefined,
	take: (text: string) => boolean,
): Promise<void> {
	for (const file of [...(files ?? [])].slice(0, 8)) take(await file.slice(0, 200_000).text());
}
