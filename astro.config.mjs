// @ts-check
import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { directives } from './src/hosting/policy.ts';
import { layersFirst, scriptFirst } from './src/layouts/first.ts';
import { processorOf } from './src/remark/processor.ts';
import { checkedContent } from './src/check/integration.ts';
import { markedTerms } from './src/model/glossary.ts';
import { siteFonts } from './src/styles/fonts.ts';

const site = process.env['SITE_URL'] ?? 'http://localhost:4321';
const base = process.env['BASE_PATH'] ?? '/';

/** @param {string} text @returns {`sha256-${string}`} */
const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** What the guide shares with pages that have no guide: each a small file of its own. */
const shared =
	/(?:site[\\/](?:say|stand-in|clipboard)|record[\\/](?:fragment|ignored)|balance[\\/]slide)\.ts$|preload-helper/;

export default defineConfig({
	site,
	base,
	output: 'static',
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'always' },
	devToolbar: { enabled: false },
	vite: {
		build: {
			// Scripts stay files of their own: cached across pages, and never part of the first round trip.
			assetsInlineLimit: 0,
			modulePreload: { polyfill: false },
			// Astro marks modules with a directive that the bundler does not know; it says so for every page.
			rolldownOptions: {
				checks: { moduleLevelDirective: false },
				// The island’s renderer would load them for whoever uses them: nobody here.
				external: ['@preact/signals'],
			},
		},
		environments: {
			client: {
				build: {
					rolldownOptions: {
						output: {
							codeSplitting: {
								groups: [
									{
										name: (id) => /([\w-]+)\.\w+$/.exec(id)?.[1] ?? null,
										test: shared,
										priority: 1,
									},
									// All that the guide begins with is one file, which weighs less than ten.
									{ name: 'GuideIsland', test: /GuideIsland\.tsx$/ },
								],
							},
						},
					},
				},
			},
		},
	},
	integrations: [
		checkedContent(),
		siteFonts(),
		// What no component of ours stands in becomes one piece of text: less to bundle and to draw.
		mdx({ optimize: true }),
		preact({ include: ['**/src/{guide,components/balance}/*.tsx'] }),
		sitemap({ filter: (page) => !/\/(?:404|search|book(?:\/pocket)?|embed\/.+)\/$/.test(page) }),
	],
	markdown: {
		syntaxHighlight: false,
		processor: processorOf(base, markedTerms(import.meta.dirname)),
	},
	security: {
		csp: {
			directives: ["default-src 'self'", ...directives],
			scriptDirective: {
				resources: ["'self'", "'wasm-unsafe-eval'"],
				hashes: [hashOf(scriptFirst)],
			},
			styleDirective: { resources: ["'self'"], hashes: [hashOf(layersFirst)] },
		},
	},
});
