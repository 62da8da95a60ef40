/** The languages that sentences are written in; the first one is the language of whoever asks for none. */
export const locales = ['en', 'de'] as const

/** A language of the contract's sentences, as a BCP 47 tag. Codes and `details` are the same in all of them. */
export type Locale = (typeof locales)[number]

/** The languages that a definition is translated into; English is the definition's own. */
export type OtherLocale = Exclude<Locale, 'en'>
