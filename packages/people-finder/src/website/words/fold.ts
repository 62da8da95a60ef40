const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ё: 'е',
}

// oxlint-disable-next-line no-control-regex -- ASCII has them.
const isAscii = /^[\0-\x7F]*$/

/** Text without case, accents and the letters that stand for others, so that spellings of one word are equal. */
export function fold(text: string): string {
  // Most text; normalizing it would change nothing and takes most of the time.
  if (isAscii.test(text)) return text.toLowerCase()
  return (
    text
      .normalize('NFKD')
      // Only Latin, Greek and Cyrillic accents: marks of other scripts tell letters apart.
      .replaceAll(/[\u0300-\u036F]/g, '')
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[ßæœøłđðþıςё]/g, (letter) => letters[letter] ?? letter)
  )
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** A table of words as it is easiest to read and to extend: separated by white space. */
export function wordSet(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => fold(list).split(/\s+/).filter(Boolean)))
}
