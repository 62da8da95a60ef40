import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { plural } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import { announce } from '../../ui/toast.tsx'
import { useMay } from '../permissions/may.ts'
import { nameOf, newsBetween, sentenceOf, unseenOf } from './news.ts'
import { useSeen, writeSeen } from './seen.ts'
import { useJobs, type ListedJob } from './use-jobs.ts'
import { jobPaths } from './workflows.ts'

/** The newest jobs, as the overview asks for them. */
const useNewest = () => useJobs({ limit: 20, isAside: true }).data

const latest = (jobs: readonly ListedJob[]): string =>
  jobs.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), '')

/** How many jobs ended, or came to wait for a decision, since somebody last looked. */
export function JobBadge() {
  const { seen } = useSeen()
  const count = unseenOf(useNewest() ?? [], seen).length
  if (count === 0) return null
  return (
    <span className="ml-auto rounded bg-accent-soft px-1.5 text-xs font-semibold text-accent tabular-nums">
      <span className="sr-only"> {plural(count, 'job')} ended or waiting since you last looked</span>
      <span aria-hidden>{count}</span>
    </span>
  )
}

/** Says wherever one is that a job has ended or waits, but for the job that one looks at; and notes what has been seen. */
export function JobNews() {
  const jobs = useNewest()
  const path = useRouterState({ select: (state) => state.location.pathname })
  useNoted(jobs, path)
  useTold(jobs, path)
  return null
}

function useNoted(jobs: readonly ListedJob[] | undefined, path: string): void {
  const { organizationId, seen } = useSeen()
  useEffect(() => {
    if (jobs === undefined) return
    const looksAtAll = path === '/jobs' && unseenOf(jobs, seen).length > 0
    if (seen === undefined || looksAtAll) return writeSeen(organizationId, { upTo: latest(jobs), jobs: [] })
    const looked = unseenOf(jobs, seen).filter(({ id }) => path.endsWith(id))
    if (looked.length > 0) writeSeen(organizationId, { ...seen, jobs: [...seen.jobs, ...looked.map(nameOf)] })
  }, [jobs, path, organizationId, seen])
}

function useTold(jobs: readonly ListedJob[] | undefined, path: string): void {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const mayDecide = useMay('verifications:write')
  const before = useRef(jobs)
  useEffect(() => {
    const earlier = before.current
    before.current = jobs
    if (earlier === undefined || jobs === undefined) return
    const all = newsBetween(earlier, jobs)
    if (all.length === 0) return
    // What was spent, and what lists show, has changed with them.
    for (const changed of [trpc.credits, trpc.lists, trpc.reviews]) void cache.invalidateQueries(changed.pathFilter())
    for (const job of all.filter(({ id }) => !path.endsWith(id))) {
      void cache.fetchQuery(trpc.lists.get.queryOptions({ listId: job.listId })).then(
        ({ name }) =>
          announce(sentenceOf(job, name, mayDecide), 'Open it', () => {
            void navigate({ to: jobPaths[job.workflow], params: { jobId: job.id } })
          }),
        () => {}, // of a list that is gone nobody needs to hear
      )
    }
  }, [jobs, path, cache, navigate, mayDecide])
}
