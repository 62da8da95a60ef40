import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { SearchField } from '../features/docs/search-field.tsx'
import { Card, Page, Section } from '../ui/page.tsx'

export const Route = createFileRoute('/docs/')({ component: DocsIndex })

function DocsIndex() {
  const navigate = useNavigate()
  const [q, setQ] = useState('')
  return (
    <Page title="Documentation" lead="What every error means and what to do about it, and how to use the API.">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          void navigate({ to: '/docs/errors', search: q.trim() === '' ? {} : { q } })
        }}
      >
        <SearchField value={q} onChange={setQ} />
      </form>
      <Section title="When something fails">
        <Places>
          <Place text="Each with its reason, its remedy, and an example that can be run.">
            <Link to="/docs/errors">Error codes</Link>
          </Place>
          <Place text="From “every call answers 401” to poor match rates, by what one sees.">
            <Link to="/docs/guides/$name" params={{ name: 'troubleshooting' }}>
              Troubleshooting
            </Link>
          </Place>
          <Place text="From companies to people to addresses: what is found, what it costs, and what helps.">
            <Link to="/docs/guides/$name" params={{ name: 'finding' }}>
              Finding people and their addresses
            </Link>
          </Place>
        </Places>
      </Section>
      <Section title="When one writes a program">
        <Places>
          <Place text="The envelope, what to branch on, and what to repeat.">
            <Link to="/docs/guides/$name" params={{ name: 'errors' }}>
              Handling errors
            </Link>
          </Place>
          <Place text="How many requests, which headers tell, and how to wait.">
            <Link to="/docs/guides/$name" params={{ name: 'rate-limits' }}>
              Rate limits
            </Link>
          </Place>
          <Place text="Every operation, with everything that it can answer.">
            <a href="/reference">API reference</a>
          </Place>
          <Place text="The same, for programs and generators.">
            <a href="/openapi.json">OpenAPI document</a>
          </Place>
          <Place text="Tools for a model: how to connect one, what it may spend, and how it is told of errors.">
            <Link to="/docs/guides/$name" params={{ name: 'agents' }}>
              Agents
            </Link>
          </Place>
          <Place text="What five generators make of it: settings, failures, files.">
            <Link to="/docs/guides/$name" params={{ name: 'generated-clients' }}>
              Generated clients
            </Link>
          </Place>
        </Places>
      </Section>
    </Page>
  )
}

const Places = ({ children }: { children: ReactNode }) => (
  <Card>
    <ul className="divide-y divide-line">{children}</ul>
  </Card>
)

/** The whole row leads to where its link does. */
const Place = ({ text, children }: { text: string; children: ReactNode }) => (
  <li className="relative grid gap-0.5 px-4 py-3 hover:bg-sunken [&>a]:font-semibold [&>a]:text-accent [&>a]:after:absolute [&>a]:after:inset-0">
    {children}
    <p className="text-muted">{text}</p>
  </li>
)
