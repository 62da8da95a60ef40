import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes that are on disk for a while, written once and then read once. */
export interface Spool {
  write(chunk: Uint8Array): Promise<void>
  read(): AsyncGenerator<Uint8Array, void>
  close(): Promise<void>
}

const chunkBytes = 64 * 1024

/** A file that nobody else finds, and that is gone with this process however that ends. */
export async function openSpool(): Promise<Spool> {
  const path = join(tmpdir(), `leadwright-upload-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  const remove = (): Promise<void> => rm(path, { force: true }).catch(() => {})
  await remove() // Windows keeps the name of an open file; there it goes at the end
  let size = 0

  return {
    write: async (chunk) => {
      for (let from = 0; from < chunk.byteLength;) {
        const { bytesWritten } = await file.write(chunk, from, chunk.byteLength - from, size)
        from += bytesWritten
        size += bytesWritten
      }
    },
    read: async function* () {
      for (let at = 0; at < size;) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, at)
        at += bytesRead
        yield buffer.subarray(0, bytesRead)
      }
    },
    close: async () => {
      await file.close()
      await remove()
    },
  }
}
