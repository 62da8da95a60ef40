import { Check, Copy as CopyIcon } from 'lucide-react'
import { useState } from 'react'
import { clsx } from 'clsx'

/** Copies with one click, and says so. */
export function Copy({ text, label, className }: { text: string; label: string; className?: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <button
      type="button"
      aria-label={copied ? `${label}: copied` : label}
      className={clsx('inline-flex size-6 items-center justify-center rounded text-muted hover:bg-sunken', className)}
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => {
          setCopied(true)
          setTimeout(() => setCopied(false), 1500)
        })
      }}
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
export function CodeLine({ code, label }: { code: string; label: string }) {
  return (
    <div className="flex items-start gap-2 rounded border border-line bg-sunken p-2">
      <code tabIndex={0} className="grow overflow-x-auto font-mono text-xs whitespace-pre">
        {code}
      </code>
      <Copy text={code} label={label} />
    </div>
  )
}
