import type { AnyContract } from '../core/contract.ts'
import type { PagesOptions } from '../docs/markdown.ts'
import type { GenerateOptions } from '../generate/artefacts.ts'
import type { Operation } from '../lock/lock.ts'
import type { ConformancePlan } from '../testing/conformance/index.ts'

/** What the command works with; `errors.config.ts` in a repository exports it by default. */
export interface ErrorsConfig {
  readonly contract: AnyContract
  /** The lock file, from the configuration's folder; `contract.lock.json` by default. */
  readonly lock?: string
  /** The API's operations. Loaded when a command asks for them, because a router is often a whole server. */
  readonly operations?: () => readonly Operation[] | Promise<readonly Operation[]>
  /** What `generate` writes. */
  readonly generate?: GenerateOptions
  /** What the pages say around what the catalogue says. */
  readonly pages?: PagesOptions
  /** What `conformance` asks of a server. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a plan names the codes of its own contract
  readonly conformance?: ConformancePlan<any>
}

/** Types a configuration. The identity function. */
export const defineConfig = (config: ErrorsConfig): ErrorsConfig => config
