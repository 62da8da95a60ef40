import { Webhook } from 'standardwebhooks'
import { expect, expectTypeOf, it } from 'vitest'
import { isLeadwrightError } from '../core/index.ts'
import { verifyWebhook, WebhookVerificationError } from './verify.ts'

const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const event = { type: 'credits.low', timestamp: '2026-01-15T09:30:00.000Z', data: { available: 98, reserved: 0 } }
const body = JSON.stringify(event)

const signed = (at = new Date(), by = secret) => ({
  'webhook-id': 'evt_1',
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(by).sign('evt_1', at, body),
})

it('reads what is signed, whatever the headers and the body come as', () => {
  const headers = signed()
  const capital = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]))
  for (const given of [headers, new Headers(headers), capital]) {
    for (const raw of [body, Buffer.from(body), new TextEncoder().encode(body)]) {
      expect(verifyWebhook(raw, given, secret)).toEqual(event)
    }
  }
})

it('takes either secret while one is rotated', () => {
  const at = new Date()
  const other = `whsec_${Buffer.from('another secret of 24 byte').toString('base64')}`
  const both = `${signed(at)['webhook-signature']} ${signed(at, other)['webhook-signature']}`
  for (const each of [secret, other]) {
    expect(verifyWebhook(body, { ...signed(at), 'webhook-signature': both }, each)).toEqual(event)
  }
})

it.each([
  ['is forged', body, { ...signed(), 'webhook-signature': 'v1,AAAA' }],
  ['is changed', body.replace('98', '99'), signed()],
  ['is old', body, signed(new Date(Date.now() - 600_000))],
  ['has no headers', body, {}],
  ['is signed with another secret', body, signed(new Date(), 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')],
])('refuses what %s', (_, raw, headers) => {
  const verify = (): unknown => verifyWebhook(raw, headers, secret)
  expect(verify).toThrow(WebhookVerificationError)
  expect(verify).toThrow(/can't be trusted/)
  try {
    verify()
  } catch (error) {
    expect(isLeadwrightError(error)).toBe(true)
  }
})

it('refuses a secret that is none with an error of its own', () => {
  expect(() => verifyWebhook(body, signed(), 'not a secret!')).toThrow(WebhookVerificationError)
})

it('is typed by the event', () => {
  const told = verifyWebhook(body, signed(), secret)
  expect(told.type).toBe('credits.low')
  if (told.type === 'job.failed') expectTypeOf(told.data.error.code).toBeString()
  if (told.type === 'credits.low') expectTypeOf(told.data.available).toBeNumber()
})
