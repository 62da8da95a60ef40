import type { JobStage, Workflow } from '@leadwright/errors/client'
import type { Seen } from './seen.ts'
import { jobWords } from './workflows.ts'

/** A job as far as there is news of it. */
export interface Told {
  readonly id: string
  readonly workflow: Workflow
  readonly stage: JobStage
  readonly createdAt: string
  readonly updatedAt: string
}

/** Stages that somebody wants to hear of. Who cancels a job knows it. */
const news: ReadonlySet<JobStage> = new Set(['awaiting_decision', 'completed', 'failed', 'expired'])
export const isNews = ({ stage }: Told): boolean => news.has(stage)

/** A job in a stage, as what has been seen names it. */
export const nameOf = ({ id, stage }: Told): string => `${id} ${stage}`

/** News that nobody has seen. Where nobody has looked yet, what there is already is none. */
export const unseenOf = <J extends Told>(jobs: readonly J[], seen: Seen | undefined): J[] =>
  seen === undefined
    ? []
    : jobs.filter((job) => isNews(job) && job.updatedAt > seen.upTo && !seen.jobs.includes(nameOf(job)))

/** What became news between two looks: jobs that got there, and such as were begun and ended in between. */
export function newsBetween<J extends Told>(before: readonly J[], now: readonly J[]): J[] {
  const stages = new Map(before.map(({ id, stage }) => [id, stage]))
  const newest = before.reduce((latest, { createdAt }) => (createdAt > latest ? createdAt : latest), '')
  return now.filter((job) => {
    const stage = stages.get(job.id)
    return isNews(job) && (stage === undefined ? job.createdAt > newest : stage !== job.stage)
  })
}

/** News of a job in a sentence. */
export function sentenceOf({ workflow, stage }: Told, listName: string, mayDecide: boolean): string {
  const list = `“${listName}”`
  const { name } = jobWords[workflow]
  if (stage === 'awaiting_decision') return `${list} waits for ${mayDecide ? 'your' : 'a'} decision`
  if (stage === 'failed') return `${name} for ${list} has failed`
  if (stage === 'expired') return `The offer for ${list} has ended`
  return workflow === 'verification' ? `${list} is verified` : `${name} for ${list} is done`
}
