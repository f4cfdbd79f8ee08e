/** What every answer says, whatever the host. */
export const everywhere: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy':
		'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** Below these folders the name of a file changes with its content; `:part` stands for any one folder. */
export const hashedFolders = [
	'_astro/',
	...['', ':part/'].flatMap((part) => [`pagefind/${part}fragment/`, `pagefind/${part}index/`]),
];

/** How long files are kept: those with a hash in their name for a year, all others are asked for again. */
export const caching = {
	hashed: 'public, max-age=31536000, immutable',
	others: 'no-cache',
};

/** Files for hosts, which readers have no use for. */
export const forHosts = ['_headers', '_redirects', 'nginx-redirects.map', 'hosting/'];
