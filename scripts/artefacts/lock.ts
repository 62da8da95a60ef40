import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checkLock, lockableOf, refusalOf, withApi } from '@leadwright/error-kit/command'
import { contract } from '@leadwright/errors'
import { api } from '../contract/api.ts'
import { Refusal, type Artefact } from './artefact.ts'

const path = 'contract.lock.json'

/** The contract as the world knows it. A breaking change is not written into it; see `errors check`. */
export const contractLock: Artefact = {
  path,
  content: async () => {
    const text = await readFile(resolve(import.meta.dirname, '../..', path), 'utf8').catch(() => undefined)
    const checked = checkLock(text, await withApi(lockableOf(contract), contract, await api()))
    if (checked.breaking.length > 0) throw new Refusal(refusalOf(checked, 'pnpm errors'))
    return checked.text
  },
}
