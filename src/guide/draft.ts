const key = 'guide-draft';

/** The draft kept in this browser, if there is one and storage is allowed. */
export function readDraft(): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
}

/** Keeps a draft in this browser, or forgets it; tells whether the browser let us. */
export function saveDraft(draft: string | undefined): boolean {
	try {
		if (draft === undefined) localStorage.removeItem(key);
		else localStorage.setItem(key, draft);
		return true;
	} catch {
		return false;
	}
}

/** Calls back when another tab has saved another draft, or has forgotten this one. */
export function onOtherDraft(act: () => void): void {
	addEventListener('storage', (event) => {
		if (event.key === key) act();
	});
}
