import { execFile } from 'node:child_process'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A folder that may be a disk of its own. */
export interface Disk {
  readonly folder: string
  /** False where this machine, or this user, may mount none: then it is a folder like any other, and never full. */
  readonly isSmall: boolean
  fill(): Promise<void>
  empty(): Promise<void>
  close(): Promise<void>
}

/** A file system in memory; takes Linux, root, and the right to mount. */
export async function mountDisk(folder: string, megabytes: number): Promise<Disk> {
  await mkdir(folder, { recursive: true, mode: 0o777 })
  const isSmall = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=1777`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  )
  const ballast = join(folder, 'ballast')
  return {
    folder,
    isSmall,
    fill: async () => {
      const file = await open(ballast, 'w')
      try {
        for (const chunk of [2 ** 20, 4096]) {
          const zeros = Buffer.alloc(chunk)
          while (await writes(file.write(zeros)));
        }
      } finally {
        await file.close()
      }
    },
    empty: () => rm(ballast, { force: true }),
    close: async () => {
      if (isSmall) await run('umount', ['--lazy', folder])
    },
  }
}

async function writes(written: Promise<{ bytesWritten: number }>): Promise<boolean> {
  try {
    return (await written).bytesWritten > 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}
