import { build } from 'esbuild'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

// What an entry adds to a page that uses all of it: built, bundled for browsers with what it depends on, minified,
// gzipped. 1 kB is 1000 bytes. A number here moves with a sentence that says why.

/** An entry, bundled for browsers and minified. */
async function bundled(entry: string, external: string[] = []): Promise<{ size: number; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from '${entry}'`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    metafile: true,
    external,
  })
  const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
  return { size, inputs: Object.keys(metafile.inputs) }
}

test.each([
  // One reading of a body, by whatever facts are generated.
  { entry: '@leadwright/error-kit/client', limit: 1_200 },
  // Facts of every code, without schemas and sentences, and the reading.
  { entry: '@leadwright/errors/client', limit: 1_500 },
  // Form, remedies and titles of every code, in every language: 2,130 for 21 codes, and some 100 for each code to come.
  { entry: '@leadwright/errors/screens', limit: 2_300 },
  // The transport: retries, deadlines, rate limits, uploads, and errors that decode what comes. 6,000 until details could
  // be unions, tuples and records, which took 100; 300 more for the dates of RFC 9110, which `Date.parse` gets wrong; and
  // 60 for the facts of the codes that came since.
  { entry: '@leadwright/sdk/core', limit: 6_700 },
  // With every resource, pages, downloads, jobs, and the twins that never reject. 10,000 until imports had a history and
  // exports their options, which took 150; and webhooks their ten operations, which took 250.
  { entry: '@leadwright/sdk', limit: 10_800 },
  // The official library, with a SHA-256 of its own, and the errors.
  { entry: '@leadwright/sdk/webhooks', limit: 6_500 },
])('$entry has at most $limit bytes, without zod', async ({ entry, limit }) => {
  const { size, inputs } = await bundled(entry)
  expect(inputs.filter((input) => /\/zod\//.test(input))).toEqual([])
  expect(size).toBeLessThanOrEqual(limit)
})

test.each([
  // The contract itself, of which the others are made: schemas are read when a document or a client without them asks.
  { entry: '@leadwright/error-kit', limit: 6_000 },
  // Language, form and headers of an answer.
  { entry: '@leadwright/error-kit/http', limit: 10_000 },
  // Declarations, the formatter, and what becomes of everything else that is thrown.
  { entry: '@leadwright/error-kit/trpc', limit: 10_000 },
])('$entry has at most $limit bytes, without its peers', async ({ entry, limit }) => {
  const { size } = await bundled(entry, ['zod', '@trpc/server'])
  expect(size).toBeGreaterThan(500)
  expect(size).toBeLessThanOrEqual(limit)
})
