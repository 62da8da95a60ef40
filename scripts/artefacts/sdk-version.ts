import { readFile } from 'node:fs/promises'
import type { Artefact } from './artefact.ts'

/** The SDK's own version, which it sends with every request. A bundle has no package.json to look it up in. */
export const sdkVersion: Artefact = {
  path: 'packages/sdk/src/core/generated/version.ts',
  content: async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../../packages/sdk/package.json', import.meta.url), 'utf8'),
    ) as { version: string }
    return [
      '// Written by `pnpm generate` from packages/sdk/package.json; edit that instead.',
      '',
      `export const version = '${version}'`,
      '',
    ].join('\n')
  },
}
