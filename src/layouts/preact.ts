import { getContainerRenderer } from '@astrojs/preact/container-renderer';
import type { AstroIntegration } from 'astro';

const asked = 'astro:preact:opts';

/**
 * Lets pages draw parts that are written for Preact, as `@astrojs/preact` does; none of them runs in the
 * browser. What else that integration brings, for parts that do, is Babel, which takes half a second of
 * each build.
 */
export function drawnWithPreact(): AstroIntegration {
	return {
		name: 'drawn-with-preact',
		hooks: {
			'astro:config:setup': ({ addRenderer, updateConfig }) => {
				addRenderer(getContainerRenderer());
				updateConfig({
					vite: {
						oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
						plugins: [
							{
								name: 'preact-options', // of which the renderer asks which files are for it
								resolveId: (id) => (id === asked ? `\0${asked}` : undefined),
								load: (id) => (id === `\0${asked}` ? 'export default {}' : undefined),
							},
						],
					},
				});
			},
		},
	};
}
