import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { artefactsOf, pagesOf, type Artefact, type ArtefactSource } from '../generate/artefacts.ts'
import { CommandError, none, type Command, type CommandContext } from './context.ts'
import { messageOf, operationsOf } from './operations.ts'
import { obstacleTo } from './places.ts'

export const generate: Command = {
  usage: 'generate [--check]',
  summary: 'writes what the configuration asks for: client, catalogue, schema, pages',
  async run(args, context) {
    const options = { check: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    none(positionals)
    const artefacts = artefactsOf(await sourceOf(context))
    if (artefacts.length === 0) {
      throw new CommandError('The configuration names nothing to write: add paths as its member "generate".')
    }
    return write(artefacts, context, values.check)
  },
}

export const docs: Command = {
  usage: 'docs [--out FOLDER]',
  summary: 'writes a page a code, and their index',
  async run(args, context) {
    const options = { out: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    none(positionals)
    const folder = values.out === undefined ? (context.config.generate?.docs ?? 'docs/errors') : resolve(values.out)
    return write(pagesOf(await sourceOf(context), folder), context, false)
  },
}

async function sourceOf(context: CommandContext): Promise<ArtefactSource> {
  const { contract, generate: options = {}, pages = {} } = context.config
  const operations = await operationsOf(context)
  return { contract, generate: options, pages, operations, program: context.program }
}

async function put(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

/** Writes what is not there yet; with `checking`, only says so and fails. */
async function write(
  artefacts: readonly Artefact[],
  { folder, out, err, program }: CommandContext,
  checking: boolean,
): Promise<number> {
  const outdated: Artefact[] = []
  for (const artefact of artefacts) {
    const present = await readFile(resolve(folder, artefact.path), 'utf8').catch(() => undefined)
    if (present !== artefact.content) outdated.push(artefact)
  }
  const stale = outdated.map(({ path }) => path)
  if (!checking) {
    const paths = artefacts.map(({ path }) => path)
    const obstacle = await obstacleTo(paths, folder)
    if (obstacle !== undefined) throw new CommandError(obstacle)
  }
  for (const { path, content } of checking ? [] : outdated) {
    await put(resolve(folder, path), content).catch((error: unknown) => {
      throw new CommandError(`${path} cannot be written: ${messageOf(error)}`)
    })
  }
  if (checking && stale.length > 0) {
    err(`Out of date:\n  ${stale.join('\n  ')}\nRun ${program} generate and commit what it writes.`)
    return 1
  }
  out(stale.length === 0 ? `${artefacts.length} files, all up to date` : `Written:\n  ${stale.join('\n  ')}`)
  return 0
}
