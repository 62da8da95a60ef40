import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Refusal } from './artefacts/artefact.ts'
import { artefacts } from './artefacts/index.ts'

// Writes everything that is derived from the catalogue and the routers; `--check` only tells what is out of date.

const root = resolve(import.meta.dirname, '..')
const checking = process.argv.includes('--check')
const stale: string[] = []

let looked = 0
for (const group of artefacts) {
  for (const { path, content } of await group()) {
    looked++
    const file = join(root, path)
    const text = await contentOf(content)
    const present = await readFile(file, 'utf8').catch(() => undefined)
    if (present === text) continue
    stale.push(path)
    if (checking) continue
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

if (checking && stale.length > 0) {
  console.error(`Out of date:\n  ${stale.join('\n  ')}\nRun pnpm generate and commit what it writes.`)
  process.exit(1)
}
console.log(stale.length === 0 ? `${looked} artefacts, all up to date` : `Written:\n  ${stale.join('\n  ')}`)

/** What may not be made ends the run with its reason, before anything that is derived after it. */
async function contentOf(content: () => string | Promise<string>): Promise<string> {
  try {
    return await content()
  } catch (error) {
    if (error instanceof Refusal) {
      console.error(error.message)
      process.exit(1)
    }
    throw error
  }
}
