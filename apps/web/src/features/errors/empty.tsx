import type { Failure } from '../../lib/failure.ts'
import { EmptyState } from '../../ui/page.tsx'
import { describe } from './describe.ts'
import { FailureReference } from './reference.tsx'
import { RemedyButtons } from './remedies.tsx'

/** A failure for want of something to work on, with what brings it. */
export function FailureEmpty({ failure, retry }: { failure: Failure; retry: (() => void) | undefined }) {
  const described = describe(failure)
  return (
    <div data-failure={described.code} className="grid gap-3">
      <EmptyState
        title={described.title}
        action={
          <div className="flex flex-wrap gap-2">
            <RemedyButtons failure={failure} remedies={described.remedies} retry={retry} here />
          </div>
        }
      >
        {described.sentence}
      </EmptyState>
      <FailureReference described={described} />
    </div>
  )
}
