import { isCode } from '@leadwright/errors/client'
import { Copy, CodeLine } from '../../ui/copy.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { catalogueLine, commands } from './commands.ts'
import type { ErrorPage } from './data.ts'
import { DetailsTable } from './details-table.tsx'
import { ErrorLink } from './error-link.tsx'
import { Prose } from './prose.tsx'

/** Everything about a code: why it happens and what helps beside what it looks like and how to see it oneself. */
export function ErrorView({ page }: { page: ErrorPage }) {
  const { code, status, retryable, summary, resolution, why, fix, example, details, operations, related } = page
  return (
    <Page
      title={code}
      lead={
        <p className="max-w-[72ch]">
          {summary} {resolution}
        </p>
      }
    >
      <p className="text-xs text-muted">
        Status <span className="font-semibold text-ink tabular-nums">{status}</span> ·{' '}
        {retryable ? 'The same request may succeed later.' : 'Repeated unchanged, the same request fails again.'}
      </p>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
          <Section title="Why it happens">
            <Prose html={why} />
          </Section>
          <Section title="How to fix it">
            <Prose html={fix} />
          </Section>
          <Section title="Details">
            {details === null ? (
              <p className="text-muted">
                This code carries no <code className="font-mono text-xs">details</code>.
              </p>
            ) : (
              <DetailsTable members={details} />
            )}
          </Section>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
          <Section title="An answer" actions={<Copy text={example} label="Copy the answer" />}>
            <pre
              tabIndex={0}
              role="group"
              aria-label="An answer"
              className="overflow-x-auto rounded border border-line bg-sunken p-3 font-mono text-xs"
            >
              {example}
            </pre>
          </Section>
          <TryIt code={code} />
          <Section title="Related">
            <ul className="grid gap-1">
              {related.map((other) => (
                <li key={other}>
                  <ErrorLink code={other} />
                </li>
              ))}
            </ul>
          </Section>
          <Operations operations={operations} />
        </div>
      </div>
    </Page>
  )
}

/** A command to run, at this very server. */
function TryIt({ code }: { code: string }) {
  const command = isCode(code) ? commands[code] : undefined
  const { origin } = window.location
  if (command === undefined) {
    return (
      <Section title="Ask the API about it">
        <CodeLine code={catalogueLine(origin, code)} label="Copy the command" />
      </Section>
    )
  }
  return (
    <Section title="See it yourself">
      <CodeLine code={command.line(origin)} label="Copy the command" />
      {command.note !== undefined && <p className="text-xs text-muted">{command.note}</p>}
    </Section>
  )
}

function Operations({ operations }: Pick<ErrorPage, 'operations'>) {
  if (operations.length === 0) {
    return (
      <Section title="Operations">
        <p className="text-muted">No operation of the REST API answers with it.</p>
      </Section>
    )
  }
  return (
    <Section title="Operations">
      <details open={operations.length <= 6}>
        <summary className="text-muted">{operations.length} can answer with it</summary>
        <ul className="mt-2 grid gap-1 font-mono text-xs">
          {operations.map(({ operationId, method, path }) => (
            <li key={operationId} className="wrap-anywhere">
              <span className="text-muted">{method}</span> {path}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}
