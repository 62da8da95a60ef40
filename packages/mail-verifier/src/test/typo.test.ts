import { describe, expect, it } from 'vitest'
import { createWorld, mx } from './setup.ts'

describe('a domain that looks mistyped', () => {
  it('is suspected where it fails', async () => {
    const { verifier } = await createWorld({
      'gmal.com': { mx: [{ preference: 0, host: '.' }] },
      'gmaik.com': mx({ addresses: ['refused'] }),
    })
    const typo = { flags: ['free', 'typo'], suggestion: 'jane@gmail.com' }
    expect(await verifier.verify('jane@gmaill.com')).toMatchObject({ reason: 'domain_not_found', ...typo })
    expect(await verifier.verify('jane@gmal.com')).toMatchObject({ reason: 'null_mx', ...typo })
    expect(await verifier.verify('jane@gmaik.com')).toMatchObject({ reason: 'connection_failed', ...typo })
    expect(await verifier.analyze('jane@gmaill.com')).toMatchObject(typo)
  })

  it('is no slip where it answers for its mailboxes', async () => {
    const { verifier } = await createWorld({ 'gmaul.com': mx({}) })
    for (const email of ['jane@gmaul.com', 'no-jane@gmaul.com']) {
      const verdict = await verifier.verify(email)
      expect(verdict.flags).not.toContain('typo')
      expect(verdict).not.toHaveProperty('suggestion')
    }
  })
})

describe('a text that is no address', () => {
  it('is told in words, with the address that is meant', async () => {
    const { verifier } = await createWorld({})
    expect(await verifier.verify('Jane Roe <jane@inbox.test>')).toMatchObject({
      status: 'invalid',
      reason: 'syntax',
      suggestion: 'jane@inbox.test',
      message: expect.stringMatching(/display name/) as string,
    })
  })
})
