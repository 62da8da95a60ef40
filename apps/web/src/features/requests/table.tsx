import { Link } from '@tanstack/react-router'
import { formatCount, formatInstant } from '../../lib/format.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Copy } from '../../ui/copy.tsx'
import { Table, Th } from '../../ui/table.tsx'

export type LoggedRequest = RouterOutput['requests']['list']['items'][number]

interface RequestsTableProps {
  readonly requests: readonly LoggedRequest[]
  /** A key's or a person's name, where it is known. */
  readonly nameOf: (request: LoggedRequest) => string | undefined
}

/** Requests, newest first. On a phone a cell is a row of its children, so that what belongs together is one. */
export function RequestsTable({ requests, nameOf }: RequestsTableProps) {
  return (
    <Table
      stacked
      label="Requests"
      head={
        <>
          <Th>Time</Th>
          <Th>Request</Th>
          <Th>Answer</Th>
          <Th right>Took</Th>
          <Th>By</Th>
        </>
      }
    >
      {requests.map((request) => {
        const { id, at, status, code, ms, keyId, userId } = request
        return (
          <tr key={id} className="hover:bg-sunken">
            <td className="whitespace-nowrap text-muted tabular-nums">{formatInstant(at)}</td>
            {/* The ID below, not in a column of its own: it is as long as the rest of the row. */}
            <td className="max-w-96 font-mono text-xs">
              <Asked {...request} />
            </td>
            <td data-label="Answer" className="whitespace-nowrap">
              <div className="min-w-0">
                <span className={code === null ? 'text-muted tabular-nums' : 'font-semibold text-failure tabular-nums'}>
                  {status}
                </span>
                {code !== null && (
                  <Link
                    to="/docs/errors/$code"
                    params={{ code }}
                    className="ml-2 font-mono text-xs text-accent underline"
                  >
                    {code}
                  </Link>
                )}
              </div>
            </td>
            <td data-label="Took" className="numeric whitespace-nowrap text-muted">
              {`${formatCount(Math.round(ms))} ms`}
            </td>
            <td data-label="By" className="max-w-48 truncate">
              <div className="min-w-0">
                {nameOf(request) ?? <span className="font-mono text-xs">{keyId ?? userId}</span>}
                {keyId !== null && <span className="text-muted"> (key)</span>}
              </div>
            </td>
          </tr>
        )
      })}
    </Table>
  )
}

const Asked = ({ method, path, requestId }: LoggedRequest) => (
  <div className="min-w-0">
    <p className="truncate">
      <span className="text-muted">{method}</span> {path}
    </p>
    <p className="flex items-center text-muted">
      <span className="truncate">{requestId}</span>
      <Copy text={requestId} label={`Copy the request ID ${requestId}`} />
    </p>
  </div>
)
