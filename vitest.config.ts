import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Workspace packages are consumed as source in tests: the condition must be named for both resolvers.
const source = '@leadwright/source'
const resolve = { conditions: [source, 'module', 'node', 'development|production'] }
const ssr = { resolve: { conditions: resolve.conditions, externalConditions: [source, 'node'] } }

// A limit only ends what would never end. How long something takes is the affair of the machine, which may be busy.
const patience = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
  execArgv: [`--import=${new URL('scripts/from-source.mjs', import.meta.url).href}`],
}

// Most files wait for servers rather than for the processor: more at once than it has cores. Of the 100 connections that
// a server usually has, some take up to 80: one that is given has one file at a time, or as many as VITEST_MAX_WORKERS says.
const isGiven = Boolean(process.env['DATABASE_URL'])
/** What takes a PgBouncer, which few machines have: only where `PGBOUNCER` says which. */
const poolerTests = '{packages,apps}/*/test/**/*.pooler.test.ts'

const maxWorkers = isGiven ? 1 : Math.max(4, availableParallelism())

const pooler = {
  resolve,
  ssr,
  test: {
    name: 'pooler',
    include: [poolerTests],
    globalSetup: ['./apps/api/test/support/global-setup.ts'],
    ...patience,
  },
}

export default defineConfig({
  resolve,
  ssr,
  test: {
    maxWorkers,
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: ['{packages,apps}/*/src/**/*.test.ts', 'scripts/{lint,contract}/*.test.ts'],
          // Small files, most of whose time would go into starting a process for each.
          isolate: false,
          ...patience,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['{packages,apps}/*/src/**/*.test-d.ts'],
            // A solution-style root would silently check nothing: this one names its files.
            tsconfig: './tsconfig.json',
          },
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'integration',
          include: ['{packages,apps}/*/test/**/*.test.ts'],
          exclude: [poolerTests, '**/node_modules/**'],
          globalSetup: ['./apps/api/test/support/global-setup.ts'],
          ...patience,
        },
      },
      ...(process.env['PGBOUNCER'] ? [pooler] : []),
    ],
  },
})
