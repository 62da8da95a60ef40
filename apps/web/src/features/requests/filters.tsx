import { facts } from '@leadwright/errors/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { CheckField, SelectField, TextField } from '../../ui/field.tsx'
import { keysQuery } from '../keys/query.ts'
import { isFiltered, readFilter, type RequestFilter } from './filter.ts'

const codes = Object.keys(facts).toSorted()

/** What of the log is shown. Every choice goes into the URL, so that a view can be sent to somebody. */
export function RequestFilters({ filter, canSeeKeys }: { filter: RequestFilter; canSeeKeys: boolean }) {
  const navigate = useNavigate({ from: '/settings/requests' })
  const [requestId, setRequestId] = useState(filter.requestId ?? '')
  useEffect(() => setRequestId(filter.requestId ?? ''), [filter.requestId])
  /** An empty value takes the filter away. */
  const choose = (name: keyof RequestFilter, value: string | true | undefined): void =>
    void navigate({ replace: true, search: readFilter({ ...filter, [name]: value }) })
  return (
    <form
      role="search"
      aria-label="Filter requests"
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        choose('requestId', requestId.trim())
      }}
    >
      <SelectField
        label="Code"
        className="w-full sm:w-64"
        value={filter.code ?? ''}
        onChange={(event) => choose('code', event.target.value)}
      >
        <option value="">Any</option>
        {codes.map((code) => (
          <option key={code}>{code}</option>
        ))}
      </SelectField>
      {canSeeKeys && <KeySelect keyId={filter.keyId} onChange={(keyId) => choose('keyId', keyId)} />}
      <TextField
        label="Request ID"
        className="w-full sm:w-64"
        placeholder="req_…"
        autoComplete="off"
        spellCheck={false}
        value={requestId}
        onChange={(event) => setRequestId(event.target.value)}
        onBlur={() => requestId.trim() !== (filter.requestId ?? '') && choose('requestId', requestId.trim())}
      />
      <div className="flex h-8 items-center">
        <CheckField
          label="Only failures"
          checked={filter.failed === true}
          onChange={(event) => choose('failed', event.target.checked ? true : undefined)}
        />
      </div>
      <div className="flex h-8 items-center">
        <CheckField
          label="Also this app’s own"
          checked={filter.app === true}
          onChange={(event) => choose('app', event.target.checked ? true : undefined)}
        />
      </div>
      {isFiltered(filter) && (
        <Button
          look="quiet"
          onClick={() => void navigate({ replace: true, search: filter.app === true ? { app: true } : {} })}
        >
          Clear filters
        </Button>
      )}
    </form>
  )
}

function KeySelect({ keyId, onChange }: { keyId: string | undefined; onChange: (keyId: string) => void }) {
  const { data } = useInfiniteQuery(keysQuery())
  const keys = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <SelectField
      label="API key"
      className="w-full sm:w-56"
      value={keyId ?? ''}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">Any</option>
      {keys.map(({ id, name, hint }) => (
        <option key={id} value={id}>
          {name} …{hint}
        </option>
      ))}
      {/* Requests of a revoked key are kept, and links to them go on working. */}
      {keyId !== undefined && data !== undefined && keys.every(({ id }) => id !== keyId) && (
        <option value={keyId}>{keyId}</option>
      )}
    </SelectField>
  )
}
