import { randomUUID } from 'node:crypto'
import { constants, createWriteStream, fstatSync, openSync, type Stats } from 'node:fs'
import { access, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { Socket } from 'node:net'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { UsageError } from './command-error.ts'
import type { Io } from './io.ts'

/** Where rows are written to. */
export interface Target {
  /** Whether it is standard output, where nothing else may come between the rows then. */
  readonly isStdout: boolean
  write(source: AsyncIterable<Uint8Array>): Promise<void>
  /** Leaves nothing unfinished behind. */
  discard(): Promise<void>
}

/**
 * Finds out how to write to a place, so that one that cannot be written to shows before anything is spent. A file is
 * replaced once all is there; a link is followed. Pipes, devices and standard output (`-`) are written to, never replaced.
 * @param not the file that is read
 * @throws UsageError
 */
export async function targetOf(
  out: string,
  not: string | undefined,
  io: Pick<Io, 'stdout' | 'signal'>,
): Promise<Target> {
  const { stdout, signal } = io
  try {
    const found = await statOf(out)
    if (out === '-' || (found && isOpenAs(found, stdout.fd))) {
      return { isStdout: true, write: (source) => pipeline(source, stdout, { end: false }), discard: nothing }
    }
    if (found?.isDirectory() || out.endsWith(sep)) throw new Error('it is a folder')
    if (!found || found.isFile()) return await fileAt(await endOf(out), not)
    await access(out, constants.W_OK)
    if (found.isFIFO()) return streamed(() => openPipe(out, signal))
    if (found.isCharacterDevice()) return streamed(async () => createWriteStream(out))
    throw new Error('it is neither a file nor a pipe')
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${(error as Error).message}`)
  }
}

const nothing = async (): Promise<void> => {}

/** What is there, behind links; undefined if nothing is. */
async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Whether it is what a file descriptor of this process is open on, as /dev/stdout is. */
function isOpenAs({ dev, ino }: Stats, fd: number | undefined): boolean {
  if (fd === undefined) return false
  const opened = fstatSync(fd)
  return opened.dev === dev && opened.ino === ino
}

/** What a link leads to in the end, which need not exist. (A circle of links has not come so far: it has no `stat`.) */
async function endOf(file: string): Promise<string> {
  const link = await readlink(file).catch(() => undefined)
  return link === undefined ? file : endOf(resolve(await realpath(dirname(file)), link))
}

/** A file that comes into being all at once, from a draft beside it. */
async function fileAt(file: string, not: string | undefined): Promise<Target> {
  if (not !== undefined && (await isSame(file, not))) throw new Error('it is the file that is read')
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`)
  await (await open(draft, 'wx')).close()
  return {
    isStdout: false,
    write: async (source) => {
      await pipeline(source, createWriteStream(draft))
      await rename(draft, file)
    },
    discard: () => rm(draft, { force: true }),
  }
}

async function isSame(a: string, b: string): Promise<boolean> {
  const place = await placeOf(a)
  return place !== undefined && place === (await placeOf(b))
}

const placeOf = (file: string): Promise<string | undefined> => realpath(file).catch(() => undefined)

const streamed = (opened: () => Promise<NodeJS.WritableStream>): Target => ({
  isStdout: false,
  write: async (source) => pipeline(source, await opened()),
  discard: nothing,
})

/** How often to look whether somebody reads a pipe. Milliseconds. */
const patience = 100

/**
 * Opens a pipe once somebody reads it. An open that waits for that by itself could not be ended, and not even
 * `process.exit` would get past it.
 */
async function openPipe(file: string, signal: AbortSignal): Promise<Socket> {
  for (;;) {
    try {
      return new Socket({ fd: openSync(file, constants.O_WRONLY | constants.O_NONBLOCK), readable: false })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error
      await setTimeout(patience, undefined, { signal })
    }
  }
}
