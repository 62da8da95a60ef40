import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Buy } from '../../features/billing/buy.tsx'
import { Payments } from '../../features/billing/payments.tsx'
import { ActivitiesTable } from '../../features/billing/activities-table.tsx'
import { UsageChart } from '../../features/billing/usage-chart.tsx'
import { formatCount } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Card, Figure, Page, Section, Skeleton } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { celebrate } from '../../ui/toast.tsx'

export const Route = createFileRoute('/_app/billing')({
  // The link in an INSUFFICIENT_CREDITS answer says how many are missing.
  validateSearch: (search): { credits?: number } => {
    const credits = Number(search['credits'])
    return Number.isSafeInteger(credits) && credits > 0 ? { credits } : {}
  },
  component: Billing,
})

const usageDays = 30

function Billing() {
  const { credits } = Route.useSearch()
  const balance = useQuery(trpc.credits.get.queryOptions())
  const usage = useQuery(trpc.credits.usage.queryOptions({ days: usageDays }))
  const activities = useInfiniteQuery(
    trpc.credits.activities.infiniteQueryOptions(
      { limit: 50 },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
  )
  return (
    <Page
      title="Billing"
      lead="A credit pays for one address that gets an answer, or for one person or address that is found. Nothing found, or no answer, costs nothing."
    >
      <div className="grid gap-6 md:grid-cols-2">
        <Section title="Balance">
          <Loaded query={balance} skeleton={<Skeleton className="h-28" />}>
            {({ available, reserved }) => (
              <Card>
                <dl className="grid grid-cols-2 divide-x divide-line">
                  <Figure label="Available" value={formatCount(available)} />
                  <Figure
                    label="Set aside"
                    value={formatCount(reserved)}
                    note={reserved > 0 && 'For jobs under way.'}
                  />
                </dl>
              </Card>
            )}
          </Loaded>
        </Section>
        <Section title="Buy credits">
          <Buy {...(credits === undefined ? {} : { needed: credits })} onBought={() => celebrate('Credits are here')} />
        </Section>
      </div>
      <Section title={`Spent in the last ${usageDays} days`}>
        <Loaded query={usage} skeleton={<Skeleton className="h-36" />}>
          {({ items }) => <UsageChart days={items} />}
        </Loaded>
      </Section>
      <Payments />
      <Section title="Ledger">
        <Loaded query={activities} skeleton={<Skeleton className="h-64" />}>
          {({ pages }) => <ActivitiesTable activities={pages.flatMap(({ items }) => items)} />}
        </Loaded>
        <ShowMore query={activities} />
      </Section>
    </Page>
  )
}
