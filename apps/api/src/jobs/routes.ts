import type { z } from 'zod'
import type { JobDecision } from '../db/schema/jobs.ts'
import type { Services } from '../services.ts'
import { pageOf, type PageInput } from '../trpc/page.ts'
import { jobHandlers, type ShownJob } from './handlers.ts'
import { jobProcedures, type JobNames, type OnJob } from './procedures.ts'
import type { JobService } from './service.ts'

/** What is a kind's own in its routes. */
interface JobFace<
  View,
  Item,
  Filter,
  Decide extends z.ZodType<OnJob>,
  Results extends z.ZodType<OnJob & PageInput & Filter>,
> extends JobNames {
  readonly service: (services: Services) => Omit<JobService<View, Item, Filter>, 'create'>
  readonly view: z.ZodType<View>
  readonly item: z.ZodType<Item>
  readonly decideInput: Decide
  readonly decisionOf: (input: z.output<Decide>) => JobDecision | 'cancel'
  readonly resultsInput: Results
}

/** The routes of a kind of job, all but the one that creates it: of that there is only the beginning. */
export function jobRoutes<
  View extends ShownJob,
  Item,
  Filter,
  Decide extends z.ZodType<OnJob>,
  Results extends z.ZodType<OnJob & PageInput & Filter>,
>(face: JobFace<View, Item, Filter, Decide, Results>) {
  const { view, item, decideInput, resultsInput, decisionOf } = face
  const procedures = jobProcedures(face)
  const handlers = jobHandlers(face.service)
  const jobs = pageOf(view)
  const items = pageOf(item)
  // That these take what the schemas give is in the types of the face: of a schema that is a parameter, the builder tells nothing.
  const decide = handlers.decide(decisionOf) as never
  const results = handlers.results as never
  return {
    create: procedures.create,
    routes: {
      list: procedures.list.output(jobs).query(handlers.list),
      get: procedures.get.output(view).query(handlers.get),
      decide: procedures.decide.input(decideInput).output(view).mutation(decide),
      cancel: procedures.cancel.output(view).mutation(handlers.cancel),
      results: procedures.results.input(resultsInput).output(items).query(results),
      progress: procedures.progress.subscription(handlers.progress),
    },
  }
}
