import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { contract, type Code } from '../src/index.ts'

const procedures = 200
const declaredEach = 4

/**
 * What declared errors may add to what the compiler does for the same procedures without them. Measured 1.21; the rest
 * is room for what tRPC and zod change. It counts instantiations, so that a busy machine does not matter.
 */
const limit = 1.25

test(`${procedures} procedures that declare ${declaredEach} errors each cost the compiler little more than without`, async () => {
  // What the imports cost, the catalogue's own check included, is the same for all and would hide the difference.
  const imports = await instantiations(routerOf(0, () => 'base'))
  const plain = (await instantiations(routerOf(procedures, () => 'base'))) - imports
  const declaring = (await instantiations(routerOf(procedures, declaringBuilder))) - imports
  expect(plain).toBeGreaterThan(100 * procedures)
  expect(declaring / plain).toBeGreaterThan(1)
  expect(declaring / plain).toBeLessThanOrEqual(limit)
})

/**
 * Other sets of four codes, because the compiler remembers what it has made of a set: 108 of them, and as many however
 * large the catalogue grows, or the figure would be of another router each time.
 */
function declaringBuilder(procedure: number): string {
  const own = contract.codes.filter((code) => code !== 'INTERNAL_ERROR').slice(0, 16)
  const codes = new Set<Code>()
  const stride = 1 + Math.floor(procedure / own.length)
  for (let step = 0; codes.size < declaredEach; step++) {
    const code = own[(procedure + step * stride + Math.floor(step / own.length)) % own.length]
    if (code) codes.add(code)
  }
  return `declares(base, ${[...codes].map((code) => `'${code}'`).join(', ')})`
}

/** The source of a router in twenty parts, each procedure with an input and an output of its own. */
function routerOf(count: number, builder: (procedure: number) => string): string {
  const parts = Array.from({ length: 20 }, (_, part) => {
    const own = Array.from({ length: count / 20 }, (_unused, index) => {
      const number = part * (count / 20) + index
      return `p${index}: ${builder(number)}
        .input(z.object({ id: z.string(), n${number}: z.number() }))
        .query(({ ctx, input }) => ({ id: input.id, requestId: ctx.requestId, n: input.n${number} })),`
    })
    return `part${part}: t.router({ ${own.join('\n')} }),`
  })
  return `
    import { createTRPCClient, httpLink } from '@trpc/client'
    import { initTRPC } from '@trpc/server'
    import { z } from 'zod'
    import { createErrorFormatter, declares, type ErrorsMeta } from '@leadwright/errors/trpc'
    interface Context { readonly requestId: string }
    const t = initTRPC
      .context<Context>()
      .meta<ErrorsMeta>()
      .create({ errorFormatter: createErrorFormatter<Context>({ requestId: () => '' }) })
    export const base = t.procedure
    export const shape = z.string()
    export const declared = declares(base, 'RATE_LIMIT_EXCEEDED')
    export const appRouter = t.router({ ${parts.join('\n')} })
    export type AppRouter = typeof appRouter
    export const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: '' })] })
  `
}

const home = resolve(import.meta.dirname, '..')

/** How many instantiations the compiler counts for a file of this package; one thread, or it counts some twice. */
async function instantiations(source: string): Promise<number> {
  // Under node_modules, so that neither Git nor another check of types ever sees it.
  const folder = await mkdtemp(join(home, 'node_modules', '.type-cost-'))
  try {
    await writeFile(join(folder, 'router.ts'), source)
    const config = { extends: join(home, '../../tsconfig.base.json'), files: ['router.ts'] }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const tsc = join(home, '../../node_modules/.bin/tsc')
    const { stdout } = await promisify(execFile)(tsc, ['-p', folder, '--extendedDiagnostics', '--singleThreaded'])
    return Number(/^Instantiations:\s+(\d+)$/m.exec(stdout)?.[1])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
