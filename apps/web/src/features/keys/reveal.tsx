import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { CodeLine } from '../../ui/copy.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** A key that was just made. It is held by the open dialog and by nothing else: no cache, no URL, no storage. */
export interface MadeKey {
  readonly name: string
  readonly key: string
}

/** One command that shows whether a key works, at this server. */
const curlLine = (key: string): string => `curl -s ${window.location.origin}/v1/me -H 'X-API-Key: ${key}'`

/** Shows a new key, this once. Leaving before it was copied has to be meant. */
export function RevealKey({ made, onClose }: { made: MadeKey; onClose: () => void }) {
  const [copied, setCopied] = useState(false)
  const [warned, setWarned] = useState(false)
  return (
    <Dialog
      open
      onClose={() => (copied || warned ? onClose() : setWarned(true))}
      title={`The key “${made.name}”`}
      description="Copy it to where it will be used. It is shown this once; nobody can show it again, and neither can we."
      actions={
        <Button look="primary" onClick={onClose}>
          I have stored the key
        </Button>
      }
    >
      <Line name="Key">
        <CodeLine code={made.key} label="Copy the key" onCopied={() => setCopied(true)} />
      </Line>
      <Line name="Try it">
        <CodeLine code={curlLine(made.key)} label="Copy the command" onCopied={() => setCopied(true)} />
      </Line>
      <div role="alert">
        {warned && !copied && (
          <p className="flex gap-2 rounded border border-caution/40 bg-caution-soft p-3">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-caution" />
            The key has not been copied. Close once more to leave it behind; then revoke it and create another.
          </p>
        )}
      </div>
    </Dialog>
  )
}

const Line = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
    <p className="font-semibold">{name}</p>
    {children}
  </div>
)
