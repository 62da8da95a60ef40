import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef, type ReactNode, type RefObject } from 'react'
import { buttonLook } from './button.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: ReactNode
  readonly children?: ReactNode
  /** What can be done, the safe choice first. */
  readonly actions?: ReactNode
  readonly initialFocus?: RefObject<HTMLElement | null>
}

/** A question that has to be answered before anything else; Escape is always the safe answer. */
export function Dialog({ open, onClose, title, description, children, actions, initialFocus }: DialogProps) {
  const opener = useOpener(open)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[#000]/45" />
        <Base.Popup
          {...(initialFocus ? { initialFocus } : {})}
          finalFocus={opener}
          className="fixed top-1/2 left-1/2 z-50 grid max-h-[90dvh] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 grid-cols-[minmax(0,1fr)] gap-4 overflow-y-auto rounded border border-line bg-surface p-5"
        >
          <Base.Title className="pr-8 text-lg font-semibold wrap-anywhere">{title}</Base.Title>
          {description !== undefined && <Base.Description className="text-muted">{description}</Base.Description>}
          {children}
          {actions !== undefined && <div className="flex flex-wrap justify-end gap-2">{actions}</div>}
          {/* Last, so that a dialog opens with its first field or its safe choice in focus. */}
          <Base.Close aria-label="Close" className={buttonLook('quiet', 'small', 'absolute top-4 right-3')}>
            <X aria-hidden className="size-4" />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/**
 * What had the focus when a dialog opened, and gets it back. Looked at while rendering, because what is in the dialog
 * may take the focus before the dialog looks.
 */
function useOpener(open: boolean): RefObject<HTMLElement | null> {
  const opener = useRef<HTMLElement>(null)
  const wasOpen = useRef(false)
  if (open && !wasOpen.current && document.activeElement instanceof HTMLElement) {
    opener.current = document.activeElement
  }
  wasOpen.current = open
  return opener
}
