import { clsx } from 'clsx'
import { FileUp } from 'lucide-react'
import { useState, type DragEvent, type RefObject } from 'react'
import { formatBytes } from '../../lib/format.ts'

/** Where a file is chosen or dropped. */
export function Drop(props: {
  file: File | undefined
  input: RefObject<HTMLInputElement | null>
  missing: boolean
  onFile: (file: File) => void
}) {
  const { file, input, missing, onFile } = props
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) onFile(dropped)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping a file is one more way; the field takes it, too
    <label
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        'grid cursor-pointer justify-items-center gap-2 rounded border border-dashed p-8 text-center focus-within:outline-2 focus-within:outline-accent',
        over ? 'border-accent bg-accent-soft' : missing ? 'border-failure' : 'border-edge bg-surface hover:bg-sunken',
      )}
    >
      <FileUp aria-hidden className="size-6 text-muted" />
      <span className="font-semibold">{file === undefined ? 'Choose a file, or drop it here' : file.name}</span>
      <span className={missing ? 'text-failure' : 'text-muted'} role={missing ? 'alert' : undefined}>
        {file === undefined
          ? missing
            ? 'A file is needed to go on.'
            : 'Nothing is stored yet.'
          : formatBytes(file.size)}
      </span>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,text/csv"
        className="sr-only"
        aria-invalid={missing || undefined}
        onChange={(event) => {
          const [picked] = event.target.files ?? []
          if (picked) onFile(picked)
        }}
      />
    </label>
  )
}
