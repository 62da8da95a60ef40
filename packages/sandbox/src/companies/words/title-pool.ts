import type { Seniority } from '../types.ts'

/** A title, with what it says. */
export interface TitleWord {
  readonly text: string
  readonly seniority?: Seniority
  readonly function: string
}

/** The titles of a language; `leaders` are of those who run the whole, of whom each company has one or two. */
export interface TitlePool {
  readonly leaders: readonly TitleWord[]
  readonly others: readonly TitleWord[]
}

/** Reads lines of `<function> <seniority or ->: <title>; <title>`. */
export function titlePool(lines: string): TitlePool {
  const titles = lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [head = '', list = ''] = line.split(/:(.*)/s)
      const [job = '', seniority = '-'] = head.trim().split(' ')
      const said = seniority === '-' ? { function: job } : { function: job, seniority: seniority as Seniority }
      return list.split(';').map((text) => Object.assign({ text: text.trim() }, said))
    })
  return {
    leaders: titles.filter((title) => title.function === 'general'),
    others: titles.filter((title) => title.function !== 'general'),
  }
}
