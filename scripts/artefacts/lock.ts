import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { catalog } from '@leadwright/errors'
import { checkLock, refusalOf } from '@leadwright/errors/tooling'
import { operations } from '../operations.ts'
import { Refusal, type Artefact } from './artefact.ts'

const path = 'contract.lock.json'

/** The contract as the world knows it. A breaking change is not written into it; see `errors check`. */
export const contractLock: Artefact = {
  path,
  content: async () => {
    const text = await readFile(resolve(import.meta.dirname, '../..', path), 'utf8').catch(() => undefined)
    const checked = checkLock(text, catalog, await operations())
    if (checked.breaking.length > 0) throw new Refusal(refusalOf(checked))
    return checked.text
  },
}
