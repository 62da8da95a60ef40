import { createAddressFinder, type FoundPerson } from '@leadwright/people-finder'
import { describe, expect, it } from 'vitest'
import { colleaguesOf } from './colleagues.ts'
import { createSearch } from './search.ts'

const domain = 'acme.test'
const site = (...people: Pick<FoundPerson, 'name' | 'email'>[]) =>
  colleaguesOf({
    outcome: 'read',
    people: people.map((person) => Object.assign({ url: 'http://acme.test/team', source: 'card' as const }, person)),
    addresses: [],
    pages: 1,
    truncated: false,
    domain,
  })
const row = (fullName: string) => ({ query: { fullName } })

/** A mail server that knows some mailboxes, and what it was asked. */
function server(...mailboxes: string[]) {
  const asked: string[] = []
  const addresses = createAddressFinder({
    verify: (email) => {
      asked.push(email)
      const isThere = mailboxes.includes(email.split('@')[0] ?? '')
      return Promise.resolve(
        isThere ? { status: 'valid', reason: 'accepted' } : { status: 'invalid', reason: 'mailbox_not_found' },
      )
    },
  })
  return { asked, addresses }
}

describe('a search for the people of a company', () => {
  const people = ['Anna Kowalski', 'Ben Ruiz', 'Carla Weber', 'Dan Novak']
  const names = people.map((name) => ({ name }))
  const rare = people.map((name) => name.toLowerCase().replace(' ', '-'))

  it('finds a rare pattern by what it is not, without asking about an address twice', async () => {
    const { asked, addresses } = server(...rare)
    const search = createSearch(addresses, { domain, colleagues: site(...names), earlier: [], catchAll: false })
    const found = await search(people.map(row))
    expect([...found.values()].map((result) => result.outcome === 'found' && result.email)).toEqual(
      rare.map((local) => `${local}@${domain}`),
    )
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('asks no more than a session about somebody of whom nothing but the list knows', async () => {
    const { asked, addresses } = server()
    const search = createSearch(addresses, { domain, colleagues: site(), earlier: [], catchAll: false })
    await search([row('Anna Kowalski')])
    expect(asked.length).toBeLessThanOrEqual(6)
  })

  it('takes the address that a page shows for a person of another given name, where it can be nobody else', async () => {
    const { addresses } = server('tom.mercer')
    const colleagues = site({ name: 'Tom Mercer', email: 'tom.mercer@acme.test' })
    const search = createSearch(addresses, { domain, colleagues, earlier: [], catchAll: false })
    const someone = row('Thomas Mercer')
    expect((await search([someone])).get(someone)).toMatchObject({ outcome: 'found', via: 'published' })
  })

  it('does not take the address of somebody whose surname is spelled otherwise', async () => {
    const { addresses } = server('tom.mercer')
    const colleagues = site({ name: 'Thomas Mercer', email: 'tom.mercer@acme.test' })
    const search = createSearch(addresses, { domain, colleagues, earlier: [], catchAll: false })
    const someone = row('Thomas Merser')
    expect((await search([someone])).get(someone)).toMatchObject({ outcome: 'none' })
  })

  it('goes on from what is settled as if it had never stopped', async () => {
    const whole = server(...rare)
    const company = { domain, colleagues: site(...names), catchAll: false }
    const rows = people.map(row)
    const [first, ...others] = rows
    const one = await createSearch(whole.addresses, { ...company, earlier: [] })([first!])
    const result = one.get(first!)
    const earlier = [{ ...first!, findings: [], refused: result?.outcome === 'none' ? [...result.refused] : [] }]
    const rest = await createSearch(whole.addresses, { ...company, earlier })(others)
    expect([...rest.values()].every(({ outcome }) => outcome === 'found')).toBe(true)
  })
})
