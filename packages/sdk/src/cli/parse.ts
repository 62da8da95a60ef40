import { parseArgs } from 'node:util'
import type { Call, Command } from './command.ts'
import { UsageError } from './command-error.ts'
import { commonOptions } from './help.ts'

/** Reads what follows a command's name. @throws UsageError */
export function parse(
  { name, options, maxArgs }: Command,
  argv: readonly string[],
): Pick<Call, 'args' | 'text' | 'texts' | 'has'> {
  const { values, positionals } = read(name, { ...options, ...commonOptions }, argv)
  if (positionals.length > maxArgs) {
    throw new UsageError(`"${positionals[maxArgs]}" is one argument too many. See "leadwright ${name} --help".`)
  }
  return {
    args: positionals,
    text: (option) => {
      const value = values[option]
      return typeof value === 'string' ? value : undefined
    },
    texts: (option) => {
      const value = values[option]
      return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
    },
    has: (flag) => values[flag] === true,
  }
}

function read(name: string, options: Command['options'], argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    // Its own words name the option; the key, if it came as an argument, is not among them.
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. See "leadwright ${name} --help".`)
  }
}
