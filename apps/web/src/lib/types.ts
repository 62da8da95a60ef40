import type { AppRouter } from '@leadwright/api/router'
import type { inferRouterOutputs } from '@trpc/server'

/** What each procedure answers. */
export type RouterOutput = inferRouterOutputs<AppRouter>

export type Job = RouterOutput['verification']['get']
export type List = RouterOutput['lists']['get']
