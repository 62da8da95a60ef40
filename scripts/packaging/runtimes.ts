import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'

/** A runtime, and how it runs a file. */
export interface Runtime {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

const platform = process.platform === 'win32' ? 'win' : process.platform

/** Runtimes as npm packages by name, whose binaries need no script to be installed. */
export const runtimePackages: Readonly<Record<string, string>> = {
  node20: `npm:node-${platform}-${process.arch}@20.20.2`,
  node22: `npm:node-${platform}-${process.arch}@22.23.3`,
  bun: '1.4.5',
  deno: '2.9.6',
}

/** The binaries of {@link runtimePackages} in a project that has them, and the Node that this runs on. */
export async function runtimesIn(
  folder: string,
): Promise<Readonly<Record<'node20' | 'node22' | 'node' | 'bun' | 'deno', Runtime>>> {
  const modules = join(folder, 'node_modules')
  // Of the packages for platforms, npm installs those that fit.
  const [bun = ''] = await readdir(join(modules, '@oven'))
  const [deno = ''] = await readdir(join(modules, '@deno'))
  const node = (name: string): Runtime => ({ name, command: join(modules, name, 'bin/node'), args: [] })
  return {
    node20: node('node20'),
    node22: node('node22'),
    node: { name: process.version, command: process.execPath, args: [] },
    bun: { name: 'bun', command: join(modules, '@oven', bun, 'bin/bun'), args: [] },
    deno: { name: 'deno', command: join(modules, '@deno', deno, 'deno'), args: ['run', '--allow-all'] },
  }
}
