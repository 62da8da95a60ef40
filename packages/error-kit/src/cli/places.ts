import { access, constants, stat } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'

/**
 * Why files cannot be written to all of these paths, in a sentence; undefined where they can, as far as that can be told
 * beforehand. Asked before the first is written, so that a command writes all or nothing.
 */
export async function obstacleTo(paths: readonly string[], folder: string): Promise<string | undefined> {
  const taken = new Set<string>()
  for (const path of paths) {
    const file = resolve(folder, path)
    const cannot = (why: string): string => `${path} cannot be written: ${why}.`
    if (taken.has(file)) return cannot(`${relative(folder, file)} is written already, as another file`)
    taken.add(file)
    const there = await kindOf(file)
    if (there === 'folder') return cannot('it is a folder')
    if (there === 'file' && !(await isWritable(file))) return cannot('it may not be changed')
  }
  for (const path of paths) {
    const why = await obstacleAbove(resolve(folder, path), folder, taken)
    if (why !== undefined) return `${path} cannot be written: ${why}.`
  }
  return undefined
}

/** Walks up to the first folder that is there. */
async function obstacleAbove(file: string, folder: string, taken: ReadonlySet<string>): Promise<string | undefined> {
  const above = dirname(file)
  if (above === file) return undefined
  const shown = relative(folder, above) || above
  if (taken.has(above)) return `${shown} is written as a file`
  const there = await kindOf(above)
  if (there === undefined) return obstacleAbove(above, folder, taken)
  if (there === 'file') return `${shown} is a file, and no folder`
  return (await isWritable(above)) ? undefined : `nothing may be written to ${shown}`
}

/** A path below a file is not there either. */
const kindOf = (path: string): Promise<'file' | 'folder' | undefined> =>
  stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => undefined,
  )

const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
