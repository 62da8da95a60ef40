/*
 * By property and not by list, so that the next version of Unicode is covered as well.
 */

/** What spreadsheets and web pages leave around an address: white space, and what nobody sees. */
export const invisibleEnds =
  /^[\s\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}\p{Z}]+|[\s\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}\p{Z}]+$/gu

/**
 * What must not be inside: controls, lone surrogates, spaces other than U+0020, everything invisible or changing the
 * direction of writing, non-characters, and U+FFFC and U+FFFD, which say that a file was read in the wrong way. The joiners
 * stay: some scripts need them, and UTS #46 judges them in a domain.
 */
export const unwanted =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufffc\ufffd\p{Noncharacter_Code_Point}]|(?! )\p{Zs}|(?!\p{Join_Control})[\p{Default_Ignorable_Code_Point}\p{Cf}]/u

/** A joiner belongs between letters of a script that joins them; between others it hides a second mailbox of the same look. */
export const strayJoiner =
  /(?<![\p{L}\p{M}])\p{Join_Control}|(?<=[\p{Script=Latin}\p{N}])\p{Join_Control}|\p{Join_Control}(?![\p{L}\p{M}])/u

/** Everything that {@link unwanted} and {@link strayJoiner} mean and a person would not miss. */
export const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}]/gu
