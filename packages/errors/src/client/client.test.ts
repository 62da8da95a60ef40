import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog, contract } from '../catalog/index.ts'
import { exampleDetails } from '../testing.ts'
import { decodeEnvelope, facts, isCode } from './index.ts'

const anyCode = fc.constantFrom(...contract.codes)

describe('what a client knows', () => {
  it('is what the catalogue says', () => {
    expect(Object.keys(facts)).toEqual(contract.codes)
    for (const code of contract.codes) {
      const { status, retryable, details } = catalog[code]
      expect(facts[code]).toMatchObject({ status, retryable })
      expect(facts[code].details === null).toBe(details === null)
    }
  })

  it('does not take inherited property names for codes', () => {
    expect(isCode('JOB_NOT_FOUND')).toBe(true)
    expect(isCode('constructor')).toBe(false)
    expect(isCode(undefined)).toBe(false)
    expect(decodeEnvelope({ error: 'x', code: 'toString' })).toMatchObject({ known: false, problem: 'unknown_code' })
  })
})

describe('reading a body', () => {
  it('gives the code and its details', () => {
    const body = { error: 'Wait.', code: 'RATE_LIMIT_EXCEEDED', details: exampleDetails.RATE_LIMIT_EXCEEDED }
    expect(decodeEnvelope(body)).toEqual({ known: true, ...body })
  })

  it('keeps details readable that a newer server said more in', () => {
    const details = { reason: 'suspended', since: '2026-01-01' }
    expect(decodeEnvelope({ error: 'x', code: 'INVALID_API_KEY', details })).toMatchObject({ known: true, details })
  })

  it('says what is wrong with a body that is not ours', () => {
    expect(decodeEnvelope('<html>', 502)).toMatchObject({
      problem: 'not_an_envelope',
      error: 'The server answered 502 in another form',
    })
    expect(decodeEnvelope({ error: 'x', code: 'JOB_NOT_FOUND', details: { jobId: 7 } })).toMatchObject({
      problem: 'unexpected_details',
      code: 'JOB_NOT_FOUND',
    })
  })
})

describe('with and without schemas', () => {
  it('any body reads the same', () => {
    const body = fc.oneof(
      fc.anything(),
      fc.record({ error: fc.anything(), code: fc.oneof(anyCode, fc.string()), details: fc.anything() }),
    )
    fc.assert(
      fc.property(body, (value) => {
        expect(decodeEnvelope(value, 502)).toEqual(contract.decode(value, 502))
      }),
      { numRuns: 1000 },
    )
  })

  it('details read the same with members left out, added or of another kind, down to the last level', () => {
    const spoilt = anyCode.chain((code) =>
      spoil(exampleDetails[code]).map((details) => ({ error: 'x', code, details })),
    )
    fc.assert(
      fc.property(spoilt, (body) => {
        expect(decodeEnvelope(body)).toEqual(contract.decode(body))
      }),
      { numRuns: 2000 },
    )
  })

  it('details that the schema takes are readable, and those that lack a member are not', () => {
    fc.assert(
      fc.property(
        anyCode.chain((code) => spoil(exampleDetails[code]).map((details) => ({ code, details }))),
        ({ code, details }) => {
          const schema = catalog[code].details
          if (schema === null) return
          const { known } = decodeEnvelope({ error: 'x', code, details })
          // The schema is the stricter of the two: it also knows today's enumerations and ranges.
          if (schema.safeParse(details).success) expect(known).toBe(true)
          for (const member of Object.keys(facts[code].details ?? {}).filter((name) => !name.endsWith('?'))) {
            if (!Object.hasOwn(Object(details), member)) expect(known).toBe(false)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('the bundle', () => {
  it('is at most 2 kB, minified and compressed, and has no schema library in it', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: [`${import.meta.dirname}/index.ts`],
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      write: false,
      metafile: true,
      conditions: ['@leadwright/source'],
    })
    expect(Object.keys(metafile.inputs).filter((input) => /zod|catalog\//.test(input))).toEqual([])
    const [file] = outputFiles
    expect(file && gzipSync(file.contents).length).toBeLessThanOrEqual(2048)
  })
})

/** A value with some of its members left out, added, or put into another kind. */
function spoil(value: unknown): fc.Arbitrary<unknown> {
  const other = fc.constantFrom<unknown>('text', 7, true, null, undefined, [], {}, ['text'], [{}])
  if (Array.isArray(value)) {
    const items = fc.tuple(...value.map(spoil))
    return fc.oneof({ weight: 3, arbitrary: items }, { weight: 1, arbitrary: other })
  }
  if (typeof value !== 'object' || value === null) {
    return fc.oneof({ weight: 5, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other })
  }
  const members = Object.entries(value).map(([name, member]) =>
    fc.option(spoil(member), { freq: 8, nil: absent }).map((given): [string, unknown] => [name, given]),
  )
  const object = fc
    .tuple(fc.tuple(...members), fc.boolean())
    .map(([given, more]) =>
      Object.fromEntries([...given.filter(([, member]) => member !== absent), ...(more ? [['more', 1]] : [])]),
    )
  return fc.oneof({ weight: 5, arbitrary: object }, { weight: 1, arbitrary: other })
}
const absent = Symbol('left out')
