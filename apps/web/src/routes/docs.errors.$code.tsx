import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { loadErrorPages, type ErrorPage } from '../features/docs/data.ts'
import { ErrorLink } from '../features/docs/error-link.tsx'
import { ErrorView } from '../features/docs/error-view.tsx'
import { SearchField } from '../features/docs/search-field.tsx'
import { similar } from '../features/docs/search.ts'
import { Page, Section } from '../ui/page.tsx'

export const Route = createFileRoute('/docs/errors/$code')({ loader: loadErrorPages, component: ErrorCode })

function ErrorCode() {
  const pages: readonly ErrorPage[] = Route.useLoaderData()
  const { code } = Route.useParams()
  const page = pages.find((each) => each.code === code.toUpperCase())
  return page === undefined ? <UnknownCode code={code} pages={pages} /> : <ErrorView key={page.code} page={page} />
}

/** A newer server may know more codes than this app; a program treats those by their status. */
function UnknownCode({ code, pages }: { code: string; pages: readonly ErrorPage[] }) {
  const navigate = useNavigate()
  const [q, setQ] = useState('')
  const near = similar(pages, code)
  return (
    <Page
      title={`No page about ${code}`}
      lead="There is no such code, or it is newer than this page. A program treats a code that it does not know by the status of the answer."
    >
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          void navigate({ to: '/docs/errors', search: q.trim() === '' ? {} : { q } })
        }}
      >
        <SearchField value={q} onChange={setQ} autoFocus />
      </form>
      {near.length > 0 && (
        <Section title="Perhaps it was one of these">
          <ul className="grid gap-2">
            {near.map(({ code: other, summary }) => (
              <li key={other}>
                <ErrorLink code={other} /> <span className="text-muted">{summary}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
