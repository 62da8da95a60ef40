import type { Workflow } from '@leadwright/errors'
import { readText } from './bytes.ts'
import type { FileContext, FileFault } from './fault.ts'
import type { CsvRecord } from './reader.ts'
import { openTable } from './records.ts'
import { judgeRows, type Batch } from './rows.ts'

// For tests: reads whole files the way an import does, cut up as a test wants it.

/** A file that was refused. */
export class Refused extends Error {
  readonly fault: FileFault
  constructor(fault: FileFault) {
    super(JSON.stringify(fault))
    this.fault = fault
  }
}

/** A file that has more of something than there can be. */
export class TooMany extends Error {}

const refuse = (fault: FileFault): Error => new Refused(fault)

const contextFor = (workflow: Workflow, said: Partial<FileContext> = {}): FileContext => ({
  ...said,
  workflow,
  refuse,
  refuseSize: (resource) => new TooMany(resource),
  refuseInput: (path, problem) => new Error(`${path}: ${problem}`),
})

/** A file in chunks of the given sizes, over and over. */
export async function* inChunks(file: string | Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array, void> {
  const bytes = Buffer.from(file)
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(start, start + size)
    start += size
  }
}

export const whole = [Number.MAX_SAFE_INTEGER]

export async function recordsOf(file: string | Uint8Array, sizes = whole): Promise<CsvRecord[]> {
  const { records } = await openTable(readText(inChunks(file, sizes), refuse), contextFor('verification'))
  return (await Array.fromAsync(records)).flat()
}

export function batchesOf(
  file: string | Uint8Array,
  workflow: Workflow,
  sizes = whole,
  said?: Partial<FileContext>,
): Promise<Batch[]> {
  return Array.fromAsync(judgeRows(readText(inChunks(file, sizes), refuse), contextFor(workflow, said)))
}

/** Why a file is refused; undefined if it is not. */
export async function faultOf(
  file: string | Uint8Array,
  workflow: Workflow = 'verification',
  sizes = whole,
  said?: Partial<FileContext>,
): Promise<FileFault | undefined> {
  try {
    await batchesOf(file, workflow, sizes, said)
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error.fault
    throw error
  }
}
