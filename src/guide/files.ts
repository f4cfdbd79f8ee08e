/** Reads files one after the other, no more of each than the longest record could need. */
export async function takeFiles(
	files: FileList | null | undefined,
	take: (text: string) => Promise<boolean>,
): Promise<void> {
	for (const file of [...(files ?? [])].slice(0, 8))
		await take(await file.slice(0, 200_000).text());
}

/** Takes files that are dropped anywhere on the page. */
export function onDropped(take: (text: string) => Promise<boolean>): void {
	for (const type of ['dragover', 'drop'] as const)
		addEventListener(type, (event) => {
			// Words dragged into a field are the browser’s to handle.
			if (!event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			void takeFiles(event.dataTransfer.files, take);
		});
}
