import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { missingPeer } from './missing.ts'

const packageFolder = join(import.meta.dirname, '../..')

/** Runs the command as it would be installed in a project that has its dependencies, and `peers` besides. */
async function installed(peers: readonly string[]): Promise<{ code: unknown; err: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'error-kit-bin-'))
  try {
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    await cp(join(packageFolder, 'src'), join(folder, 'src'), { recursive: true })
    await mkdir(join(folder, 'node_modules'))
    for (const name of ['jiti', ...peers]) {
      await symlink(join(packageFolder, 'node_modules', name), join(folder, 'node_modules', name))
    }
    return await new Promise((resolve) => {
      execFile(process.execPath, ['src/cli/bin.ts', 'list'], { cwd: folder }, (error, _, err) => {
        resolve({ code: error?.code ?? 0, err })
      })
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

it('without zod it says in a sentence what to install, and ends with 2', async () => {
  const { code, err } = await installed([])
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^This command needs zod.*install zod.*\n$/) })
})

it('with zod it asks for a configuration', async () => {
  const { code, err } = await installed(['zod'])
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('There is no errors.config.ts') })
})

it('another module that is not there is a defect, and not told as a missing peer', () => {
  const defect = Object.assign(new Error("Cannot find package 'jiti'"), { code: 'ERR_MODULE_NOT_FOUND' })
  expect(() => missingPeer(defect)).toThrow(defect)
})
