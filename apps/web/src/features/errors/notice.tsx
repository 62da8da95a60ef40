import type { Remedy } from '@leadwright/errors/screens'
import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { CircleAlert, RotateCcw, WifiOff } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { remedyOf, waitOf, type Failure } from '../../lib/failure.ts'
import { Button } from '../../ui/button.tsx'
import { sessionQuery } from '../auth/session.ts'
import { AskAdmin } from './ask-admin.tsx'
import { WaitBanner } from './banner.tsx'
import { describe } from './describe.ts'
import { FailureReference } from './reference.tsx'
import { RemedyButtons } from './remedies.tsx'

/** Few failures need one, and the sign-in page shows failures too. */
const FailureDialog = lazy(() => import('./dialog.tsx'))

export interface NoticeProps {
  readonly failure: Failure
  /** Tries the very same again. */
  readonly retry?: (() => void) | undefined
  /** What resolves it here, in place of the buttons of its remedies. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
  /** Words of the place's own, where the contract's, which programs read as well, would mislead a person. */
  readonly words?: { readonly title: string; readonly sentence: string } | undefined
  /** Whether it says what happened; not where a title above has said so. */
  readonly titled?: boolean
  /** Whether it takes the focus, so that whoever does not see it hears it. */
  readonly focus?: boolean
  readonly className?: string
}

/** A failure beside what was tried: what happened, why, what to do, and the button for it. What passes waits by itself. */
export function FailureNotice(props: NoticeProps) {
  const { failure, retry, titled = true, focus = false } = props
  const { form } = describe(failure)
  if (retry !== undefined && waitOf(failure) !== undefined) {
    return <WaitBanner failure={failure} retry={retry} titled={titled} />
  }
  // Only for what somebody has just done: what comes by itself may not take the page away.
  return form === 'dialog' && focus ? (
    <>
      <Notice {...props} focus={false} />
      <Suspense>
        <FailureDialog failure={failure} retry={retry} />
      </Suspense>
    </>
  ) : (
    <Notice {...props} />
  )
}

function Notice({ failure, retry, actions, children, words, titled = true, focus = false, className }: NoticeProps) {
  const described = { ...describe(failure), ...words }
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [focus, failure])
  const signedOut = useSignedOut(failure)
  // Where a page is to be left for another, the place beside which its failure stands is not.
  const isBeside = ({ kind }: Remedy): boolean =>
    kind === 'refresh' || (kind === 'go' && described.form !== 'page') || (kind === 'authenticate' && signedOut)
  const own = actions === undefined ? described.remedies.filter(isBeside) : []
  const again = retry !== undefined && !signedOut && !described.remedies.some(isFinal)
  const Icon = failure.kind === 'offline' ? WifiOff : CircleAlert
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      data-failure={described.code ?? failure.kind}
      className={clsx('grid gap-3 rounded border border-failure/40 bg-failure-soft p-4', className)}
    >
      <div className="flex gap-2.5">
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-failure" />
        <div className="grid min-w-0 gap-1">
          {titled && <p className="font-semibold">{described.title}</p>}
          <p className="wrap-anywhere">{described.sentence}</p>
          <AskAdmin failure={failure} />
          {described.remedies[0]?.kind === 'support' && <p>Tell support, with what stands below.</p>}
          {children}
        </div>
      </div>
      {(actions || own.length > 0 || again) && (
        <div className="flex flex-wrap gap-2 pl-6.5">
          {actions}
          <RemedyButtons failure={failure} remedies={own} retry={retry} here />
          {again && (
            <Button onClick={retry} icon={<RotateCcw aria-hidden className="size-4" />}>
              Try again
            </Button>
          )}
        </div>
      )}
      <div className="pl-6.5">
        <FailureReference described={described} />
      </div>
    </div>
  )
}

/** Whether somebody was signed in when the page came, and is not any more: not where they are about to sign in. */
function useSignedOut(failure: Failure): boolean {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  return remedyOf(failure, 'authenticate') !== undefined && session != null
}

/** Doing the very same again cannot be right. */
const isFinal = ({ kind }: Remedy): boolean => kind === 'refresh' || kind === 'nothing'
