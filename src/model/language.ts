/** The language of the book, as pages and dates name it. */
export const language = { lang: 'en-GB', locale: 'en_GB' } as const;
