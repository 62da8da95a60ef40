import { compareAccess } from './compare-access.ts'
import { compareDeclared, undefinedCodes } from './compare-codes.ts'
import { same } from './data.ts'
import { compareFacts } from './facts.ts'
import { compareAnswers } from './compare-answers.ts'
import { compareBody } from './compare-content.ts'
import { compareParameters } from './compare-parameters.ts'
import type { LockedCode, LockedOperation, SameProcedure } from './lockable.ts'
import { finding, type Finding } from './rules.ts'
import type { Comparer } from './schema/comparer.ts'

type Map = Readonly<Record<string, LockedOperation>>

/** What a comparison of operations works with. */
interface Context {
  readonly codes: Readonly<Record<string, LockedCode>>
  readonly schemas: Comparer
}

/** What changed in the operations of an API. */
export function compareOperations(before: Map, after: Map, context: Context): Finding[] {
  const known = byWire(before)
  const current = byWire(after)
  const findings: Finding[] = []
  const gone = [...known].filter(([wire]) => !current.has(wire)).map(([, routed]) => routed)
  const come = new Set([...current].filter(([wire]) => !known.has(wire)).map(([, routed]) => routed))
  for (const was of gone) {
    const is = [...come].find(({ operation }) => isSame(was.operation, operation))
    if (!is) {
      findings.push(finding('operation_removed', was.route, 'is gone.'))
      continue
    }
    come.delete(is)
    findings.push(finding('operation_moved', was.route, `is at ${is.route} now.`))
  }
  for (const [wire, is] of current) {
    findings.push(...undefinedCodes(is.route, is.operation.codes, context.codes))
    const was = known.get(wire)
    if (was) findings.push(...compareOperation(was, is, context))
    else if (come.has(is)) findings.push(finding('operation_added', is.route, 'is new.'))
  }
  return findings
}

/** What changed in how an operation is called over tRPC. */
function compareProcedure(subject: string, was?: SameProcedure, is?: SameProcedure): Finding[] {
  if (!was) return is ? [finding('procedure_added', subject, `is the procedure ${is.path} as well now.`)] : []
  if (!is) return [finding('procedure_moved', subject, `is not the procedure ${was.path} any more.`)]
  const findings: Finding[] = []
  if (was.path !== is.path)
    findings.push(finding('procedure_moved', subject, `is the procedure ${is.path} now, and was ${was.path}.`))
  if (was.type !== is.type)
    findings.push(finding('procedure_type', subject, `is a ${is.type} over tRPC now, and was a ${was.type}.`))
  if (was.input !== 'required' && is.input === 'required')
    findings.push(finding('input_required', subject, 'has its input over tRPC required now.'))
  return findings
}

interface Routed {
  /** `METHOD /path` with the parameters' names. */
  readonly route: string
  readonly operation: LockedOperation
}

/** Operations by what goes over the wire, where a path parameter has no name. */
const byWire = (operations: Map): ReadonlyMap<string, Routed> =>
  new globalThis.Map(
    Object.entries(operations).map(([route, operation]) => [
      route.replaceAll(/\{[^}]*\}/g, '{}'),
      { route, operation },
    ]),
  )

/** Whether an operation at another place is likely the one that is gone. */
const isSame = (was: LockedOperation, is: LockedOperation): boolean =>
  was.operationId === null ? same(was, is) : was.operationId === is.operationId

function compareOperation(was: Routed, is: Routed, { codes, schemas }: Context): Finding[] {
  const { route: subject, operation: now } = is
  const old = was.operation
  return [
    ...compareNames(was, is),
    ...compareAccess(subject, old, now),
    ...compareParameters(subject, old, now, schemas),
    ...compareBody(subject, old.body, now.body, schemas),
    ...compareDeclared(subject, old.codes, now.codes, codes),
    ...compareAnswers(subject, old, now, schemas),
    ...compareFacts(subject, old.facts, now.facts),
  ]
}

function compareNames(was: Routed, is: Routed): Finding[] {
  const subject = is.route
  const [old, now] = [was.operation, is.operation]
  const findings: Finding[] = []
  if (old.operationId === null && now.operationId !== null)
    findings.push(finding('operation_named', subject, `is called ${now.operationId} now, and had no name.`))
  else if (old.operationId !== now.operationId)
    findings.push(
      finding(
        'operation_renamed',
        subject,
        `is called ${now.operationId ?? 'nothing'} now, and was ${old.operationId}.`,
      ),
    )
  findings.push(...compareProcedure(subject, old.procedure, now.procedure))
  if (was.route !== subject) findings.push(finding('path_parameter_renamed', subject, `was written ${was.route}.`))
  if (!old.deprecated && now.deprecated) findings.push(finding('operation_deprecated', subject, 'is deprecated now.'))
  if (old.deprecated && !now.deprecated)
    findings.push(finding('operation_restored', subject, 'is not deprecated any more.'))
  return findings
}
