import type { Code } from '@leadwright/errors/client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import type { KnownFailure } from '../../lib/failure.ts'
import { sessionQuery } from '../auth/session.ts'
import { ChooseOrganization } from '../organizations/choose.tsx'

type Addition<C extends Code> = (failure: KnownFailure<C>) => ReactNode

/** Codes whose page offers more than the buttons of their remedies. A code without an entry lacks nothing. */
const additions: { readonly [C in Code]?: Addition<C> } = {
  NO_ACTIVE_ORGANIZATION: (failure) => <ChooseHere failure={failure} />,
}

/** What the page of a failure has in place of its remedies' buttons; undefined where it has nothing of its own. */
export function additionOf(failure: KnownFailure): ReactNode {
  // The compiler cannot see that the entry of a code takes the failures of that code.
  return (additions[failure.envelope.code] as Addition<Code> | undefined)?.(failure)
}

function ChooseHere({ failure }: { failure: KnownFailure<'NO_ACTIVE_ORGANIZATION'> }) {
  const cache = useQueryClient()
  useEffect(() => {
    // Perhaps somebody else has signed in meanwhile, in another tab.
    void cache.invalidateQueries(sessionQuery)
  }, [cache, failure])
  return <ChooseOrganization organizations={failure.envelope.details.organizations} />
}
