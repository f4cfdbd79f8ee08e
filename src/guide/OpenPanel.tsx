import { takeFiles } from './files.ts';
import type { View } from './view.ts';
import * as w from './words.ts';

/** Opens what was saved: a pasted link or record, or a file. */
export function OpenPanel({ view: { take } }: { view: Pick<View, 'take'> }) {
	return (
		<details class="more no-print">
			<summary>{w.reopen}</summary>
			<PasteForm lead={w.reopenLead} button={w.reopenButton} take={take} />
		</details>
	);
}

interface PasteProps {
	lead: string;
	button: string;
	take(text: string): Promise<boolean>;
}

/** A field to paste into and a button to choose files; what was taken is taken away from the field. */
export function PasteForm({ lead, button, take }: PasteProps) {
	return (
		<form
			class="paste"
			onSubmit={async (event) => {
				event.preventDefault();
				const field = event.currentTarget[0] as HTMLTextAreaElement;
				// What could not be opened stays, to be looked at again.
				if (await take(field.value)) field.value = '';
			}}
		>
			<p>{lead}</p>
			<p class="field">
				<label for="pasted">{w.paste}</label>
				<textarea id="pasted" name="pasted" rows={3} />
			</p>
			<p class="moves">
				<button type="submit">{button}</button>
				<label class="file">
					{w.file}{' '}
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
