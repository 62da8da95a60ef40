import { Check, Copy as CopyIcon } from 'lucide-react'
import { useState } from 'react'
import { clsx } from 'clsx'

interface CopyProps {
  readonly text: string
  readonly label: string
  readonly className?: string
  readonly onCopied?: (() => void) | undefined
}

/** Copies with one click, and says so. */
export function Copy({ text, label, className, onCopied }: CopyProps) {
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    onCopied?.()
    setTimeout(() => setCopied(false), 1500)
  }
  return (
    <button
      type="button"
      aria-label={copied ? `${label}: copied` : label}
      className={clsx('inline-flex size-6 items-center justify-center rounded text-muted hover:bg-sunken', className)}
      onClick={() => void copy()}
    >
      {copied ? (
        <Check aria-hidden className="size-3.5 text-positive" />
      ) : (
        <CopyIcon aria-hidden className="size-3.5" />
      )}
    </button>
  )
}

/** A line of code that is meant to be taken away. */
export function CodeLine({ code, label, onCopied }: { code: string; label: string; onCopied?: () => void }) {
  return (
    <div className="flex items-start gap-2 rounded border border-line bg-sunken p-2">
      <code tabIndex={0} className="min-w-0 grow overflow-x-auto font-mono text-xs whitespace-pre">
        {code}
      </code>
      <Copy text={code} label={label} onCopied={onCopied} />
    </div>
  )
}
