import { createMailVerifier } from '@leadwright/mail-verifier'
import { startSandbox } from '@leadwright/sandbox'
import type { MailDomain, Sandbox } from '@leadwright/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createAddressFinder, parsePersonName } from '../src/index.ts'
import type { AddressQuery, AddressResult, KnownAddress, PersonName } from '../src/index.ts'

const name = (fullName: string): PersonName => {
  const parsed = parsePersonName({ fullName })
  if (!parsed) throw new Error(`${fullName} is no name`)
  return parsed
}
const has = (...locals: string[]): MailDomain => ({
  rcpt: (local) => (locals.includes(local) ? undefined : '550 5.1.1 No such mailbox'),
})
const at = (local: string, fullName?: string): KnownAddress => ({
  email: `${local}@acme.test`,
  ...(fullName === undefined ? {} : { name: name(fullName) }),
})
const initials = [at('akowalski', 'Anna Kowalski'), at('phuber', 'Peter Huber')]
const firstNames = [at('anna', 'Anna Kowalski'), at('peter', 'Peter Huber')]
const dotted = [at('anna.kowalski', 'Anna Kowalski'), at('peter.huber', 'Peter Huber')]

/** Asks the real mail verifier, about one domain in a sandbox. */
async function find(
  domain: MailDomain,
  fullName: string,
  query: Partial<AddressQuery> = {},
): Promise<AddressResult & { readonly sandbox: Sandbox }> {
  const sandbox = await startSandbox({ domains: { 'acme.test': domain } })
  const verifier = createMailVerifier({
    dnsServers: sandbox.dnsServers,
    proxies: sandbox.proxies,
    helo: 'finder.test',
    mailFrom: 'probe@finder.test',
    timeouts: { dns: 3000, connect: 1000, banner: 2000, command: 2000, total: 4000 },
  })
  onTestFinished(async () => {
    await verifier.close()
    await sandbox.close()
  })
  const finder = createAddressFinder({ verify: (email, options) => verifier.verify(email, options) })
  const result = await finder.find({ name: name(fullName), domain: 'acme.test', ...query })
  expect(result.attempts).toBeLessThanOrEqual(6)
  return { ...result, sandbox }
}

describe('an address is found', () => {
  it('by the likeliest pattern where nothing is known', async () => {
    const result = await find(has('john.smith'), 'John Smith')
    expect(result).toMatchObject({ email: 'john.smith@acme.test', status: 'valid', via: 'pattern', attempts: 1 })
  })

  it('by the pattern that the company’s known addresses follow, after it was made sure of', async () => {
    const result = await find(has('jsmith'), 'John Smith', { known: initials })
    expect(result).toMatchObject({ email: 'jsmith@acme.test', pattern: '{f}{last}', attempts: 3 })
  })

  it('by the first name alone where the company is known to write them so', async () => {
    const result = await find(has('john'), 'John Smith', { known: firstNames })
    expect(result).toMatchObject({ email: 'john@acme.test', status: 'valid', pattern: '{first}' })
  })

  it('by the first name where a colleague’s proves that the company writes them so', async () => {
    const result = await find(has('john', 'anna'), 'John Smith', { colleagues: [name('Anna Kowalski')] })
    expect(result).toMatchObject({ email: 'john@acme.test', pattern: '{first}' })
  })

  it.each([
    ['Jürgen Müller', 'juergen.mueller'],
    ['Jürgen Müller', 'jurgen.muller'],
    ['Jan van den Berg', 'jan.vandenberg'],
    ['Jan van den Berg', 'jan.van.den.berg'],
    ['Anna Smith-Jones', 'anna.smith-jones'],
    ['Иван Кузьмин', 'ivan.kuzmin'],
    ['Conan O’Brien', 'conan.obrien'],
    ['John Adam Smith', 'john.a.smith'],
  ])('of %s as %s', async (fullName, local) => {
    const result = await find(has(local), fullName, { known: dotted })
    expect(result).toMatchObject({ email: `${local}@acme.test`, status: 'valid' })
  })

  it('where a page has it beside the name, and the server confirms it', async () => {
    const result = await find(has('smithy'), 'John Smith', { published: 'smithy@acme.test' })
    expect(result).toMatchObject({ email: 'smithy@acme.test', status: 'valid', via: 'published', attempts: 1 })
  })

  it('by a pattern where the published one is out of date', async () => {
    const result = await find(has('john.smith'), 'John Smith', { published: 'smithy@acme.test' })
    expect(result).toMatchObject({ email: 'john.smith@acme.test', via: 'pattern', attempts: 2 })
  })

  it('with a number where somebody of the same name has the plain one', async () => {
    const taken = new Set(['john.smith@acme.test'])
    const result = await find(has('john.smith', 'john.smith2', 'jsmith'), 'John Smith', { taken, known: dotted })
    expect(result).toMatchObject({ email: 'john.smith2@acme.test', status: 'valid' })
  })
})

describe('nobody else’s address is claimed', () => {
  const none = { outcome: 'none' }

  it('where a known colleague has the same initials', async () => {
    const known = [...initials, at('jsmith', 'Jane Smith')]
    expect(await find(has('jsmith'), 'John Smith', { known })).toMatchObject({ ...none, reason: 'all_rejected' })
  })

  it('where somebody with the same initials works there, whose address is not known', async () => {
    const result = await find(has('jsmith'), 'John Smith', { known: initials, colleagues: [name('Jane Smith')] })
    expect(result).toMatchObject({ ...none, reason: 'all_rejected' })
  })

  it('where the company is known to write addresses otherwise', async () => {
    const result = await find(has('jsmith', 'anna.kowalski', 'peter.huber'), 'John Smith', { known: dotted })
    expect(result).toMatchObject({ ...none, reason: 'ambiguous', passing: false })
  })

  it('where two people share the initials, as the second one’s number shows', async () => {
    const result = await find(has('jsmith', 'jsmith2'), 'John Smith', { known: initials })
    expect(result).toMatchObject({ ...none, reason: 'ambiguous' })
  })

  it('where the fuller address exists, too: then it is that one', async () => {
    const result = await find(has('jsmith', 'john.smith'), 'John Smith', { known: initials })
    expect(result).toMatchObject({ email: 'john.smith@acme.test', status: 'valid' })
  })

  it('where a first name is all that is accepted, and nothing says that the company writes them so', async () => {
    expect(await find(has('john'), 'John Smith')).toMatchObject({ ...none, reason: 'all_rejected' })
    const colleagues = [name('Anna Kowalski')]
    expect(await find(has('john'), 'John Smith', { colleagues })).toMatchObject({ ...none, reason: 'ambiguous' })
  })

  it('where two initials are all that is accepted, even if the company writes them so', async () => {
    const known = [at('ak', 'Anna Kowalski'), at('ph', 'Peter Huber')]
    expect(await find(has('js', 'ak', 'ph'), 'John Smith', { known })).toMatchObject(none)
  })

  it('where the fuller one could not be asked about', async () => {
    const rcpt = (local: string): string | undefined =>
      local === 'jsmith' ? undefined : local === 'john.smith' ? '451 4.3.0 Try later' : '550 5.1.1 No such mailbox'
    const result = await find({ rcpt }, 'John Smith', { known: initials })
    expect(result).toMatchObject({ ...none, reason: 'unknown', passing: true })
  })

  it('where somebody of the same name has the only one', async () => {
    const taken = new Set(['john.smith@acme.test'])
    const result = await find(has('john.smith', 'jsmith', 'johnsmith'), 'John Smith', { taken })
    expect(result).toMatchObject(none)
  })

  it('where the published one is known as somebody else’s', async () => {
    const query = { published: 'office.jane@acme.test', known: [at('office.jane', 'Jane Roe')] }
    expect(await find(has('office.jane'), 'John Smith', query)).toMatchObject(none)
  })
})

describe('a domain that takes any address', () => {
  it('gives none, unless it was asked for', async () => {
    const result = await find({ rcpt: 'catch-all' }, 'John Smith', { known: dotted })
    expect(result).toMatchObject({ outcome: 'none', reason: 'catch_all', attempts: 1 })
  })

  it('gives the address of a pattern with two examples, and says what it is', async () => {
    const result = await find({ rcpt: 'catch-all' }, 'John Smith', { known: initials, catchAll: true })
    expect(result).toMatchObject({ email: 'jsmith@acme.test', status: 'catch_all', pattern: '{f}{last}' })
  })

  it('gives none for one example, nor for a name with several spellings', async () => {
    const one = await find({ rcpt: 'catch-all' }, 'John Smith', { known: dotted.slice(0, 1), catchAll: true })
    expect(one).toMatchObject({ outcome: 'none', reason: 'catch_all' })
    const spellings = await find({ rcpt: 'catch-all' }, 'Jürgen Müller', { known: dotted, catchAll: true })
    expect(spellings).toMatchObject({ outcome: 'none', reason: 'catch_all' })
  })

  it('gives the published address where it was asked for', async () => {
    const result = await find({ rcpt: 'catch-all' }, 'John Smith', { published: 'smithy@acme.test', catchAll: true })
    expect(result).toMatchObject({ email: 'smithy@acme.test', status: 'catch_all', via: 'published', attempts: 1 })
  })
})

describe('asking ends early', () => {
  it('where the domain takes no mail', async () => {
    const result = await find({ mx: [{ preference: 0, host: '.' }] }, 'John Smith')
    expect(result).toMatchObject({ outcome: 'none', reason: 'no_mail_server', attempts: 1, passing: false })
  })

  it('after two questions without an answer, and says that later may be better', async () => {
    const result = await find({ rcpt: () => '451 4.7.1 Greylisted, try again later' }, 'John Smith')
    expect(result).toMatchObject({ outcome: 'none', reason: 'unknown', attempts: 2, passing: true })
  })

  it('after two refusals that are about us, and says that later is no better', async () => {
    const result = await find({ rcpt: () => '550 5.7.1 Blocked by policy' }, 'John Smith')
    expect(result).toMatchObject({ outcome: 'none', reason: 'unknown', attempts: 2, passing: false })
  })

  it('at a full mailbox of that very name, which is not valid', async () => {
    const rcpt = (local: string): string =>
      local === 'john.smith' ? '452 4.2.2 Mailbox full' : '550 5.1.1 No such mailbox'
    const result = await find({ rcpt }, 'John Smith')
    expect(result).toMatchObject({ outcome: 'none', reason: 'unknown', attempts: 1, passing: true })
  })

  it('before it began, where half of the name is missing', async () => {
    const result = await find(has('madonna'), 'Madonna')
    expect(result).toMatchObject({ outcome: 'none', reason: 'unusable_name', attempts: 0 })
    expect(result.sandbox.stats.rcptCommands).toBe(0)
  })

  it('when all that is likely was refused', async () => {
    expect(await find(has(), 'John Smith')).toMatchObject({ outcome: 'none', reason: 'all_rejected', attempts: 6 })
  })
})
