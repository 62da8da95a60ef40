import { setImmediate as breathe } from 'node:timers/promises'
import type { LeadToFind } from '../leads/found/found.ts'
import { companyHint } from './hints.ts'
import { indexable, nameKey } from './keys.ts'
import type { FindingKind } from './kind.ts'
import type { FindingOptions } from './options.ts'
import { resolveCompany } from './resolve.ts'
import { decisionsOn, type NewReview, type ReviewRow } from './store/reviews.ts'
import type { AnalyzedRow } from './store/rows.ts'

/** A row, with what somebody has to look at for it. */
export interface JudgedRow {
  readonly row: AnalyzedRow
  readonly review?: NewReview
}

/** Names matched before others in this process have their turn: some milliseconds. */
const atOnce = 10

/**
 * Judges rows as far as that is possible without asking anybody outside: what they ask for, and which company they mean.
 * @param first the position of the first of them
 */
export async function judgeRows(
  { db, companies }: Pick<FindingOptions, 'db' | 'companies'>,
  kind: FindingKind,
  organizationId: string,
  page: readonly LeadToFind[],
  first: number,
  signal?: AbortSignal,
): Promise<JudgedRow[]> {
  const asks = page.map((lead) => {
    const ask = kind.ask(lead)
    return { lead, ask, name: 'company' in ask ? nameKey(ask.company.name) : undefined }
  })
  const names = new Set(asks.flatMap(({ name }) => name ?? []))
  const said = new Map<string, ReviewRow>()
  for (const review of await decisionsOn(db, organizationId, [...names])) said.set(review.key, review)

  const judged: JudgedRow[] = []
  for (const [index, { lead, ask, name = '' }] of asks.entries()) {
    if (index % atOnce === 0) await breathe()
    signal?.throwIfAborted()
    const at = { position: first + index, leadId: lead.id, query: ask.query }
    if ('outcome' in ask) {
      judged.push({ row: { ...at, key: `${at.position}`, outcome: ask.outcome, reason: ask.reason, hints: [] } })
      continue
    }
    const { company, hints = [] } = ask
    const earlier = said.get(name)
    const found = await resolveCompany(companies, company, earlier)
    const place = found.outcome === 'matched' ? found.company.domain : name
    const key = indexable(`${place}\u001f${ask.key}`)
    if (found.outcome === 'matched') {
      const { domain } = found.company
      judged.push({ row: { ...at, key, company: found.company, task: domain, hints } })
    } else if (found.outcome === 'review') {
      const seen = earlier?.decidedAt ?? null
      const review = { key: name, name: company.name, candidates: found.candidates, rows: 1, seen }
      judged.push({ row: { ...at, key, outcome: 'review', reason: 'ambiguous_company', hints }, review })
    } else {
      const { outcome, reason } = found
      const hint = companyHint(reason, company.name)
      judged.push({ row: { ...at, key, outcome, reason, hints: hint ? [...hints, hint] : hints } })
    }
  }
  return judged
}
