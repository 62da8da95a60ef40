import type { Workflow } from '@leadwright/errors/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../lib/trpc.ts'
import type { AnyJob, JobRows } from '../../lib/types.ts'
import { jobKey } from './use-job.ts'
import { jobPaths } from './workflows.ts'

export interface Start {
  readonly workflow: Workflow
  readonly listId: string
  /** The most people that are taken for a row, where people are looked for. */
  readonly peoplePerRow?: number | undefined
  /** How old verdicts may be that are kept, in days, where addresses are verified. */
  readonly reuseDays?: number | undefined
  /** Which rows are verified; all of them without it. */
  readonly rows?: JobRows | undefined
}

function create({ workflow, listId, peoplePerRow, reuseDays, rows }: Start): Promise<AnyJob> {
  if (workflow === 'verification') {
    return api.verification.create.mutate({
      listId,
      ...(reuseDays === undefined ? {} : { reuseDays }),
      ...(rows === undefined ? {} : { rows }),
    })
  }
  if (workflow === 'scraping') {
    return api.scraping.create.mutate({ listId, ...(peoplePerRow === undefined ? {} : { peoplePerRow }) })
  }
  return api[workflow].create.mutate({ listId })
}

/** Starts a job and goes to it. It analyses for nothing and comes back with a price, so nothing is asked before. */
export function useStart() {
  const navigate = useNavigate()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: create,
    onSuccess: async (job, { workflow }) => {
      cache.setQueryData(jobKey(workflow, job.id), job)
      await navigate({ to: jobPaths[workflow], params: { jobId: job.id } })
    },
  })
}
