import type { JobStage, Workflow } from '@leadwright/errors/client'

/** The stages of a job: a word for lists, and what is going on for the job's own page. */
export const stageWords: Record<JobStage, { word: string; sentence: string; tone: string }> = {
  queued: { word: 'Queued', sentence: 'Waits for its turn.', tone: 'text-muted' },
  analyzing: { word: 'Analyzing', sentence: 'Finds out what can be told at no cost.', tone: 'text-accent' },
  awaiting_decision: {
    word: 'Needs your decision',
    sentence: 'The analysis is done. Nothing has been spent.',
    tone: 'text-caution',
  },
  verifying: { word: 'Verifying', sentence: 'Asks the mail servers.', tone: 'text-accent' },
  enriching: {
    word: 'Finding addresses',
    sentence: 'Works out addresses and asks the mail servers.',
    tone: 'text-accent',
  },
  scraping: { word: 'Finding people', sentence: 'Reads the websites of the companies.', tone: 'text-accent' },
  completed: { word: 'Completed', sentence: 'Every address has a verdict.', tone: 'text-positive' },
  cancelled: { word: 'Cancelled', sentence: 'Stopped. What was not used has been given back.', tone: 'text-muted' },
  failed: {
    word: 'Failed',
    sentence: 'Stopped by an error. What was not used has been given back.',
    tone: 'text-failure',
  },
  expired: {
    word: 'Expired',
    sentence: 'Nobody decided in time. Nothing was spent; the list can be verified again.',
    tone: 'text-muted',
  },
}

/** What is said of a stage where a workflow has words of its own. */
const sentences: Partial<Record<Workflow, Partial<Record<JobStage, string>>>> = {
  enrichment: {
    analyzing: 'Finds out at no cost which companies are meant.',
    completed: 'Every row has been looked into.',
    expired: 'Nobody decided in time. Nothing was spent; the search can be started again.',
  },
  scraping: {
    analyzing: 'Finds out at no cost which companies are meant.',
    completed: 'Every row has been looked into.',
    expired: 'Nobody decided in time. Nothing was spent; the search can be started again.',
  },
}

/** What is going on with a job of a workflow. */
export const stageSentence = (stage: JobStage, workflow: Workflow): string =>
  sentences[workflow]?.[stage] ?? stageWords[stage].sentence

export const isOver = (stage: JobStage): boolean => ['completed', 'cancelled', 'failed', 'expired'].includes(stage)
