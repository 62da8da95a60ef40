import { Copy } from '../../ui/copy.tsx'
import type { Described } from './describe.ts'

/** The small print of a failure: its code, the request's ID, and where both are explained. */
export function FailureReference({ described: { code, requestId, docs } }: { described: Described }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-mono text-xs text-muted">
      {code !== undefined && (
        <span className="inline-flex items-center">
          {code}
          <Copy text={code} label="Copy the code" />
        </span>
      )}
      {requestId !== undefined && (
        <span className="inline-flex items-center">
          {requestId}
          <Copy text={requestId} label="Copy the request ID" />
        </span>
      )}
      <a href={docs} className="font-sans text-accent underline">
        What this means
      </a>
    </p>
  )
}
