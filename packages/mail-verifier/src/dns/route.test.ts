import { describe, expect, it } from 'vitest'
import { address, alias, exchanger, startNameServer } from '../test/name-server.ts'
import type { NameRule } from '../test/name-server.ts'
import { findAddresses } from './addresses.ts'
import { createDnsResolver } from './resolver.ts'
import { findRoute } from './route.ts'

async function resolverWith(rule: NameRule, timeout = 5000): Promise<ReturnType<typeof createDnsResolver>> {
  return createDnsResolver([await startNameServer(rule)], timeout)
}

describe('the route of a domain', () => {
  it('is used again for as long as its MX records say, within bounds', async () => {
    const resolver = await resolverWith((_, name) => ({
      answers: [exchanger(name, 'mx.b.test', name === 'a.test' ? 600 : 1)],
    }))
    expect(await findRoute(resolver, 'a.test')).toMatchObject({ ttl: 600_000 })
    expect(await findRoute(resolver, 'short.test')).toMatchObject({ ttl: 30_000 })
  })

  it('leads along an alias that the server itself does not follow', async () => {
    const resolver = await resolverWith((type, name) => {
      if (name === 'a.test') return { answers: [alias(name, 'b.example')] }
      return { answers: type === 'MX' ? [exchanger(name, 'mx.b.example')] : [] }
    })
    expect(await findRoute(resolver, 'a.test')).toMatchObject({ value: { exchangers: [{ name: 'mx.b.example' }] } })
  })

  it('is the target of an alias that has no MX, where that has an address', async () => {
    const resolver = await resolverWith((type, name) => {
      if (name === 'a.test') return { answers: [alias(name, 'b.example')] }
      return { answers: type === 'A' ? [address(name, '192.0.2.1')] : [] }
    })
    expect(await findRoute(resolver, 'a.test')).toMatchObject({ value: { exchangers: [{ name: 'b.example' }] } })
  })

  it.each<[string, NameRule, object]>([
    [
      'a loop of aliases',
      (_, name) => ({ answers: [alias(name, name === 'a.test' ? 'b.test' : 'a.test')] }),
      { kind: 'failed' },
    ],
    ['a server that refuses', () => ({ rcode: 5 }), { kind: 'failed' }],
    ['a server that fails', () => ({ rcode: 2 }), { kind: 'failed' }],
    [
      'another answer than was asked for',
      () => ({ questions: [{ type: 'MX', name: 'b.test' }], rcode: 3 }),
      { kind: 'failed' },
    ],
    [
      'records of another name',
      (type, name) => ({ answers: type === 'MX' ? [exchanger('b.test', 'mx.b.test')] : [address(name, '192.0.2.1')] }),
      { kind: 'failed' },
    ],
    ['an answer to nobody', () => ({ id: 1, rcode: 3 }), { kind: 'failed' }],
    ['no such name', () => ({ rcode: 3 }), { kind: 'none', reason: 'domain_not_found' }],
    [
      'an alias to no such name',
      (_, name) => (name === 'a.test' ? { answers: [alias(name, 'b.test')] } : { rcode: 3 }),
      { kind: 'none', reason: 'domain_not_found' },
    ],
    ['neither MX nor address', () => ({ answers: [] }), { kind: 'none', reason: 'no_mail_server' }],
    ['a null MX', (_, name) => ({ answers: [exchanger(name, '.', 60, 0)] }), { kind: 'none', reason: 'null_mx' }],
    [
      'an IP literal for an exchanger',
      (_, name) => ({ answers: [exchanger(name, '192.0.2.1')] }),
      { kind: 'none', reason: 'no_mail_server' },
    ],
  ])('with %s', async (_, rule, value) => {
    const resolver = await resolverWith(rule, 300)
    expect((await findRoute(resolver, 'a.test')).value).toEqual(value)
  })

  it('leaves an IP literal out where there are names, and says that a list was cut', async () => {
    const resolver = await resolverWith((_, name) => ({
      answers: [
        exchanger(name, '192.0.2.1', 60, 1),
        ...Array.from({ length: 60 }, (__, index) => exchanger(name, `m${index}.b.test`)),
      ].slice(0, name === 'a.test' ? 3 : 61),
    }))
    expect((await findRoute(resolver, 'a.test')).value).toEqual({
      kind: 'exchangers',
      exchangers: [
        { name: 'm0.b.test', preference: 10 },
        { name: 'm1.b.test', preference: 10 },
      ],
    })
  })

  it('comes from the second server where the first one fails or is silent', async () => {
    const good = await startNameServer((_, name) => ({ answers: [exchanger(name, 'mx.b.test')] }))
    for (const rule of [() => ({ rcode: 2 }), () => undefined]) {
      const resolver = createDnsResolver([await startNameServer(rule), good], 2000)
      expect(await findRoute(resolver, 'a.test')).toMatchObject({ value: { kind: 'exchangers' } })
    }
  })
})

describe('the addresses of an exchanger', () => {
  it('are found along an alias that the server itself does not follow', async () => {
    const resolver = await resolverWith((type, name) => {
      if (name === 'mx.a.test') return { answers: [alias(name, 'mx.b.example')] }
      return { answers: type === 'A' ? [address(name, '192.0.2.1')] : [] }
    })
    expect((await findAddresses(resolver, 'mx.a.test')).value).toEqual({ kind: 'found', addresses: ['192.0.2.1'] })
  })
})
