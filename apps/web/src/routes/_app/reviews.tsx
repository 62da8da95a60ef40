import { useInfiniteQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { useRef } from 'react'
import { SubNavigation, subLink } from '../../features/frame/sub-navigation.tsx'
import { ReviewCard } from '../../features/reviews/card.tsx'
import { reviewsQuery, type Review } from '../../features/reviews/queries.ts'
import { RunAgain } from '../../features/reviews/run-again.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { EmptyState, Page, Skeleton } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { WhoMay } from '../../features/permissions/who-may.tsx'

const statuses = ['open', 'accepted', 'rejected'] as const satisfies Review['status'][]
const tabs = { open: 'To look at', accepted: 'Accepted', rejected: 'Rejected' } as const

export const Route = createFileRoute('/_app/reviews')({
  validateSearch: ({ status }): { status?: 'accepted' | 'rejected' } =>
    status === 'accepted' || status === 'rejected' ? { status } : {},
  component: Reviews,
})

function Reviews() {
  const { status = 'open' } = Route.useSearch()
  return (
    <>
      <SubNavigation label="Reviews" wide={false}>
        {statuses.map((each) => (
          <Link
            key={each}
            to="/reviews"
            search={each === 'open' ? {} : { status: each }}
            activeOptions={{ exact: true, includeSearch: true }}
            {...subLink}
          >
            {tabs[each]}
          </Link>
        ))}
      </SubNavigation>
      <Names key={status} status={status} />
    </>
  )
}

function Names({ status }: { status: Review['status'] }) {
  const query = useInfiniteQuery(reviewsQuery(status))
  const names = useRef<HTMLUListElement>(null)
  const goOn = (): void => {
    // Once the page shows it as decided.
    setTimeout(() => {
      const next =
        names.current?.querySelector<HTMLElement>('[data-review="open"] button') ??
        document.querySelector<HTMLElement>('h1')
      next?.focus()
    })
  }
  return (
    <Page title="Reviews" lead="Names that leave open which company is meant. Say it once; every later job knows it.">
      <Loaded query={query} skeleton={<Skeleton className="h-64" />}>
        {({ pages }) => {
          const reviews = pages.flatMap(({ items }) => items)
          if (reviews.length === 0) return <Nothing status={status} />
          const someSaid = reviews.some((review) => review.status !== 'open')
          return (
            <>
              <WhoMay right="enrichments:write" what="say which company is meant" />
              {someSaid && <RunAgain />}
              <ul ref={names} className="grid gap-3">
                {reviews.map((review) => (
                  <ReviewCard key={review.id} review={review} onDecided={goOn} />
                ))}
              </ul>
              <ShowMore query={query} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function Nothing({ status }: { status: Review['status'] }) {
  if (status !== 'open') return <EmptyState title="Nothing has been decided so yet" />
  return (
    <EmptyState
      title="No name to look at"
      icon={<CircleCheck aria-hidden className="size-8" />}
      action={
        <Link to="/lists" className={buttonLook('primary')}>
          Choose a list
        </Link>
      }
    >
      Where a list leaves open which company it means, no job guesses: the name waits here.
    </EmptyState>
  )
}
