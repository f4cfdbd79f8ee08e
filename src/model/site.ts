import { language } from './language.ts';
import { readSite } from './read-site.ts';

/** What this copy of the book calls itself: `content/site.yaml`. */
export const site = { ...readSite(), ...language } as const;
