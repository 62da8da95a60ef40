import { defineConfig } from 'vitest/config'

// What only a built and packed package can show. Apart from the suite, which runs on sources: `pnpm check:packages`.
export default defineConfig({
  test: { name: 'packages', include: ['packaging/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000 },
})
