import type { AppRouter } from '@leadwright/api/router'
import type { Workflow } from '@leadwright/errors/client'
import type { inferRouterOutputs } from '@trpc/server'

/** What each procedure answers. */
export type RouterOutput = inferRouterOutputs<AppRouter>

export type Job = RouterOutput['verification']['get']
/** Which rows of its list a job is over, where that is not all of them. */
export type JobRows = NonNullable<Job['rows']>
export type List = RouterOutput['lists']['get']

/** The workflows that look for something: people, or their addresses. */
export type FindingWorkflow = Exclude<Workflow, 'verification'>
export type FindingJob = RouterOutput[FindingWorkflow]['get']
/** What became of a row of such a job. */
export type FoundRow = RouterOutput['enrichment']['results']['items'][number]
/** A job of any workflow. */
export type AnyJob = Job | FindingJob
