import { z } from 'zod'
import { topUpStops } from '../../../db/schema/credits.ts'
import { timestamp } from '../../../trpc/outputs.ts'
import { quantities } from '../purchases/prices.ts'
import type { TopUpRow } from './store.ts'

/** What a caller says to have credits bought without being asked. */
export const topUpInput = z.object({
  /** As soon as fewer are available. */
  threshold: z.number().int().min(1).max(quantities.maximumCredits),
  /** How many are bought each time. */
  credits: z.number().int().min(quantities.minimumCredits).max(quantities.maximumCredits),
})
export type TopUpSetting = z.output<typeof topUpInput>

const topUpView = topUpInput.extend({
  enabled: z.boolean(),
  /** Why it was switched off by itself. */
  stopped: z.object({ reason: z.enum(topUpStops), at: timestamp }).optional(),
})
type TopUpView = z.output<typeof topUpView>

/** What there is for whoever pays, beside the checkout. */
export const billingOutput = z.object({
  /** Whether the provider has a page with invoices and cards. */
  portal: z.boolean(),
  /** Whether credits can be bought automatically. */
  topUps: z.boolean(),
  /** How that is set; missing where it never was. */
  topUp: topUpView.optional(),
})
export type BillingView = z.output<typeof billingOutput>

export const portalOutput = z.object({ url: z.string() })

/** A setting as a caller sees it. */
export function viewTopUp({ threshold, credits, enabled, stop, stoppedAt }: TopUpRow): TopUpView {
  const stopped = stop && stoppedAt ? { stopped: { reason: stop, at: stoppedAt.toISOString() } } : {}
  return { threshold, credits, enabled, ...stopped }
}
