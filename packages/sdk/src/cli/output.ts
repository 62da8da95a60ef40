import type { Writable } from 'node:stream'

/** Where answers go. */
export interface Output {
  readonly isJson: boolean
  /** Answers with a value: as JSON where that was asked for, else in the words given. */
  answer(value: unknown, words: () => string): void
}

/** How answers are written: in words, as one JSON value, or, where there are several items, as one a line. */
export type Form = 'words' | 'json' | 'json-lines'

export const formOf = (argv: readonly string[]): Form =>
  argv.includes('--json-lines') ? 'json-lines' : argv.includes('--json') ? 'json' : 'words'

export function createOutput(stdout: Writable, form: Form): Output {
  const linesOf = (value: unknown): unknown[] => (form === 'json-lines' && hasItems(value) ? [...value.items] : [value])
  return {
    isJson: form !== 'words',
    answer: (value, words) => {
      const lines = form === 'words' ? [words()] : linesOf(value).map((line) => JSON.stringify(line))
      for (const line of lines) stdout.write(`${line}\n`)
    },
  }
}

const hasItems = (value: unknown): value is { readonly items: readonly unknown[] } =>
  typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
