import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/trpc/index.ts',
    'src/http/index.ts',
    'src/client/index.ts',
    'src/tooling/index.ts',
    'src/testing/index.ts',
  ],
  dts: true,
  fixedExtension: false,
})
