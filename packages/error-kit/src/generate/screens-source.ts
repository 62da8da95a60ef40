import type { AnyContract } from '../core/contract.ts'
import type { ClientSourceOptions } from './client-source.ts'

/**
 * The source text of a module with what screens know of each code that says so. Its types are its literals, so that a
 * product can hold them against its own closed sets of places and people.
 */
export function screensSource(contract: AnyContract, { origin }: ClientSourceOptions): string {
  const entries = contract.codes.flatMap((code) => {
    const screen = contract.definitions[code]?.screen
    if (screen === undefined) return []
    const words = Object.fromEntries(contract.locales.map((locale) => [locale, wordsOf(contract, code, locale)]))
    return [`  ${code}: ${JSON.stringify({ form: screen.form, remedies: screen.remedies, words })},`]
  })
  return [
    `// ${origin}`,
    '',
    '/** How each code is shown, what resolves it, and its words, by language. */',
    'export const screens = {',
    ...entries,
    '} as const',
    '',
  ].join('\n')
}

const wordsOf = (contract: AnyContract, code: string, locale: string): object => {
  const { title, advice } = contract.words(code, locale)
  return { title, advice }
}
