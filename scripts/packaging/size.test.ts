import { build } from 'esbuild'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

// What an entry adds to a page that uses all of it: built, bundled for browsers with what it depends on, minified,
// gzipped. 1 kB is 1000 bytes. A number here moves with a sentence that says why.

test.each([
  // One reading of a body, by whatever facts are generated.
  { entry: '@leadwright/error-kit/client', limit: 1_200 },
  // Facts of every code, without schemas and sentences, and the reading.
  { entry: '@leadwright/errors/client', limit: 1_500 },
  // The transport: retries, deadlines, rate limits, uploads, and errors that decode what comes. 6,000 until details could
  // be unions, tuples and records, which took 100; and 300 more for the dates of RFC 9110, which `Date.parse` gets wrong.
  { entry: '@leadwright/sdk/core', limit: 6_500 },
  // With every resource, pages, downloads, jobs, and the twins that never reject.
  { entry: '@leadwright/sdk', limit: 10_000 },
])('$entry has at most $limit bytes, without zod', async ({ entry, limit }) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from '${entry}'`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    metafile: true,
  })
  expect(Object.keys(metafile.inputs).filter((input) => /\/zod\//.test(input))).toEqual([])
  const [bundle] = outputFiles
  expect(bundle && gzipSync(bundle.contents, { level: 9 }).length).toBeLessThanOrEqual(limit)
})
