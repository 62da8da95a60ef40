import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UsageError } from './command-error.ts'

/** A file as an upload that can be sent again: opened anew for each attempt. @throws UsageError if it can't be read */
export async function uploadOf(file: string): Promise<() => AsyncIterable<Uint8Array>> {
  try {
    const handle = await open(file)
    try {
      if (!(await handle.stat()).isFile()) throw new Error('it is not a file')
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`)
  }
  return () => createReadStream(file)
}

/** A file that comes into being all at once. */
export interface Draft {
  write(source: AsyncIterable<Uint8Array>): Promise<void>
  /** Puts it into its place. */
  keep(): Promise<void>
  /** Leaves nothing behind, if it was not kept. */
  discard(): Promise<void>
}

/**
 * Begins a file beside its place, so that a place that cannot be written to shows before anything is spent.
 * @throws UsageError
 */
export async function draftOf(file: string, not: string | undefined): Promise<Draft> {
  if (not !== undefined && (await isSame(file, not))) {
    throw new UsageError(`${file} is the file that is read; name another one to write to`)
  }
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`)
  try {
    await (await open(draft, 'wx')).close()
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`)
  }
  return {
    write: (source) => pipeline(source, createWriteStream(draft)),
    keep: () => rename(draft, file),
    discard: () => rm(draft, { force: true }),
  }
}

async function isSame(a: string, b: string): Promise<boolean> {
  const place = await placeOf(a)
  return place !== undefined && place === (await placeOf(b))
}

const placeOf = (file: string): Promise<string | undefined> => realpath(file).catch(() => undefined)
