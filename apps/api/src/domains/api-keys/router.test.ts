import { expect, it } from 'vitest'
import { apiKeysRouter } from './router.ts'
import { createKeyInput } from './view.ts'

it('marks what answers with a key as secret, and offers nothing of it over REST', () => {
  const { create, rotate, list, revoke } = apiKeysRouter
  expect([create._def.meta, rotate._def.meta]).toEqual([
    expect.objectContaining({ secret: true }),
    expect.objectContaining({ secret: true }),
  ])
  for (const procedure of [create, rotate, list, revoke]) expect(procedure._def.meta).not.toHaveProperty('rest')
})

it('takes scopes that there are, each once, and an end in the future', () => {
  const input = { name: 'CI', scopes: ['lists:read', 'credits:read'] }
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
  expect(createKeyInput.parse(input)).toEqual(input)
  expect(createKeyInput.parse({ ...input, expiresAt: inAnHour }).expiresAt).toEqual(new Date(inAnHour))
  expect(createKeyInput.parse({ ...input, expiresAt: '2999-12-31' }).expiresAt).toEqual(new Date('2999-12-31'))
  expect(createKeyInput.parse({ ...input, expiresAt: '2999-12-31T12:00:00+02:00' }).expiresAt?.toISOString()).toBe(
    '2999-12-31T10:00:00.000Z',
  )

  const wrong: object[] = [
    { name: '' },
    { name: '   ' },
    { name: 'nul \0' },
    { scopes: [] },
    { scopes: ['lists:read', 'lists:read'] },
    { scopes: ['everything'] },
    { expiresAt: '2020-01-01' },
    { expiresAt: 'tomorrow' },
    { expiresAt: '2999-02-30' },
    { expiresAt: 32_503_680_000_000 },
    { expiresAt: '' },
  ]
  for (const change of wrong) expect(createKeyInput.safeParse({ ...input, ...change }).success).toBe(false)
})
