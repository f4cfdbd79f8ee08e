// For pages that show a frame of this book: gives each frame the height that it asks for.
addEventListener('message', ({ source, data }) => {
	if (data?.type !== 'playbook:height' || !(data.height > 0)) return;
	for (const frame of document.querySelectorAll('iframe')) {
		if (frame.contentWindow === source) frame.height = String(Math.min(data.height, 20000));
	}
});
