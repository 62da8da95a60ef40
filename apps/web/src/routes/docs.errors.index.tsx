import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { loadErrorPages } from '../features/docs/data.ts'
import { ErrorLink } from '../features/docs/error-link.tsx'
import { SearchField } from '../features/docs/search-field.tsx'
import { byStatus, search } from '../features/docs/search.ts'
import { plural } from '../lib/format.ts'
import { Button } from '../ui/button.tsx'
import { Card, EmptyState, Page, Section } from '../ui/page.tsx'

export const Route = createFileRoute('/docs/errors/')({
  validateSearch: ({ q }): { q?: string } => (typeof q === 'string' && q !== '' ? { q } : {}),
  loader: loadErrorPages,
  component: ErrorIndex,
})

/** The closed set of statuses, in words. */
const statusWords: Readonly<Record<number, string>> = {
  400: 'The request is not right',
  401: 'Nobody is signed in',
  403: 'Not allowed, or not covered',
  404: 'Not here',
  429: 'Too many requests',
  500: 'Our fault',
}

function ErrorIndex() {
  const pages = Route.useLoaderData()
  const { q = '' } = Route.useSearch()
  const navigate = useNavigate({ from: '/docs/errors' })
  const look = (query: string): void =>
    void navigate({ replace: true, resetScroll: false, search: query === '' ? {} : { q: query } })
  const found = search(pages, q)
  return (
    <Page title="Error codes" lead="Every failed call answers one of these. Programs branch on the code.">
      <div className="grid gap-2">
        <SearchField value={q} onChange={look} />
        <p role="status" className="text-xs text-muted">
          {q.trim() === '' ? plural(pages.length, 'code') : `${plural(found.length, 'code')} of ${pages.length}`}
        </p>
      </div>
      {found.length === 0 && (
        <EmptyState
          title={`Nothing is said about “${q}”`}
          action={<Button onClick={() => look('')}>Show all codes</Button>}
        >
          Try fewer words, or the status of the answer.
        </EmptyState>
      )}
      {byStatus(found).map(([status, group]) => (
        <Section key={status} title={`${status} · ${statusWords[status] ?? ''}`}>
          <Card>
            <ul className="divide-y divide-line">
              {group.map(({ code, summary, resolution }) => (
                <li key={code} className="grid gap-x-6 gap-y-1 px-4 py-3 md:grid-cols-[16rem_1fr]">
                  <ErrorLink code={code} />
                  <p>
                    {summary} <span className="text-muted">{resolution}</span>
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      ))}
    </Page>
  )
}
