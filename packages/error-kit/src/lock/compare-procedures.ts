import { compareAccess } from './compare-access.ts'
import { compareDeclared, undefinedCodes } from './compare-codes.ts'
import { compareBody } from './compare-content.ts'
import { same } from './data.ts'
import { compareFacts } from './facts.ts'
import type { LockedCode, LockedOperation, LockedProcedure } from './lockable.ts'
import { finding, type Finding } from './rules.ts'
import type { Comparer } from './schema/comparer.ts'

type Procedures = Readonly<Record<string, LockedProcedure>>

interface Context {
  readonly codes: Readonly<Record<string, LockedCode>>
  readonly schemas: Comparer
}

/**
 * What changed in the procedures of a tRPC router.
 * @param published those that became operations of the document, by path
 */
export function compareProcedures(
  before: Procedures,
  after: Procedures,
  published: ReadonlyMap<string, LockedOperation>,
  context: Context,
): Finding[] {
  const come = new Set(Object.keys(after).filter((path) => !before[path]))
  const findings: Finding[] = []
  for (const [path, was] of Object.entries(before)) {
    const is = after[path]
    if (is) {
      findings.push(...compareProcedure(`The procedure ${path}`, was, is, context))
      continue
    }
    const operation = published.get(path)
    if (operation) {
      findings.push(...comparePublished(`The procedure ${path}`, was, operation, context))
      continue
    }
    const renamed = [...come].find((each) => same(after[each], was))
    if (renamed === undefined) findings.push(finding('operation_removed', `The procedure ${path}`, 'is gone.'))
    else {
      come.delete(renamed)
      findings.push(finding('operation_moved', `The procedure ${path}`, `seems to be called ${renamed} now.`))
    }
  }
  for (const [path, { codes }] of Object.entries(after)) {
    findings.push(...undefinedCodes(`The procedure ${path}`, codes, context.codes))
    if (come.has(path)) findings.push(finding('operation_added', `The procedure ${path}`, 'is new.'))
  }
  return findings
}

/** A procedure that is an operation now: its callers over tRPC go on to call it. */
function comparePublished(
  subject: string,
  was: LockedProcedure,
  is: LockedOperation,
  { codes, schemas }: Context,
): Finding[] {
  const output = is.answers['200']?.[json]
  if (was.output && output) schemas.compare(subject, was.output, output, { direction: 'output', path: 'answer' })
  return [
    ...(was.type === is.procedure?.type
      ? []
      : [finding('procedure_type', subject, `is a ${is.procedure?.type} now, and was a ${was.type}.`)]),
    ...(was.input
      ? [finding('schema_uncompared', subject, 'has its input written as parameters and a body now.')]
      : []),
    ...compareDeclared(subject, was.codes, is.codes, codes),
    ...compareFacts(subject, was.facts, is.facts),
  ]
}

function compareProcedure(
  subject: string,
  was: LockedProcedure,
  is: LockedProcedure,
  { codes, schemas }: Context,
): Finding[] {
  const findings: Finding[] = []
  if (was.type !== is.type)
    findings.push(finding('procedure_type', subject, `is a ${is.type} now, and was a ${was.type}.`))
  findings.push(...compareBody(subject, sent(was), sent(is), schemas, 'input'))
  if (was.output && is.output) schemas.compare(subject, was.output, is.output, { direction: 'output', path: 'answer' })
  else if (was.output) {
    findings.push(finding('schema_uncompared', subject, 'does not say any more of which form its answer is.'))
  }
  return [
    ...findings,
    ...compareAccess(subject, was, is),
    ...compareDeclared(subject, was.codes, is.codes, codes),
    ...compareFacts(subject, was.facts, is.facts),
  ]
}

/** An input as a body of one type. */
const sent = ({ input }: LockedProcedure) => input && { required: input.required, content: { [json]: input.schema } }
const json = 'application/json'
