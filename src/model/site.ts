import { readSite } from './read-site.ts';

/** What this edition of the book calls itself: `content/site.yaml`. */
export const site = { ...readSite(), lang: 'en-GB', locale: 'en_GB' } as const;
