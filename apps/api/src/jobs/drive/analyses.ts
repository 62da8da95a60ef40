import { randomUUID } from 'node:crypto'
import type { JobKind } from '../kind.ts'
import type { JobOptions } from '../options.ts'
import { claimAnalysis } from '../store/analyses.ts'
import { driveAnalysis } from './analysis.ts'

/** Lists that a worker analyzes at once, and those of one organization: there is always a place for another one. */
const maxAnalyses = 4
const maxOfOne = 2

/** The analyses of a worker. */
export interface Analyses {
  /** From 0, nothing, to 1, as many as there may be. */
  load(): number
  /** Takes what there is to analyze, as far as there is room. */
  take(): Promise<void>
  /** Resolves when none is under way any more. */
  over(): Promise<unknown>
}

/** @param ended called after each, whatever came of it */
export function createAnalyses(
  options: JobOptions,
  kinds: readonly JobKind[],
  stopping: AbortSignal,
  ended: () => void,
): Analyses {
  /** With the organization that each is for. */
  const underWay = new Map<Promise<void>, string>()
  const busy = (): string[] => {
    const all = [...underWay.values()]
    return [...new Set(all)].filter((id) => all.filter((other) => other === id).length >= maxOfOne)
  }
  return {
    load: () => underWay.size / maxAnalyses,
    take: async () => {
      while (underWay.size < maxAnalyses && !stopping.aborted) {
        const token = randomUUID()
        const job = await claimAnalysis(options.db, token, busy())
        const kind = kinds.find(({ name }) => name === job?.kind)
        if (!job || !kind) return
        const analysis = driveAnalysis(options, kind, job, token, stopping).finally(() => {
          underWay.delete(analysis)
          ended()
        })
        underWay.set(analysis, job.organizationId)
      }
    },
    over: () => Promise.all(underWay.keys()),
  }
}
