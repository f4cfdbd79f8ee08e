// What only those fetch who come with a draft, a record, or a link of which something is to be told.

export { writeJson } from '../engine/record/json-record.ts';
export { holdsAnything } from '../engine/record/saved-advice.ts';
export { begin } from './begin.ts';
export { draftBroken, draftOther, notOpened, otherLinks } from './notice-words.ts';
export { noticesOf } from './notices.ts';
