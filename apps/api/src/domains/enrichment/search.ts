import {
  comparePeople,
  learnPatterns,
  parsePersonName,
  type AddressFinder,
  type AddressResult,
  type KnownAddress,
  type PersonName,
  type RefusedAddresses,
} from '@leadwright/people-finder'
import type { FindingRow, SettledQuery } from '../finding/kind.ts'
import { nameInput } from './ask.ts'
import { findColleague, type Colleagues } from './colleagues.ts'

/** What is known of a company while its people are looked for. */
export interface Company {
  readonly domain: string
  readonly colleagues: Colleagues
  /** Rows that are settled, with what they found and what was refused for them. */
  readonly earlier: readonly SettledQuery[]
  readonly catchAll: boolean
  readonly signal?: AbortSignal | undefined
}

type Row = Pick<FindingRow, 'query'>

/** From here on a company's pattern counts as known, and people need not wait for what others teach. Posterior. */
const known = 0.8
/** People who are looked for at a time, once the pattern is known. */
const atOnce = 8
/** How sure it is that somebody works at a company: whose name its website has, and whom only the list puts there. */
const certainty = { named: 0.95, listed: 0.8 } as const

export const nameOf = ({ query }: Row): PersonName | undefined => parsePersonName(nameInput(query))

/**
 * Makes a search for the addresses of some people of a company. Each is worth something to the next: what was found shows
 * how the company writes addresses, what was refused how it does not. Whoever was not found gets a second session once
 * more is known, if the website names them or the pattern has come out, and a third if it came out only then.
 */
export function createSearch(addresses: AddressFinder, company: Company) {
  const { domain, colleagues, earlier, catchAll, signal } = company
  const learned: KnownAddress[] = []
  const refused: RefusedAddresses[] = []
  const note = (name: PersonName, emails: readonly string[]): void => {
    const isNamed = findColleague(colleagues, name) !== undefined
    if (emails.length > 0) refused.push({ name, emails, certainty: isNamed ? certainty.named : certainty.listed })
  }
  for (const row of earlier) {
    const name = nameOf(row)
    const [finding] = row.findings
    if (name && finding?.email !== undefined && finding.status === 'valid') learned.push({ email: finding.email, name })
    else if (name) note(name, row.refused)
  }
  const everything = (): KnownAddress[] => [...colleagues.known, ...learned]
  const pattern = (): string | undefined => {
    const [leader] = learnPatterns(everything()).ranking
    return leader && leader.posterior >= known ? leader.pattern : undefined
  }

  const ask = (name: PersonName, others: readonly PersonName[]): Promise<AddressResult> => {
    const published = findColleague(colleagues, name)?.email
    // The page may call them by another given name, which must not make the address somebody else's.
    const isOwn = ({ email }: KnownAddress): boolean => email === published
    const everybody = [...colleagues.people.map((colleague) => colleague.name), ...others]
    return addresses.find({
      name,
      domain,
      known: everything().map((address) => (isOwn(address) ? { email: address.email, name } : address)),
      colleagues: everybody.filter((other) => comparePeople(name, other).verdict === 'different'),
      refused,
      taken: new Set(learned.map(({ email }) => email.toLowerCase())),
      catchAll,
      ...(published === undefined ? {} : { published }),
      ...(signal ? { signal } : {}),
    })
  }

  return async <R extends Row>(rows: readonly R[]): Promise<Map<R, AddressResult>> => {
    const results = new Map<R, AddressResult>()
    const others = rows.flatMap((row) => nameOf(row) ?? [])
    const round = async (open: readonly R[]): Promise<void> => {
      for (let next = 0; next < open.length;) {
        const some = open.slice(next, next + (pattern() === undefined ? 1 : atOnce))
        next += some.length
        const answers = await Promise.all(
          some.map(async (row) => {
            const name = nameOf(row)
            return name && { row, name, result: await ask(name, others) }
          }),
        )
        for (const answer of answers) {
          if (!answer) continue
          const { row, name, result } = answer
          const before = results.get(row)
          const tried = before?.outcome === 'none' ? before.refused : []
          results.set(row, result.outcome === 'none' ? { ...result, refused: [...tried, ...result.refused] } : result)
          if (result.outcome === 'none') note(name, result.refused)
          else if (result.status === 'valid') learned.push({ email: result.email, name })
        }
      }
    }
    await round(rows)
    const isMissing = (row: R): boolean => {
      const result = results.get(row)
      if (result?.outcome !== 'none' || result.passing) return false
      return result.reason === 'all_rejected' || result.reason === 'ambiguous'
    }
    const isNamed = (row: R): boolean => {
      const name = nameOf(row)
      return name !== undefined && findColleague(colleagues, name) !== undefined
    }
    const isOut = pattern() !== undefined
    await round(rows.filter((row) => isMissing(row) && (isOut || isNamed(row))))
    if (!isOut && pattern() !== undefined) await round(rows.filter(isMissing))
    return results
  }
}
