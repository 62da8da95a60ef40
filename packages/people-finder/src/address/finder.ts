import { planFor } from './candidates.ts'
import type { Candidate, Plan } from './candidates.ts'
import { claim, costOf, emailOf } from './claim.ts'
import { confidenceOf } from './confidence.ts'
import { localOf } from './learn.ts'
import { localPartsOf } from './local-parts.ts'
import { createSession, isPassing, maxAttempts } from './session.ts'
import type { Session } from './session.ts'
import type {
  AddressFinder,
  AddressQuery,
  AddressResult,
  MailVerdict,
  NoAddressReason,
  VerifyAddress,
} from './types.ts'

/** On a domain that takes any address only examples speak: so many, and so clear. */
const catchAllExamples = 2
const catchAllPosterior = 0.9

/**
 * Finds addresses with a mail verifier's help; at most six verifications a person. What it may claim, and why, is in
 * docs/decisions/address-patterns.md.
 */
export function createAddressFinder({ verify }: { readonly verify: VerifyAddress }): AddressFinder {
  return {
    find: (query) => {
      const plan = planFor(query)
      return find(query, plan, createSession(verify, query.signal, plan.refused))
    },
  }
}

async function find(query: AddressQuery, plan: Plan, session: Session): Promise<AddressResult> {
  const none = (reason: NoAddressReason, verdict = session.last): AddressResult => ({
    outcome: 'none',
    reason,
    attempts: session.attempts,
    refused: session.refused,
    ...(verdict ? { verdict } : {}),
    passing: reason === 'unknown' && isPassing(verdict),
  })
  const own = await tryOwn(query, plan, session, none)
  if (own) return own
  if (localPartsOf(query.name).length === 0) {
    return session.owed ? none('unknown', session.owed) : none('unusable_name')
  }

  let doubt: MailVerdict | undefined
  let unheard: MailVerdict | undefined
  let full: MailVerdict | undefined
  for (const candidate of plan.candidates) {
    if (session.attempts + costOf(candidate, query, plan, session) > maxAttempts) continue
    const email = emailOf(candidate.local, query)
    if (session.answerOf(email)) continue
    const { answer, verdict } = await session.ask(email)
    if (answer === 'no_mail') return none('no_mail_server')
    if (answer === 'catch_all') return onCatchAll(query, plan, session, candidate, none)
    if (session.silent) return none('unknown')
    if (answer === 'unknown') unheard = verdict
    // A full mailbox of that name is this person's, and no other will be.
    if (answer === 'full') full = verdict
    if (answer === 'full' && candidate.specificity === 'full') return none('unknown', verdict)
    if (answer !== 'accepted') continue
    const claimed = await claim(candidate, query, plan, session)
    if (claimed) return found(claimed.candidate, claimed.verdict ?? verdict, query, plan, session)
    doubt = verdict
    if (session.silent) return none('unknown')
  }
  // An answer that is still owed may be the one that tells whose the address is, or that there is another.
  if (session.owed) return none('unknown', session.owed)
  if (doubt) return none('ambiguous', doubt)
  if (unheard ?? full) return none('unknown', unheard ?? full)
  return none(
    session.attempts === 0 && plan.refused.size === 0
      ? plan.contested
        ? 'ambiguous'
        : 'unusable_name'
      : 'all_rejected',
  )
}

/** Addresses that are known to be this person's only need the server's word. */
async function tryOwn(
  query: AddressQuery,
  plan: Plan,
  session: Session,
  none: (reason: NoAddressReason, verdict?: MailVerdict) => AddressResult,
): Promise<AddressResult | undefined> {
  for (const email of plan.own) {
    if (session.attempts >= maxAttempts) return undefined
    const { answer, verdict } = await session.ask(email)
    const here = email.endsWith(`@${query.domain.toLowerCase()}`)
    if (answer === 'accepted') return published(email, 'valid', verdict, query, session)
    if (answer === 'catch_all' && query.catchAll) return published(email, 'catch_all', verdict, query, session)
    if (answer === 'full') return none('unknown', verdict)
    if (here && answer === 'catch_all') return none('catch_all')
    if (here && answer === 'no_mail') return none('no_mail_server')
    if (session.silent) return none('unknown')
  }
  return undefined
}

function published(
  email: string,
  status: 'valid' | 'catch_all',
  verdict: MailVerdict,
  query: AddressQuery,
  session: Session,
): AddressResult {
  const pattern = localPartsOf(query.name).find(({ local }) => local === localOf(email))?.pattern
  const { attempts } = session
  const known = pattern === undefined ? {} : { pattern }
  return { outcome: 'found', email, status, via: 'published', ...known, confidence: 1, attempts, verdict }
}

function found(
  { local, pattern }: Candidate,
  verdict: MailVerdict,
  query: AddressQuery,
  plan: Plan,
  session: Session,
): AddressResult {
  const rejected = plan.candidates.filter((one) => session.answerOf(emailOf(one.local, query)) === 'rejected')
  return {
    outcome: 'found',
    email: emailOf(local, query),
    status: 'valid',
    via: 'pattern',
    pattern,
    confidence: confidenceOf(pattern, plan.patterns, rejected),
    attempts: session.attempts,
    verdict,
  }
}

/** Everything is accepted here, so that only the examples count. */
async function onCatchAll(
  query: AddressQuery,
  plan: Plan,
  session: Session,
  asked: Candidate,
  none: (reason: NoAddressReason) => AddressResult,
): Promise<AddressResult> {
  const [leader] = plan.patterns.ranking
  const candidate = plan.candidates.find(({ pattern, collision }) => pattern === leader?.pattern && !collision)
  if (!query.catchAll || !leader || !candidate) return none('catch_all')
  // How the name is written in it has to be as clear as the pattern.
  const confidence = leader.posterior * candidate.weight
  const clear = leader.examples >= catchAllExamples && confidence >= catchAllPosterior
  if (!clear) return none('catch_all')
  const email = emailOf(candidate.local, query)
  if (candidate !== asked && (await session.ask(email)).answer !== 'catch_all') return none('catch_all')
  const { attempts, last } = session
  if (!last) return none('catch_all')
  const { pattern } = candidate
  return { outcome: 'found', email, status: 'catch_all', via: 'pattern', pattern, confidence, attempts, verdict: last }
}
