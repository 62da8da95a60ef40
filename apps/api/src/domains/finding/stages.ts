import type { FindingStage } from '../../db/schema/finding.ts'

/** The stages in which a job can still be cancelled. */
export const openStages = <R extends 'enriching' | 'scraping'>(running: R) =>
  ['queued', 'analyzing', 'awaiting_decision', running] as const satisfies readonly FindingStage[]

const overStages = ['completed', 'cancelled', 'failed', 'expired'] as const satisfies readonly FindingStage[]

/** All stages of a job of a kind. */
export const stagesOf = <R extends 'enriching' | 'scraping'>(running: R) =>
  [...openStages(running), ...overStages] as const

export const isOver = (stage: FindingStage): boolean => (overStages as readonly FindingStage[]).includes(stage)
