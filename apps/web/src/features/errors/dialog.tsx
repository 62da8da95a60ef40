import { useState } from 'react'
import type { Failure } from '../../lib/failure.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AskAdmin } from './ask-admin.tsx'
import { describe } from './describe.ts'
import { FailureReference } from './reference.tsx'
import { RemedyButtons } from './remedies.tsx'

/** A failure that asks for a decision; what was typed stays behind it, and closing it leaves everything as it is. */
export default function FailureDialog({ failure, retry }: { failure: Failure; retry: (() => void) | undefined }) {
  const [closed, setClosed] = useState<Failure>()
  const described = describe(failure)
  const close = (): void => setClosed(failure)
  return (
    <Dialog
      open={closed !== failure}
      onClose={close}
      title={described.title}
      description={described.sentence}
      actions={
        <>
          <Button onClick={close}>Not now</Button>
          <RemedyButtons failure={failure} remedies={described.remedies} retry={retry} here />
        </>
      }
    >
      <div data-failure={described.code} className="grid gap-3">
        <AskAdmin failure={failure} />
        <FailureReference described={described} />
      </div>
    </Dialog>
  )
}
