import { startSandbox } from '@leadwright/sandbox'
import { corrupted } from './company-matching.corrupt.ts'
import { registryParts } from './company-matching.data.ts'
import { randomFrom } from './company-matching.random.ts'
import { startFinding } from './finding.product.ts'
import type { LoopDelay } from './finding.variants.ts'

const directorySize = 20_000
const asked = 10_000
/** Of these, the share that the directory does not have. */
const absent = 0.25
const rounds = 3

export interface AnalysisMeasurements {
  /** Rows a second, a sample a round. */
  readonly rates: readonly number[]
  /** CPU time of the worker a row, in milliseconds, a sample a round. */
  readonly cpu: readonly number[]
  /** Of the event loop, a sample a round; and of a second in which nothing was done. */
  readonly delays: readonly LoopDelay[]
  readonly idle: LoopDelay
}

/** Analyzes 10,000 rows with damaged names against a directory; nothing where the registry is not installed. */
export async function measureAnalysis(): Promise<AnalysisMeasurements | undefined> {
  const parts = registryParts(directorySize)
  if (!parts) return undefined
  const random = randomFrom(7)
  const known = parts.test.companies.slice(0, asked * (1 - absent))
  const unknown = parts.training.companies.slice(0, asked * absent)
  const rows = [...known, ...unknown].map(({ name }, at) => [corrupted(name, random).name, `Head of Marketing ${at}`])
  const directory = parts.test.companies.map(({ id, name, spellings }) => ({
    id,
    name,
    aliases: spellings,
    domain: `c${id}.test`,
  }))
  const sandbox = await startSandbox()
  const product = await startFinding(sandbox, { directory })
  try {
    const samples = []
    await product.loopDelay()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const idle = await product.loopDelay()
    // The first round is the compiler's, and that of the names that somebody has to look at.
    for (let round = 0; round <= rounds; round++) {
      const listId = await product.importRows('scraping', [['company', 'job_title'], ...rows])
      await product.loopDelay()
      const { seconds, cpu } = await product.run('scraping', listId, { decides: false })
      const delay = await product.loopDelay()
      if (round > 0) samples.push({ rate: asked / seconds, cpu: (1000 * cpu) / asked, delay })
    }
    return {
      rates: samples.map(({ rate }) => rate),
      cpu: samples.map(({ cpu }) => cpu),
      delays: samples.map(({ delay }) => delay),
      idle,
    }
  } finally {
    await product.close()
    await sandbox.close()
  }
}
