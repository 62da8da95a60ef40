import { fold } from '../text/fold.ts'
import { leadingForms, trailingForms, withoutNativeForms } from './legal-forms.ts'
import { canonicalWord, isConnective, isGenericWord } from './words.ts'

/** A company's name taken apart. */
export interface CompanyName {
  /** All of it, folded and without spaces, legal form included. */
  readonly full: string
  /** Without the legal form, folded; empty where there is nothing else. */
  readonly key: string
  /** The legal form in short words, e.g. `co ltd`; empty where there is none, or one of another script. */
  readonly form: string
  /** The words of the key but for "and", as written. */
  readonly written: readonly string[]
  /** The same as they are compared: in the singular, abbreviations written out. */
  readonly words: readonly string[]
}

/** No name is longer; what comes behind is not looked at. In UTF-16 units. */
const longestName = 160
const mostWords = 16
const initials = /(?<![\p{L}\p{N}])\p{L}(?:[./]\p{L})+(?![\p{L}\p{N}])/gu
const contractions = /(?<=\p{L})['’‘`´](?=[lsdn](?![\p{L}]))/giu

export function parseName(text: string): CompanyName {
  const name = text.slice(0, longestName).normalize('NFKC')
  const folded = wordsOf(name)
  const native = withoutNativeForms(name)
  const words = native === name.trim() ? folded : wordsOf(native)
  const { kept, form } = withoutForms(words)
  const written = kept.filter((word) => !isConnective(word))
  return { full: folded.join(''), key: kept.join(' '), form, written, words: written.map(canonicalWord) }
}

/** A name's words: "S.p.A." and "Int'l" are one word each. */
function wordsOf(name: string): string[] {
  const joined = name.replaceAll(initials, (dotted) => dotted.replaceAll(/[./]/g, '')).replaceAll(contractions, '')
  const folded = fold(joined)
  return folded === '' ? [] : folded.split(' ').slice(0, mostWords)
}

const shortForms: Readonly<Record<string, string>> = {
  incorporated: 'inc',
  incorporation: 'inc',
  corporation: 'corp',
  limited: 'ltd',
  company: 'co',
  private: 'pvt',
  proprietary: 'pty',
}

function withoutForms(words: readonly string[]): { kept: readonly string[]; form: string } {
  const end = words.length - trailingForms(words)
  const kept = words.slice(words[0] === 'the' ? 1 : 0, end)
  const rest = kept.slice(leadingForms(kept))
  const form = words.slice(end).map((word) => shortForms[word] ?? word)
  // "AB Electronics" is called so, "AB Volvo" is an Aktiebolag.
  const isNamed = rest.some((word) => !isGenericWord(canonicalWord(word)))
  return { kept: isNamed ? rest : kept, form: form.join(' ') }
}

/**
 * A name without its legal form, folded: two spellings of it with the same key are as good as the same. Empty where the
 * name is nothing but a legal form.
 */
export const companyKey = (name: string): string => parseName(name).key

/** Whether a name consists of nothing but words that many companies share ("Global Services Ltd"). */
export const isGenericCompanyName = (name: string): boolean => hasOnlyGenericWords(parseName(name))

export const hasOnlyGenericWords = ({ words }: CompanyName): boolean =>
  words.length > 0 && words.every((word) => isGenericWord(word))
