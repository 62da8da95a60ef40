/** A name as written, and in Latin letters. */
export interface Word {
  readonly text: string
  readonly latin: string
}

/** Names of a culture. All lists are of common names; whom they make is invented. */
export interface Culture {
  readonly male: readonly Word[]
  readonly female: readonly Word[]
  /** Surnames by the sex of who bears them; the same list where that makes no difference. */
  readonly lastMale: readonly Word[]
  readonly lastFemale: readonly Word[]
  /** Between surname and first name where the surname comes first; else absent. */
  readonly familyFirst?: string
  /** Percentage of people with two surnames, as in Spain. */
  readonly twoSurnames?: number
  /** Percentage of people with a surname of two, joined by a hyphen. */
  readonly hyphenated?: number
}

/**
 * Reads names separated by commas: `text`, or `text|latin`, and for surnames `male/female`.
 */
export function culture(
  names: { readonly male: string; readonly female: string; readonly last: string },
  more: Pick<Culture, 'familyFirst' | 'twoSurnames' | 'hyphenated'> = {},
): Culture {
  return {
    male: words(names.male),
    female: words(names.female),
    lastMale: words(names.last, 0),
    lastFemale: words(names.last, 1),
    ...more,
  }
}

const words = (list: string, form = 0): readonly Word[] =>
  list.split(',').map((entry) => {
    const forms = entry.trim().split('/')
    const [text = '', latin = text] = (forms[form] ?? forms[0] ?? '').split('|')
    return { text, latin }
  })
