import { useMutation, useQuery } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { failureOf } from '../../lib/failure.ts'
import { trpc } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Section } from '../../ui/page.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { useMay } from '../permissions/may.ts'
import { PurchasesTable } from './purchases-table.tsx'
import { TopUp } from './top-up.tsx'

/** What those who pay look at: purchases, invoices and cards, automatic top-up. Nothing for the others. */
export function Payments() {
  const may = useMay('administer')
  const billing = useQuery({ ...trpc.credits.billing.queryOptions(), enabled: may })
  const purchases = useQuery({ ...trpc.credits.purchases.queryOptions({ limit: 20 }), enabled: may })
  const portal = useMutation(
    trpc.credits.portal.mutationOptions({ onSuccess: ({ url }) => window.location.assign(url) }),
  )
  if (!may) return null
  const made = purchases.data?.items.filter(({ state }) => state !== 'pending') ?? []
  return (
    <>
      {billing.data?.topUps === true && (
        <Section title="Automatic top-up">
          <Card className="p-4">
            <TopUp topUp={billing.data.topUp} />
          </Card>
        </Section>
      )}
      {(made.length > 0 || billing.data?.portal === true) && (
        <Section
          title="Purchases"
          actions={
            billing.data?.portal === true && (
              <Button
                icon={<ExternalLink aria-hidden className="size-4" />}
                busy={portal.isPending}
                onClick={() => portal.mutate()}
              >
                Invoices and cards
              </Button>
            )
          }
        >
          {portal.isError && <FailureNotice failure={failureOf(portal.error)} retry={() => portal.mutate()} />}
          {made.length === 0 ? (
            <p className="text-muted">Nothing was bought yet.</p>
          ) : (
            <PurchasesTable purchases={made} />
          )}
        </Section>
      )}
    </>
  )
}
