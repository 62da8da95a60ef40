import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const read = (path: string): string => readFileSync(join(repository, path), 'utf8')
const files = [
  'Dockerfile',
  ...['compose', 'kubernetes', 'systemd'].flatMap((folder) =>
    readdirSync(join(repository, 'deploy', folder)).map((name) => `deploy/${folder}/${name}`),
  ),
]

/** Names that are not the product's own. */
const others = /^(?:NODE_ENV|DOMAIN|(?:POSTGRES|AF)_\w+)$/

/** Variables that a file sets: `NAME=`, `NAME:` and `name: NAME`. */
const variablesOf = (text: string): string[] => {
  const set = text.matchAll(/(?:^|[\s"'={,])(?:name: )?([A-Z][A-Z\d]*(?:_[A-Z\d]+)*)(?=[:=,]|\s*$)/gm)
  return [...set].map(([, name = '']) => name).filter((name) => name.length > 3 && name.includes('_'))
}

it.each(files)('%s sets only variables that there are', (file) => {
  const documented = new Set([...read('docs/operations.md').matchAll(/`([A-Z][A-Z\d_]+)`/g)].map(([, name]) => name))
  const unknown = variablesOf(read(file)).filter(
    (name) => !others.test(name) && !documented.has(name.replace(/_FILE$/, '')),
  )
  expect(unknown).toEqual([])
})

it('gives a process as long to stop as it may take', () => {
  expect(read('deploy/compose/compose.yaml')).toContain('stop_grace_period: 45s')
  expect(read('deploy/systemd/leadwright@.service')).toContain('TimeoutStopSec=45')
  for (const role of ['api', 'worker'])
    expect(read(`deploy/kubernetes/${role}.yaml`)).toContain('terminationGracePeriodSeconds: 45')
})
