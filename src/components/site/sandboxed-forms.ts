/**
 * Lets the scripts of a page hear of its forms where a frame’s sandbox refuses them: without
 * `allow-forms` a browser drops what is submitted before any script is asked.
 */
export function hearForms() {
	if (self.origin !== 'null') return;
	document.addEventListener('click', (event) => {
		const button = event.target instanceof Element ? event.target.closest('button') : null;
		if (button?.type !== 'submit' || !button.form) return;
		event.preventDefault();
		const options = { bubbles: true, cancelable: true, submitter: button };
		button.form.dispatchEvent(new SubmitEvent('submit', options));
	});
}
