import { defineConfig } from 'vitest/config'

// The product is run from its sources; what is packed is installed elsewhere, and does not know the condition.
const source = '@leadwright/source'
const conditions = [source, 'module', 'node', 'development|production']

// What only a built and packed package can show, and what takes an install of its own. Apart from the suite, which runs
// on sources alone: `pnpm check:packages`.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: [source, 'node'] } },
  test: { name: 'packages', include: ['packaging/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
})
