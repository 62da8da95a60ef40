import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
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
