import type { AnyContract } from './contract.ts'
import { wordsOf, type AnyDefinition } from './define.ts'
import { CatalogueFault } from './fault.ts'
import { parseDetails } from './parse.ts'
import { screenFaults } from './screen-faults.ts'
import { firstLineOf } from './thrown.ts'

/**
 * What is declared wrongly in a contract, each with its member. The compiler refuses the same where it can; this is for
 * catalogues in JavaScript, for casts, and for what no type says. Not part of making a contract, which every start pays.
 */
export function faultsIn(contract: AnyContract): CatalogueFault[] {
  return [
    ...contract.statuses.filter((status) => !isFailure(status)).map(statusFault),
    ...contract.codes.flatMap((code) => codeFaults(contract, code)),
    ...Object.entries(contract.standsFor).flatMap(([role, code]) =>
      code === undefined || contract.isCode(code)
        ? []
        : [new CatalogueFault(`standsFor.${role}`, `is ${code}, which is no code of the catalogue.`)],
    ),
  ]
}

const isFailure = (status: number): boolean => Number.isInteger(status) && status >= 400 && status <= 599

const statusFault = (status: number): CatalogueFault =>
  new CatalogueFault('statuses', `has ${status}, which is no status of a failure (400 to 599).`)

function codeFaults(contract: AnyContract, code: string): CatalogueFault[] {
  const definition: unknown = contract.definitions[code]
  if (typeof definition !== 'object' || definition === null) {
    return [new CatalogueFault(code, `is ${String(definition)}: define it, with defineError().`)]
  }
  return definitionFaults(contract, code, definition as AnyDefinition)
}

function definitionFaults(contract: AnyContract, code: string, definition: AnyDefinition): CatalogueFault[] {
  const unread = unreadable(definition.details)
  if (unread !== undefined) return [new CatalogueFault(`${code}.details`, unread)]
  const faults: CatalogueFault[] = []
  if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(code)) {
    faults.push(new CatalogueFault(code, 'is no name of a code: write it in capitals, digits and single underscores.'))
  }
  if (!contract.statuses.includes(definition.status)) {
    const set = contract.statuses.join(', ')
    faults.push(
      new CatalogueFault(`${code}.status`, `is ${definition.status}, which is not among the statuses ${set}.`),
    )
  }
  for (const locale of contract.locales.slice(1)) {
    const words = definition.locales?.[locale]
    if (!words) faults.push(new CatalogueFault(`${code}.locales.${locale}`, 'is missing: say there the same words.'))
  }
  return [
    ...faults,
    ...wordFaults(contract, definition, code),
    ...exampleFaults(contract, code, definition),
    ...screenFaults(contract, code, definition),
  ]
}

/** What the pages and the catalogue say of a code is there in every language. */
function wordFaults({ locales }: AnyContract, definition: AnyDefinition, code: string): CatalogueFault[] {
  return locales.flatMap((locale, index) => {
    const where = index === 0 ? code : `${code}.locales.${locale}`
    const words = index === 0 ? definition : definition.locales?.[locale]
    if (!words) return []
    return (['summary', 'resolution'] as const)
      .filter((name) => typeof words[name] !== 'string' || words[name].trim() === '')
      .map((name) => new CatalogueFault(`${where}.${name}`, 'says nothing: say it in a sentence.'))
  })
}

/** Why details cannot be read at all, so that nothing else can be said of the code; undefined where they can. */
function unreadable(details: unknown): string | undefined {
  if (details === null) return undefined
  if (details === undefined) return 'is undefined: say null where the code carries none.'
  if (typeof details === 'object' && '_zod' in details) return undefined
  return 'is no schema of zod 4: import z from zod 4, or from zod/v4 of zod 3.25.'
}

function exampleFaults(contract: AnyContract, code: string, definition: AnyDefinition): CatalogueFault[] {
  const { details, example } = definition
  const where = `${code}.example`
  if (details === null) {
    if (example === undefined) return sentenceFaults(contract, code, undefined)
    return [new CatalogueFault(where, 'is there, though the code carries no details.')]
  }
  if (example === undefined) return [new CatalogueFault(where, 'is missing: give details that the code could carry.')]
  const result = parseDetails(details, example)
  if (!result.success) {
    const issues = result.error.issues.map((issue) => `${['example', ...issue.path].join('.')}: ${issue.message}`)
    return [new CatalogueFault(where, `is not of the shape of its details (${issues.join('; ')}).`)]
  }
  const lost = uncarriedIn(result.data, 'details')
  if (lost === undefined) return sentenceFaults(contract, code, result.data)
  return [new CatalogueFault(`${code}.${lost}`, 'is nothing that JSON carries as it is: describe what travels.')]
}

/** Every language has to have a sentence for the example. */
function sentenceFaults(contract: AnyContract, code: string, details: object | undefined): CatalogueFault[] {
  const definition = contract.definitions[code] as AnyDefinition
  return contract.locales.flatMap((locale, index) => {
    const where = index === 0 ? `${code}.message` : `${code}.locales.${locale}.message`
    try {
      const said: unknown = wordsOf(definition, locale).message(details)
      if (typeof said === 'string' && said.trim() !== '') return []
      return [new CatalogueFault(where, 'says nothing for the example.')]
    } catch (error) {
      return [new CatalogueFault(where, `fails for the example: ${firstLineOf(error)}`)]
    }
  })
}

/** The first member that JSON would change or drop, with its path; undefined where there is none. */
function uncarriedIn(value: unknown, path: string): string | undefined {
  if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value)) return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path
  if (typeof value !== 'object') return path
  const prototype: unknown = Object.getPrototypeOf(value)
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path
  for (const [name, member] of Object.entries(value)) {
    const lost = uncarriedIn(member, `${path}.${name}`)
    if (lost !== undefined) return lost
  }
  return undefined
}
