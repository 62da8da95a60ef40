import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'

// libfaketime (Debian: `libfaketime`) tells a process another time than it is. It reads how far off from a file, once a
// second, so that a clock jumps while the process runs.

const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (machine) => `/usr/lib/${machine}/faketime/libfaketime.so.1`,
)

/** The clock of a process. */
export interface Clock {
  readonly env: Record<string, string>
  /** @param seconds how far off it is from now on */
  set(seconds: number): Promise<void>
}

/** Whether clocks can be set on this machine. */
export const hasClocks = (): boolean => libraries.some((library) => existsSync(library))

export async function createClock(file: string): Promise<Clock> {
  const library = libraries.find((candidate) => existsSync(candidate))
  const set = (seconds: number): Promise<void> => writeFile(file, `${seconds < 0 ? '' : '+'}${seconds}\n`)
  await set(0)
  return {
    env:
      library === undefined
        ? {}
        : {
            LD_PRELOAD: library,
            FAKETIME_TIMESTAMP_FILE: file,
            FAKETIME_CACHE_DURATION: '1',
            // What measures how long something takes goes on as it is.
            FAKETIME_DONT_FAKE_MONOTONIC: '1',
          },
    set,
  }
}
