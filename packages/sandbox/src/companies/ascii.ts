/** Letters that do not come apart into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
}

/** As German writes umlauts where it has none. */
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** Lower case ASCII of Latin text. `german` writes `ue` for ü; everybody else `u`. */
export function ascii(text: string, german: boolean): string {
  const lower = text.normalize('NFC').toLowerCase()
  const spelt = german ? lower.replaceAll(/[äöü]/g, (letter) => umlauts[letter] ?? letter) : lower
  return spelt
    .replaceAll(/[ßæœøđðłıþ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
}

/** `Tarn & Beck Outdoor` → `tarn-beck-outdoor`. */
export const slugOf = (name: string): string =>
  ascii(name, false)
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
