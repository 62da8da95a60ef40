import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, trpc } from '../../lib/trpc.ts'

/** How often it is asked whether the payment went through, while its window is open. Milliseconds. */
const interval = 1500

/**
 * Buys credits: the checkout opens in a tab of its own, so that what was being done here stays as it is, and goes on
 * once the payment was approved.
 */
export function usePurchase(onBought: () => void) {
  const cache = useQueryClient()
  const [pending, setPending] = useState<{ id: string; url: string }>()
  const bought = useRef(onBought)
  bought.current = onBought

  const start = useMutation({
    mutationFn: async (wish: { credits: number; saveCard: boolean }) => {
      // Opened before the answer comes: a window that is opened later counts as a pop-up.
      const checkout = window.open('', '_blank')
      try {
        const { purchaseId, checkoutUrl } = await api.credits.purchase.mutate(wish)
        if (checkout) {
          checkout.opener = null
          checkout.location.href = checkoutUrl
        }
        return { id: purchaseId, url: checkoutUrl }
      } catch (error) {
        checkout?.close()
        throw error
      }
    },
    onSuccess: setPending,
  })
  const purchases = useQuery({
    ...trpc.credits.purchases.queryOptions({ limit: 20 }),
    enabled: pending !== undefined,
    refetchInterval: pending === undefined ? false : interval,
  })
  const state = purchases.data?.items.find(({ id }) => id === pending?.id)?.state
  useEffect(() => {
    if (pending === undefined || state !== 'paid') return
    setPending(undefined)
    void cache.invalidateQueries(trpc.credits.pathFilter())
    bought.current()
  }, [pending, state, cache])

  return { start, pending, declined: state === 'declined', giveUp: () => setPending(undefined) }
}
