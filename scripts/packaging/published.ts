import { execFile } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** Folders of the packages that are published; every other package of the workspace is private. */
export const published = ['error-kit', 'errors', 'sdk'] as const

export type Published = (typeof published)[number]

const root = resolve(import.meta.dirname, '../..')

export const folderOf = (name: Published): string => join(root, 'packages', name)

/** What packaging reads of a package.json. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>
  readonly bin?: Readonly<Record<string, string>>
  readonly publishConfig?: { readonly exports?: Manifest['exports'] }
}

export async function manifestOf(name: Published): Promise<Manifest> {
  return JSON.parse(await readFile(join(folderOf(name), 'package.json'), 'utf8')) as Manifest
}

/** The entries of code that a package publishes, as `.` and `./trpc`. */
export const codeEntries = ({ exports }: Manifest): string[] =>
  Object.keys(exports).filter((entry) => typeof exports[entry] !== 'string')

/** A package as it would be published. */
export interface Packed {
  readonly manifest: Manifest
  /** Path of the tarball. */
  readonly tarball: string
}

/** Packs a built package, as publishing does; the tarball is written to `destination`. */
export async function pack(name: Published, destination: string): Promise<Packed> {
  const manifest = await manifestOf(name)
  await mkdir(destination, { recursive: true })
  const args = ['-y', 'pnpm@12', 'pack', '--pack-destination', destination]
  await promisify(execFile)('npx', args, { cwd: folderOf(name) })
  const file = `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`
  return { manifest, tarball: join(destination, file) }
}
