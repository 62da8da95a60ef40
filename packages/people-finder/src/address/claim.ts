import { settledOn } from './candidates.ts'
import type { Candidate, Plan } from './candidates.ts'
import { localPartsOf } from './local-parts.ts'
import type { Session } from './session.ts'
import type { AddressQuery, MailVerdict } from './types.ts'

interface Claim {
  readonly candidate: Candidate
  readonly verdict?: MailVerdict
}

/**
 * Whether an accepted address is this person's. One with the whole name in it is; of others nothing must speak for
 * somebody else: another pattern that the domain is known to follow, a fuller address of the same name, a second mailbox
 * of the same initials, or, for the least specific, no sign at all that the company writes its addresses so.
 */
export async function claim(
  candidate: Candidate,
  query: AddressQuery,
  plan: Plan,
  session: Session,
): Promise<Claim | undefined> {
  if (candidate.specificity === 'full') return { candidate }
  const leading = settledOn(plan.patterns)
  if (leading !== undefined && leading !== candidate.pattern) return undefined
  const unheard = plan.candidates.some(({ local }) => session.answerOf(emailOf(local, query)) === 'unknown')
  const fuller = fullest(plan)
  if (unheard || !fuller) return undefined
  const { answer, verdict } = await session.ask(emailOf(fuller.local, query))
  if (answer === 'accepted') return { candidate: fuller, verdict }
  if (answer !== 'rejected') return undefined
  for (const rival of rivalsOf(candidate, query)) {
    if ((await session.ask(emailOf(rival, query))).answer !== 'rejected') return undefined
  }
  const believed =
    candidate.specificity !== 'low' || leading !== undefined || (await isWitnessed(candidate, query, plan, session))
  return believed ? { candidate } : undefined
}

const fullest = (plan: Plan): Candidate | undefined =>
  plan.candidates.find(({ specificity, collision }) => specificity === 'full' && !collision)

/** What there would be if two people had to share the local part: a number, or the next letter. */
function rivalsOf({ local, pattern, specificity }: Candidate, { name }: AddressQuery): string[] {
  if (specificity !== 'low' || pattern !== '{first}') return [`${local}2`]
  const initial = localPartsOf(name).find((part) => part.pattern === '{first}{l}' && part.local.startsWith(local))
  return initial ? [`${local}2`, initial.local] : [`${local}2`]
}

/** A colleague who has an address of that pattern makes it the company's. */
async function isWitnessed(candidate: Candidate, query: AddressQuery, plan: Plan, session: Session): Promise<boolean> {
  const witness = plan.witness(candidate.pattern)
  return witness !== undefined && (await session.ask(emailOf(witness, query))).answer === 'accepted'
}

/** Verifications that it takes to ask about a candidate and to be sure of it. */
export function costOf(candidate: Candidate, query: AddressQuery, plan: Plan, session: Session): number {
  if (candidate.specificity === 'full') return 1
  const fuller = fullest(plan)
  const checks = [...(fuller ? [fuller.local] : []), ...rivalsOf(candidate, query)]
  const open = checks.filter((local) => !session.answerOf(emailOf(local, query))).length
  const witness = candidate.specificity === 'low' && settledOn(plan.patterns) === undefined ? 1 : 0
  return 1 + open + witness
}

export const emailOf = (local: string, { domain }: AddressQuery): string => `${local}@${domain.toLowerCase()}`
