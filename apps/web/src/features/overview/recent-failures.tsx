import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatRelative } from '../../lib/format.ts'
import { lookAgain, trpc } from '../../lib/trpc.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Section, Skeleton } from '../../ui/page.tsx'
import { Table, Th } from '../../ui/table.tsx'
import { docsOf } from '../errors/describe.ts'

/** What went wrong lately for anybody in the organization, programs included. */
export function RecentFailures() {
  const query = useQuery({
    ...trpc.requests.list.queryOptions({ failed: true, limit: 5 }),
    refetchInterval: lookAgain(30_000),
  })
  return (
    <Section
      title="Recent errors"
      actions={
        <Link to="/settings/requests" search={{ failed: true, app: true }} className="text-xs text-accent underline">
          Request log
        </Link>
      }
    >
      <Loaded query={query} skeleton={<Skeleton className="h-36" />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-muted">None in the last 30 days.</p>
          ) : (
            <Table
              label="Recent errors"
              head={
                <>
                  <Th>Code</Th>
                  <Th>Request</Th>
                  <Th>When</Th>
                </>
              }
            >
              {items.map(({ requestId, code, path, at }) => (
                <tr key={requestId}>
                  <td className="font-mono text-xs">
                    {code === null ? (
                      '–'
                    ) : (
                      <a href={docsOf(code)} className="text-accent underline">
                        {code}
                      </a>
                    )}
                  </td>
                  <td className="max-w-48 truncate font-mono text-xs">{path}</td>
                  <td className="whitespace-nowrap text-muted">{formatRelative(at)}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </Loaded>
    </Section>
  )
}
