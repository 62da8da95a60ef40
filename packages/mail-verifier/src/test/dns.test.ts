import { describe, expect, it, onTestFinished } from 'vitest'
import { createMailVerifier } from '../verifier.ts'
import { createWorld, identity, mx, people } from './setup.ts'

describe('the way to the exchangers', () => {
  it('follows an alias of the domain', async () => {
    const { verifier } = await createWorld({ 'alias.test': { cname: 'inbox.test' } })
    expect(await verifier.verify('jane@alias.test')).toMatchObject({ reason: 'accepted', mx: 'mx1.inbox.test' })
  })

  it('takes IPv6 first, and IPv4 where that fails', async () => {
    const { verifier } = await createWorld({
      'both.test': mx({ addresses: ['own', 'own6'] }),
      'broken6.test': mx({ addresses: [{ ip: '100::1' }, 'own'] }),
      'refused4.test': mx({ addresses: ['refused', 'own'] }),
    })
    for (const domain of ['both.test', 'broken6.test', 'refused4.test']) {
      expect(await verifier.verify(`jane@${domain}`)).toMatchObject({ reason: 'accepted' })
    }
  })

  it('ignores a null MX that is not alone', async () => {
    const { verifier } = await createWorld({
      'odd.test': {
        mx: [
          { preference: 0, host: '.' },
          { preference: 10, host: {} },
        ],
      },
    })
    expect(await verifier.verify('jane@odd.test')).toMatchObject({ reason: 'accepted', mx: 'mx2.odd.test' })
  })

  it('does not fall back to the domain’s own address when its MX is useless', async () => {
    const { verifier } = await createWorld({
      'useless.test': { mx: [{ preference: 10, host: 'gone.test' }], host: {} },
      'number.test': { mx: [{ preference: 10, host: '127.0.0.1' }], host: {} },
    })
    expect(await verifier.verify('jane@useless.test')).toMatchObject({ status: 'invalid', reason: 'no_mail_server' })
    expect(await verifier.verify('jane@number.test')).toMatchObject({ status: 'invalid', reason: 'no_mail_server' })
  })

  it('goes past a dozen exchangers without an address', async () => {
    const gone = Array.from({ length: 12 }, (_, index) => ({ preference: index, host: `gone${index}.test` }))
    const { verifier } = await createWorld({
      'many.test': { mx: [...gone, { preference: 50, host: {} }] },
      'none.test': { mx: gone },
      'cut.test': { mx: Array.from({ length: 60 }, (_, index) => ({ preference: index, host: `gone${index}.test` })) },
    })
    expect(await verifier.verify('jane@many.test')).toMatchObject({ reason: 'accepted', mx: 'mx13.many.test' })
    expect(await verifier.verify('jane@none.test')).toMatchObject({ status: 'invalid', reason: 'no_mail_server' })
    expect(await verifier.verify('jane@cut.test')).toMatchObject({ status: 'unknown', reason: 'dns_failure' })
  })

  it('ends where there is neither MX nor address', async () => {
    const { verifier } = await createWorld({ 'text.test': { mx: [] } })
    expect(await verifier.analyze('jane@text.test')).toMatchObject({ verdict: { reason: 'no_mail_server' } })
  })

  it.each([
    ['the MX can’t be looked up', { ...mx({}), dns: { MX: 'servfail' } as const }],
    ['DNS does not answer', { ...mx({}), dns: 'timeout' as const }],
    ['the exchanger can’t be looked up', mx({ dns: 'servfail' })],
    ['the implicit MX can’t be looked up', { mx: [], host: {}, dns: { A: 'servfail', AAAA: 'nxdomain' } as const }],
  ])('is unknown, never invalid, when %s', async (_, domain) => {
    const { verifier } = await createWorld({ 'a.test': domain }, { timeouts: { dns: 300 } })
    expect(await verifier.verify('jane@a.test')).toMatchObject({ status: 'unknown', reason: 'dns_failure' })
  })

  it('works with IPv4 alone where the server fails on AAAA', async () => {
    const { verifier } = await createWorld({ 'half.test': mx({ dns: { AAAA: 'servfail' } }) })
    expect(await verifier.verify('jane@half.test')).toMatchObject({ reason: 'accepted' })
  })

  it('is looked up once for a thousand addresses', async () => {
    const { verifier, sandbox } = await createWorld({ 'a.test': mx({}), 'fail.test': { dns: 'servfail' } })
    await Promise.all(people('a.test', 1000).map((email) => verifier.verify(email)))
    await Promise.all(people('fail.test', 1000).map((email) => verifier.analyze(email)))
    expect(sandbox.stats.dnsQueriesByName).toMatchObject({ 'MX a.test': 1, 'A mx1.a.test': 1, 'AAAA mx1.a.test': 1 })
    // c-ares itself asks again when a server fails.
    expect(sandbox.stats.dnsQueriesByName['MX fail.test']).toBeLessThanOrEqual(4)
  })
})

describe('private addresses', () => {
  it('are not connected to, straight or through a proxy', async () => {
    const { verifier, sandbox } = await createWorld({
      'local.test': mx({ addresses: [{ ip: '127.0.0.1' }] }),
      'implicit.test': { mx: [], host: { addresses: [{ ip: '10.0.0.1' }] } },
      'metadata.test': mx({
        addresses: [{ ip: '169.254.169.254' }, { ip: '::ffff:127.0.0.1' }, { ip: 'fd00:ec2::254' }],
      }),
    })
    const { stats, url } = await sandbox.startProxy()
    const through = createMailVerifier({ ...identity, dnsServers: sandbox.dnsServers, proxies: [url] })
    onTestFinished(() => through.close())
    for (const engine of [verifier, through]) {
      for (const domain of ['local.test', 'implicit.test', 'metadata.test']) {
        expect(await engine.verify(`jane@${domain}`)).toMatchObject({ status: 'unknown', reason: 'private_address' })
      }
    }
    expect(stats.connections).toBe(0)
  })

  it('are those for documentation as well, where no proxy gives them a meaning', async () => {
    const { sandbox } = await createWorld({})
    const straight = createMailVerifier({ ...identity, dnsServers: sandbox.dnsServers })
    onTestFinished(() => straight.close())
    expect(await straight.verify('jane@inbox.test')).toMatchObject({ reason: 'private_address' })
  })
})
