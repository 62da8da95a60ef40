import { defineConfig, type ErrorsConfig } from '@leadwright/error-kit/config'
import { contract } from '../catalog/index.ts'
import { conformancePlan } from '../conformance/plan.ts'

/** What the command knows wherever it runs; the repository of the API adds its operations and what is generated. */
export const errorsConfig: ErrorsConfig = defineConfig({
  contract,
  pages: {
    intro:
      'Every failed call answers one of these codes. What they have in common is told in [how to program against errors](../guides/errors.md).',
    footer: 'See also [how to program against errors](../guides/errors.md) and [all codes](README.md).',
  },
  conformance: conformancePlan,
})
