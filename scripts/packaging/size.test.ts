import { build } from 'esbuild'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

// What an entry adds to a page that uses all of it: built, bundled for browsers with what it depends on, minified,
// gzipped. 1 kB is 1000 bytes. A number here moves with a sentence that says why.

test.each([
  // Facts of every code, without schemas and sentences, and one reading of a body.
  { entry: '@leadwright/errors/client', limit: 2_000 },
  // The transport: retries, deadlines, rate limits, uploads, and errors that decode what comes.
  { entry: '@leadwright/sdk/core', limit: 6_000 },
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
