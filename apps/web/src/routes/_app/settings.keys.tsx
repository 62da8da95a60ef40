import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { CreateKey } from '../../features/keys/create.tsx'
import { keysQuery, type ApiKey } from '../../features/keys/query.ts'
import { RevealKey, type MadeKey } from '../../features/keys/reveal.tsx'
import { RevokeKey } from '../../features/keys/revoke.tsx'
import { RotateKey } from '../../features/keys/rotate.tsx'
import { KeysTable } from '../../features/keys/table.tsx'
import { useMembers } from '../../features/organizations/members.ts'
import { trpc } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { focusTitleSoon } from '../../ui/focus.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { EmptyState, Page, Skeleton } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { celebrate } from '../../ui/toast.tsx'

export const Route = createFileRoute('/_app/settings/keys')({ component: Keys })

/** What is being done to which key; a key that was just made lives here until its dialog closes, and nowhere else. */
type Doing =
  | { readonly what: 'create' }
  | { readonly what: 'rotate' | 'revoke'; readonly key: ApiKey }
  | { readonly what: 'reveal'; readonly made: MadeKey }

function Keys() {
  const cache = useQueryClient()
  const query = useInfiniteQuery(keysQuery())
  const members = useMembers()
  const [doing, setDoing] = useState<Doing>()
  const close = (): void => setDoing(undefined)
  const refresh = (): void => void cache.invalidateQueries(trpc.apiKeys.pathFilter())
  const reveal = (made: MadeKey): void => {
    setDoing({ what: 'reveal', made })
    refresh()
  }
  const create = (
    <Button look="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setDoing({ what: 'create' })}>
      Create API key
    </Button>
  )
  const denied = query.isError && query.data === undefined
  return (
    <Page
      title="API keys"
      wide
      lead="Programs act for the organization with a key, in the header X-API-Key."
      actions={denied ? undefined : create}
    >
      <Loaded query={query} skeleton={<Skeleton className="h-64" />}>
        {({ pages }) => {
          const keys = pages.flatMap(({ items }) => items)
          if (keys.length === 0) {
            return (
              <EmptyState title="No API key yet" icon={<KeyRound aria-hidden className="size-8" />} action={create}>
                A key lets a program use the API: import lists, verify addresses, fetch results. Each has its own scopes
                and can be ended by itself.
              </EmptyState>
            )
          }
          return (
            <div className="grid gap-3">
              <KeysTable
                keys={keys}
                nameOf={(id) => members.data?.find(({ userId }) => userId === id)?.user.name}
                onRotate={(key) => setDoing({ what: 'rotate', key })}
                onRevoke={(key) => setDoing({ what: 'revoke', key })}
              />
              <ShowMore query={query} />
            </div>
          )
        }}
      </Loaded>
      {doing?.what === 'create' && <CreateKey onClose={close} onMade={reveal} />}
      {doing?.what === 'rotate' && <RotateKey apiKey={doing.key} onClose={close} onMade={reveal} />}
      {doing?.what === 'reveal' && <RevealKey made={doing.made} onClose={close} />}
      {doing?.what === 'revoke' && (
        <RevokeKey
          apiKey={doing.key}
          onClose={close}
          onRevoked={() => {
            close()
            refresh()
            celebrate(`The key “${doing.key.name}” was revoked`)
            focusTitleSoon()
          }}
        />
      )}
    </Page>
  )
}
