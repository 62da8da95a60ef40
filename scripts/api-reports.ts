import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeEntries, folderOf, manifestOf, published, type Published } from './packaging/published.ts'

// Writes what each published entry declares, as the build emitted it, to packages/*/api: a change of public types is
// then a line in a review. `--check` only tells what is out of date. Build first.

const checking = process.argv.includes('--check')
const temporary = await mkdtemp(join(tmpdir(), 'leadwright-api-'))
const stale: string[] = []
try {
  for (const name of published) stale.push(...(await report(name)))
} finally {
  await rm(temporary, { recursive: true, force: true })
}
if (checking && stale.length > 0) {
  console.error(
    `Public types changed:\n  ${stale.join('\n  ')}\nRun pnpm api:update, commit what it writes, and add a changeset.`,
  )
  process.exit(1)
}
console.log(stale.length === 0 ? 'The API reports are up to date' : `Written:\n  ${stale.join('\n  ')}`)

/** Brings the reports of a package up to date, or only compares; gives the paths of those that were not. */
async function report(name: Published): Promise<string[]> {
  const folder = join(folderOf(name), 'api')
  await mkdir(folder, { recursive: true })
  const changed: string[] = []
  const written = new Set<string>()
  const manifest = await manifestOf(name)
  for (const entry of codeEntries(manifest)) {
    const file = `${entry === '.' ? 'index' : entry.slice(2).replaceAll('/', '-')}.api.md`
    const { types } = manifest.exports[entry] as { readonly types: string }
    const text = await extract(name, join(folderOf(name), types), file)
    written.add(file)
    if ((await readFile(join(folder, file), 'utf8').catch(() => undefined)) === text) continue
    changed.push(`packages/${name}/api/${file}`)
    if (!checking) await writeFile(join(folder, file), text)
  }
  for (const file of await readdir(folder)) {
    if (written.has(file)) continue
    changed.push(`packages/${name}/api/${file}`)
    if (!checking) await rm(join(folder, file))
  }
  return changed
}

/** What an entry's declarations say, as API Extractor puts it. It reads them with a TypeScript of its own. */
async function extract(name: Published, declarations: string, reportFileName: string): Promise<string> {
  const projectFolder = folderOf(name)
  const silent = { default: { logLevel: ExtractorLogLevel.None } }
  const configObject = {
    projectFolder,
    mainEntryPointFilePath: declarations,
    compiler: {
      overrideTsconfig: {
        compilerOptions: {
          module: 'nodenext',
          target: 'es2024',
          lib: ['es2024', 'dom', 'dom.iterable'],
          types: [],
          strict: true,
          skipLibCheck: true,
        },
        files: [declarations],
      },
    },
    apiReport: {
      enabled: true,
      reportFolder: temporary,
      reportTempFolder: join(temporary, 'made'),
      reportFileName,
      // Types that are not exported, but that exported ones consist of.
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
  }
  const packageJsonFullPath = join(projectFolder, 'package.json')
  const config = ExtractorConfig.prepare({ configObject, configObjectFullPath: undefined, packageJsonFullPath })
  const { errorCount } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      // That a report changed is told above, for all of them at once.
      message.handled = message.logLevel !== ExtractorLogLevel.Error
    },
  })
  if (errorCount > 0) throw new Error(`${declarations} can't be read`)
  return readFile(join(temporary, 'made', reportFileName), 'utf8')
}
