import type { AnyContract } from '../core/contract.ts'
import type { PagesOptions } from '../docs/markdown.ts'
import type { GenerateOptions } from '../generate/artefacts.ts'
import type { ApiSource, Operation } from '../lock/lockable-of.ts'
import type { ConformancePlan } from '../testing/conformance/index.ts'

/** What the command works with; `errors.config.ts` in a repository exports it by default. */
export interface ErrorsConfig {
  readonly contract: AnyContract
  /** The lock file, from the configuration's folder; `contract.lock.json` by default. */
  readonly lock?: string
  /**
   * What callers program against beside the codes: document, router, and what they do not say. Loaded when a command asks
   * for it, because a router is often a whole server.
   */
  readonly api?: () => ApiSource | Promise<ApiSource>
  /** The API's operations by name, for the pages; by default those of the document. */
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
