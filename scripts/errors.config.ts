import { defineConfig } from '@leadwright/error-kit/config'
import { errorsConfig } from '@leadwright/errors/tooling'
import { operations } from './operations.ts'

/** What `pnpm errors` works with: the contract, and what only this repository has. Paths start at its root. */
export default defineConfig({
  ...errorsConfig,
  api: async () => (await import('./contract/api.ts')).api(),
  operations,
  generate: {
    client: 'packages/errors/src/client/generated/facts.ts',
    screens: 'packages/errors/src/screens/generated/screens.ts',
    catalog: 'packages/errors/catalog.json',
    schema: 'packages/errors/schema.json',
    docs: 'docs/errors',
  },
})
