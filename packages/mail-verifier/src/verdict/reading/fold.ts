// Letters that Unicode does not decompose, as people without them on the keyboard write them.
const plain: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' }

/**
 * A text in the form that word lists are written in: lower case, without Latin accents, typographic apostrophes plain.
 * Servers write `boîte`, `boite` and `BOÎTE`. The marks of other scripts stay: they make other letters.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/(?<=[A-Za-z])[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[łøßæœđı]/g, (letter) => plain[letter] ?? letter)
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
}
