import type { Writable } from 'node:stream'

/** Where answers go. */
export interface Output {
  readonly isJson: boolean
  /** Answers with a value: as JSON where that was asked for, else in the words given. */
  answer(value: unknown, words: () => string): void
}

export function createOutput(stdout: Writable, isJson: boolean): Output {
  return {
    isJson,
    answer: (value, words) => {
      stdout.write(`${isJson ? JSON.stringify(value) : words()}\n`)
    },
  }
}
