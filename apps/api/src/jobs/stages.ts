import type { JobStage } from '@leadwright/errors'

/** What a kind of job does once it was decided on. */
export type RunningStage = Extract<JobStage, 'verifying' | 'enriching' | 'scraping'>

/** The stages in which a job can still be cancelled. */
export const openStages = <R extends RunningStage>(running: R) =>
  ['queued', 'analyzing', 'awaiting_decision', running] as const satisfies readonly JobStage[]

const overStages = ['completed', 'cancelled', 'failed', 'expired'] as const satisfies readonly JobStage[]

/** All stages of a job of a kind. */
export const stagesOf = <R extends RunningStage>(running: R) => [...openStages(running), ...overStages] as const

export const isOver = (stage: JobStage): boolean => (overStages as readonly JobStage[]).includes(stage)
