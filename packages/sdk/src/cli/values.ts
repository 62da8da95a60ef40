import { UsageError } from './command-error.ts'

/** A whole number above zero. */
export function wholeNumber(option: string, text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new UsageError(`${option} takes a whole number above zero, not "${text}"`)
}

/** Names and values, each as `email=Mail`, a name with several values in their order; undefined where there are none. */
export function pairsOf(option: string, texts: readonly string[]): Record<string, string | string[]> | undefined {
  if (texts.length === 0) return undefined
  const values = new Map<string, string[]>()
  for (const text of texts) {
    const [, name, value] = /^([^=]+)=(.+)$/s.exec(text) ?? []
    if (name === undefined || value === undefined)
      throw new UsageError(`${option} takes a role and a column, as email=Mail, not "${text}"`)
    values.set(name.trim(), [...(values.get(name.trim()) ?? []), value])
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]))
}

/** One of a closed set. */
export function oneOf<T extends string>(option: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text)
  if (found !== undefined) return found
  throw new UsageError(`${option} takes one of ${choices.join(', ')}, not "${text}"`)
}

/** Some of a closed set, separated by commas; undefined where the option was not given. */
export function someOf<T extends string>(
  option: string,
  text: string | undefined,
  choices: readonly T[],
): T[] | undefined {
  if (text === undefined) return undefined
  const given = text.split(',').map((word) => word.trim())
  const wrong = given.find((word) => !(choices as readonly string[]).includes(word))
  if (wrong === undefined) return given as T[]
  throw new UsageError(`${option} takes ${choices.join(', ')}, separated by commas, not "${wrong}"`)
}

const separators = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const

/** What a separator is called on a command line, where most of them would have to be quoted. */
export const separatorNames = ['comma', 'semicolon', 'tab', 'pipe'] as const satisfies (keyof typeof separators)[]

/** What separates fields, by its name. */
export const separatorOf = (name: string | undefined): (typeof separators)[keyof typeof separators] | undefined =>
  name === undefined ? undefined : separators[oneOf('--separator', name, separatorNames)]

/** The whole number of an option that is said when a job begins, and not to go on with one. */
export function numberToBegin(text: (option: string) => string | undefined, option: string): number | undefined {
  const given = text(option)
  if (given === undefined) return undefined
  if (text('job') !== undefined) throw new UsageError(`--${option} is said when a job begins, and --job has begun`)
  return wholeNumber(`--${option}`, given)
}
