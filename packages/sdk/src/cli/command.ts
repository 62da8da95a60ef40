import type { Connection, ConnectOptions } from './connect.ts'
import type { Io } from './io.ts'
import type { Output } from './output.ts'
import type { Progress } from './progress.ts'

/** An option of a command, as `parseArgs` and the help read it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean'
  /** It may be given several times. */
  readonly multiple?: true
  readonly short?: string
  /** What stands for the value in the help. */
  readonly value?: string
  /** The values that there are, for shells to complete; where the option takes several, the first of them. */
  readonly choices?: readonly string[]
  readonly says: string
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** One of the things that `leadwright` does. */
export interface Command {
  readonly name: string
  /** What follows the name: `FILE.csv [--list ID | --name NAME]`. */
  readonly usage: string
  /** What it does, in sentences. */
  readonly summary: string
  readonly options: OptionSpecs
  /** The arguments that there are, for shells to complete; those of the others are files or IDs. */
  readonly choices?: readonly string[]
  /** How many arguments it takes at most, besides its options. */
  readonly maxArgs: number
  /** @throws UsageError where it is called wrongly, and whatever the client throws */
  run(call: Call): Promise<void>
}

/** One run of a command. */
export interface Call {
  readonly io: Io
  readonly args: readonly string[]
  readonly output: Output
  readonly progress: Progress
  /** The value of an option. */
  readonly text: (option: string) => string | undefined
  /** The values of an option that may be given several times. */
  readonly texts: (option: string) => readonly string[]
  /** Whether a flag was given. */
  readonly has: (flag: string) => boolean
  /** The server and the client for it. */
  readonly connect: (how?: ConnectOptions) => Promise<Connection>
}
