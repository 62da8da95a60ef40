import { trpc } from '../../lib/trpc.ts'
import type { RouterOutput } from '../../lib/types.ts'

/** A webhook as it can be seen: everything but its secret. */
export type Webhook = RouterOutput['webhooks']['list']['items'][number]
export type Delivery = RouterOutput['webhooks']['deliveries']['items'][number]
export type ChosenEvent = Webhook['events'][number]

const paging = {
  initialCursor: undefined as never,
  getNextPageParam: (page: { readonly nextCursor: string | null }) => page.nextCursor ?? undefined,
}

export const webhooksQuery = () => trpc.webhooks.list.infiniteQueryOptions({ limit: 100 }, paging)

export const deliveriesQuery = (webhookId: string) =>
  trpc.webhooks.deliveries.infiniteQueryOptions({ webhookId, limit: 25 }, { ...paging, refetchInterval: 3000 })
