import anyAscii from 'any-ascii'

const plain = /^[\u0020-\u007e]*$/
/** Pictures, and the signs that compatibility would spell out: "Acme™" is not "acmetm". */
const pictures = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u2120\p{Variation_Selector}\u20e3]/gu
const notText = /[^\p{L}\p{M}\p{N}]+/gu

/**
 * A text as it is compared: transliterated to ASCII in lower case, without marks, punctuation as single spaces, e.g.
 * `Škoda–Auto` as `skoda auto`, `Кузьмин` as `kuzmin`. Folding what is folded changes nothing. Takes time linear in the
 * length; whoever takes names from strangers cuts them first.
 *
 * Marks go after they were composed (UAX #15) and not before, because of scripts in which they are more than an
 * ornament: й is no и, が no か, and Devanagari writes its vowels with them.
 */
export function fold(text: string): string {
  if (plain.test(text)) return spaced(text.toLowerCase())
  const letters = text.replaceAll(pictures, ' ').normalize('NFKC').replaceAll(notText, ' ')
  // Transliteration has signs of its own, as for ь: they part no words.
  return anyAscii(letters)
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]+/g, '')
    .replaceAll(/ +/g, ' ')
    .trim()
}

const spaced = (text: string): string => text.replaceAll(/[^a-z0-9]+/g, ' ').trim()
