import { access } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { createJiti } from 'jiti'
import { CommandError } from '../cli/context.ts'
import { CatalogueFault } from '../core/fault.ts'
import { firstLineOf } from '../core/thrown.ts'
import type { ErrorsConfig } from './config.ts'
import { memberFault } from './members.ts'

/** Names that are looked for, in this order. */
export const configNames = ['errors.config.ts', 'errors.config.mts', 'errors.config.js', 'errors.config.mjs'] as const

/** A configuration with where it is from. */
export interface LoadedConfig {
  readonly config: ErrorsConfig
  /** Its file, as it is named to people. */
  readonly file: string
  /** The folder that its paths start from. */
  readonly folder: string
}

/**
 * Loads the configuration of a repository, TypeScript included, with whatever it imports.
 * @param file the file, or undefined to look for one by name
 * @throws {@link CommandError} in one sentence where there is none, or it cannot be read
 */
export async function loadConfig(file: string | undefined, cwd: string): Promise<LoadedConfig> {
  const path = resolve(cwd, file ?? (await firstOf(cwd)))
  const shown = relative(cwd, path) || path
  if (!(await isThere(path))) throw new CommandError(`${shown} is not there: write one, or name it with --config.`)
  const config = await evaluate(path, shown)
  return { config, file: shown, folder: dirname(path) }
}

async function firstOf(cwd: string): Promise<string> {
  for (const name of configNames) if (await isThere(resolve(cwd, name))) return name
  throw new CommandError(`There is no ${configNames[0]} in ${cwd}: write one, or name it with --config.`)
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function evaluate(path: string, shown: string): Promise<ErrorsConfig> {
  let exported: unknown
  try {
    exported = await createJiti(path, { interopDefault: true }).import(path, { default: true })
  } catch (error) {
    // Where it is declared wrongly, the member is what helps; the loader's frames are not.
    const words = isCatalogueFault(error) ? `: ${error.message}` : ` cannot be read: ${firstLineOf(error)}`
    throw new CommandError(shown + words, { cause: error })
  }
  const { contract } = Object(exported) as Partial<ErrorsConfig>
  if (typeof contract?.error !== 'function' || !Array.isArray(contract.codes)) {
    throw new CommandError(`${shown} has no contract: export default defineConfig({ contract, … }).`)
  }
  const fault = memberFault(exported as object)
  if (fault !== undefined) throw new CommandError(`${shown}: ${fault}`)
  return exported as ErrorsConfig
}

/** By name, because the configuration may load the package in its other form. */
const isCatalogueFault = (error: unknown): error is CatalogueFault =>
  error instanceof Error && error.name === CatalogueFault.prototype.name
