import type { AnyContract } from './contract.ts'
import { wordsOf, type AnyDefinition } from './define.ts'
import { CatalogueFault } from './fault.ts'
import { forms, type Remedy } from './screen.ts'
import { shapeOf } from './shape-of.ts'
import type { Shape } from './shape.ts'

/** What is wrong with what a code says for screens, each with its member. */
export function screenFaults(contract: AnyContract, code: string, definition: AnyDefinition): CatalogueFault[] {
  const { screen } = definition
  if (screen === undefined) return []
  const fault = (member: string, what: string): CatalogueFault => new CatalogueFault(`${code}.${member}`, what)
  const faults: CatalogueFault[] = []
  if (!forms.includes(screen.form)) {
    faults.push(fault('screen.form', `is ${screen.form as string}, which is none of ${forms.join(', ')}.`))
  }
  const remedies: readonly Remedy[] = Array.isArray(screen.remedies) ? screen.remedies : []
  if (remedies.length === 0) faults.push(fault('screen.remedies', 'is empty: say what resolves it, or “nothing”.'))
  const schema = contract.schema(code)
  const shape = schema === null ? null : shapeOf(schema)
  for (const [index, remedy] of remedies.entries()) {
    const problem = problemOf(remedy, shape, contract)
    if (problem !== undefined) faults.push(fault(`screen.remedies.${index}`, problem))
  }
  for (const [index, locale] of contract.locales.entries()) {
    if (wordsOf(definition, locale).title?.trim()) continue
    faults.push(fault(index === 0 ? 'title' : `locales.${locale}.title`, 'is missing: a screen needs one.'))
  }
  return faults
}

function problemOf(remedy: Remedy, shape: Shape | null, { targets }: AnyContract): string | undefined {
  switch (remedy.kind) {
    case 'authenticate':
    case 'retry':
    case 'refresh':
    case 'support':
    case 'nothing':
      return undefined
    case 'correct':
      return remedy.issues === undefined ? undefined : memberProblem(shape, remedy.issues, 'a list of issues', isIssues)
    case 'wait':
      return memberProblem(shape, remedy.seconds, 'a number', (kind) => kind === 'number')
    case 'ask': {
      const { whom } = remedy
      if (isList(whom)) return unknown('asks', whom, targets.people, 'people')
      return memberProblem(shape, byOf(whom), 'a list of texts', (kind) => same(kind, ['string']))
    }
    case 'go': {
      const { to } = remedy
      if (typeof to === 'string') return unknown('leads to', [to], targets.places, 'places')
      return (
        memberProblem(shape, byOf(to), 'a text', (kind) => kind === 'string') ??
        unknown('leads to', [...Object.values(to.places), to.otherwise], targets.places, 'places')
      )
    }
    default:
      return `is of the kind ${String(Object(remedy).kind)}, which there is not.`
  }
}

function unknown(verb: string, named: readonly string[], known: readonly string[], of: string): string | undefined {
  const stray = named.find((name) => !known.includes(name))
  if (stray === undefined) return undefined
  return `${verb} ${stray}, which is not among the contract’s ${of} (${known.join(', ') || 'it has none'}).`
}

/** What a remedy reads has to be there in every case, and of the kind that it is read as. */
function memberProblem(
  shape: Shape | null,
  member: string,
  as: string,
  fits: (kind: Shape) => boolean,
): string | undefined {
  const members = shape !== null && typeof shape === 'object' && !Array.isArray(shape) ? Object.entries(shape) : []
  const kind = members.find(([name]) => name === member)?.[1]
  return kind !== undefined && fits(kind) ? undefined : `reads details.${member}, which has to be ${as}.`
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value)

/** Also of what is no object at all, as a catalogue in JavaScript may have it. */
const byOf = (value: unknown): string => String((Object(value) as { by?: unknown }).by)

const isIssues = (kind: Shape): boolean => {
  const [item] = Array.isArray(kind) ? (kind as readonly Shape[]) : []
  return ['path', 'message'].every((name) => (Object(item) as Record<string, unknown>)[name] === 'string')
}

const same = (one: Shape, other: Shape): boolean => JSON.stringify(one) === JSON.stringify(other)
