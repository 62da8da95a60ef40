import { compareCodes } from './compare-codes.ts'
import { compareOperations } from './compare-operations.ts'
import { compareProcedures } from './compare-procedures.ts'
import { compareWire } from './compare-wire.ts'
import { without } from './data.ts'
import type { Lock, OldLock } from './lock.ts'
import type { LockedOperation, Operations } from './lockable.ts'
import { named } from './lockable-of.ts'
import { asOld, codesOf, operationsOfOld } from './old.ts'
import { finding, severities, type Finding } from './rules.ts'
import { createComparer, type Comparer } from './schema/comparer.ts'

/** What changed between what the world knows and what is about to be promised, breaking changes first. */
export function compare(before: Lock | OldLock, after: Lock): Finding[] {
  const findings = before.format === 1 ? compareOld(before, after) : compareLocks(before, after)
  return unique(findings).toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

function compareLocks(before: Lock, after: Lock): Finding[] {
  const schemas = createComparer(before.operations.schemas, after.operations.schemas)
  const context = { codes: after.codes, schemas }
  const [old, now] = [before.operations, after.operations]
  const findings = [
    ...compareCodes(before.codes, after.codes, schemas),
    ...compareStatuses(before, after),
    ...compareWire(before, after),
    ...(old.partial || now.partial
      ? compareOperations(reduced(old.operations), reduced(now.operations), context)
      : compareWhole(old, now, context)),
  ]
  return [...findings, ...schemas.findings()]
}

function compareWhole(old: Operations, now: Operations, context: Context): Finding[] {
  compareHeaders(old, now, context.schemas)
  return [
    ...compareCredentials(old, now),
    ...compareOperations(old.operations, now.operations, context),
    ...compareProcedures(old.procedures, now.procedures, published(now.operations), context),
  ]
}

/** Operations by the procedure that they are. */
const published = (operations: Operations['operations']): ReadonlyMap<string, LockedOperation> =>
  new Map(
    Object.values(operations).flatMap((operation) =>
      operation.procedure ? [[operation.procedure.path, operation] as const] : [],
    ),
  )

interface Context {
  readonly codes: Lock['codes']
  readonly schemas: Comparer
}

function compareStatuses(before: Lock, after: Lock): Finding[] {
  const [old, now] = [before.statuses.map(String), after.statuses.map(String)]
  return [
    ...without(old, now).map((status) => finding('status_gone', `The status ${status}`, 'is not in the set any more.')),
    ...without(now, old).map((status) => finding('status_added', `The status ${status}`, 'is in the set now.')),
    ...without(before.locales, after.locales).map((name) =>
      finding('locale_removed', `The language ${name}`, 'is gone.'),
    ),
    ...without(after.locales, before.locales).map((name) => finding('locale_added', `The language ${name}`, 'is new.')),
  ]
}

function compareCredentials({ credentials: was }: Operations, { credentials: is }: Operations): Finding[] {
  return [
    ...Object.entries(was).flatMap(([name, how]): Finding[] => {
      const subject = `The credential ${name}`
      const now = is[name]
      if (now === undefined) return [finding('credential_removed', subject, 'is not taken any more.')]
      return now === how ? [] : [finding('credential_changed', subject, `is sent as ${now} now, and was as ${how}.`)]
    }),
    ...without(Object.keys(is), Object.keys(was)).map((name) =>
      finding('credential_added', `The credential ${name}`, 'is taken now.'),
    ),
  ]
}

/** Headers that come and go are told of with the answers that have them. */
function compareHeaders({ headers: was }: Operations, { headers: is }: Operations, schemas: Comparer): void {
  for (const [name, schema] of Object.entries(was)) {
    const now = is[name]
    if (now) schemas.compare(`The header ${name}`, schema, now, { direction: 'output', path: 'its value' })
  }
}

/** As much of operations as their names and codes. */
const reduced = (
  operations: Readonly<Record<string, Pick<LockedOperation, 'operationId' | 'codes'>>>,
): Record<string, LockedOperation> =>
  Object.fromEntries(
    Object.entries(operations).map(([route, { operationId, codes }]) => [route, named(operationId, codes)]),
  )

/** Against a lock that knew less only that is compared, and the rest is recorded. */
function compareOld(before: OldLock, after: Lock): Finding[] {
  const schemas = createComparer({}, {})
  const findings = [
    ...compareCodes(codesOf(before), asOld(after.codes), schemas),
    ...compareOperations(reduced(operationsOfOld(before)), reduced(after.operations.operations), {
      codes: after.codes,
      schemas,
    }),
    finding('lock_upgraded', 'The lock', 'is of an older form, and is written in the new one.'),
  ]
  return [...findings, ...schemas.findings()]
}

/** A schema that is compared in two directions, or a code that two places share, is told of once. */
const unique = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((found) => [`${found.rule} ${found.subject} ${found.what}`, found])).values(),
]
