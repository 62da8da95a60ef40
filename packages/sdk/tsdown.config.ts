import { defineConfig } from 'tsdown'
import manifest from './package.json' with { type: 'json' }

// What package.json exports and what its commands are, so that the list of entries stands in one place.
const { exports, bin }: Manifest = manifest
const library = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [] : [entry['default'] ?? '']))
const commands = Object.values(bin)

/** What the command is bundled with, beside its own workspace; each goes out under its own licence. */
const bundled = ['@e965/xlsx', 'fflate', 'jschardet']

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly bin: Readonly<Record<string, string>>
}

/** Built files as sources by name: `./dist/trpc/index.js` as `trpc/index: 'src/trpc/index.ts'`. */
const sources = (built: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    built.map((file) => {
      const name = file.replace(/^\.\/dist\//, '').replace(/\.js$/, '')
      return [name, `src/${name}.ts`]
    }),
  )

export default defineConfig({
  entry: sources(library),
  // Nobody requires a command, and what awaits at its top level can't be CommonJS.
  format: { esm: { entry: sources([...library, ...commands]) }, cjs: {} },
  platform: 'neutral',
  deps: { neverBundle: [/^node:/], onlyBundle: ['@leadwright/file-reader', ...bundled] },
  copy: bundled.map((name) => ({
    from: `../file-reader/node_modules/${name}/LICENSE`,
    to: 'dist/licenses',
    rename: name.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-/, ''),
  })),
  dts: true,
  fixedExtension: false,
})
