import type { AnyContract } from './contract.ts'
import type { AnyDefinition } from './define.ts'
import { CatalogueFault } from './fault.ts'
import { parseDetails } from './parse.ts'
import { screenFaults } from './screen-faults.ts'

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
  const definition = contract.definitions[code] as AnyDefinition
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
  return [...faults, ...exampleFaults(code, definition), ...screenFaults(contract, code, definition)]
}

function exampleFaults(code: string, definition: AnyDefinition): CatalogueFault[] {
  const { details, example } = definition
  const where = `${code}.example`
  if (details === null) {
    return example === undefined ? [] : [new CatalogueFault(where, 'is there, though the code carries no details.')]
  }
  if (example === undefined) return [new CatalogueFault(where, 'is missing: give details that the code could carry.')]
  const result = parseDetails(details, example)
  if (!result.success) {
    const issues = result.error.issues.map((issue) => `${['example', ...issue.path].join('.')}: ${issue.message}`)
    return [new CatalogueFault(where, `is not of the shape of its details (${issues.join('; ')}).`)]
  }
  try {
    definition.message(result.data)
    return []
  } catch (error) {
    return [new CatalogueFault(`${code}.message`, `fails for the example: ${(error as Error).message}`)]
  }
}
