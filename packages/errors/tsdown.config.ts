import { defineConfig } from 'tsdown'
import manifest from './package.json' with { type: 'json' }

const exported: Readonly<Record<string, string | Readonly<Record<string, string>>>> = manifest.exports

export default defineConfig({
  // What package.json exports from source, so that the list of entries stands in one place.
  entry: Object.values(exported).flatMap((target) =>
    typeof target === 'string' ? [] : (target['@leadwright/source'] ?? []),
  ),
  format: ['esm', 'cjs'],
  platform: 'neutral',
  dts: true,
  fixedExtension: false,
})
