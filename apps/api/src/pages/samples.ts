import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createStaticFile, type StaticFile } from './static-file.ts'

/** A sample of each workflow, as a template: it has the columns that the workflow requires. */
const names = ['leads', 'enrichment', 'scraping']

/** Serves the sample files for people to start from. */
export function createSamples(folder: string) {
  const files = new Map(names.map((name) => [`/samples/${name}.csv`, `${name}.csv`]))
  const loaded = new Map<string, Promise<StaticFile>>()
  const load = async (name: string): Promise<StaticFile> =>
    createStaticFile(name, await readFile(join(folder, name)), {
      'cache-control': 'no-cache',
      'content-disposition': `attachment; filename="${name}"`,
    })

  return async (request: Request, path: string): Promise<Response | undefined> => {
    const name = files.get(path)
    if (name === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined
    const file = loaded.get(name) ?? load(name)
    loaded.set(name, file)
    return (await file).respond(request)
  }
}
