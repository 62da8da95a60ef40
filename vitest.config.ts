import { defineConfig } from 'vitest/config'

// Workspace packages are consumed as source in tests: the condition must be named for both resolvers.
const source = '@leadwright/source'
const resolve = { conditions: [source, 'module', 'node', 'development|production'] }
const ssr = { resolve: { conditions: resolve.conditions, externalConditions: [source, 'node'] } }

export default defineConfig({
  resolve,
  ssr,
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: ['{packages,apps}/*/src/**/*.test.ts', 'scripts/{lint,contract}/*.test.ts'],
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
          globalSetup: ['./apps/api/test/support/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
