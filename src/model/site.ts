import { readSite } from './read-site.ts';

const { 'short-name': shortName, ...given } = readSite();

/** What this edition of the book calls itself: `content/site.yaml`. */
export const site = { ...given, shortName, lang: 'en-GB', locale: 'en_GB' } as const;
