import { Search } from 'lucide-react'

interface SearchFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
}

/** Looks for codes while one types. */
export const SearchField = ({ value, onChange, autoFocus = false }: SearchFieldProps) => (
  <label className="relative block max-w-md">
    <span className="sr-only">Search the error codes</span>
    <Search aria-hidden className="absolute top-2.5 left-2.5 size-4 text-muted" />
    <input
      type="search"
      className="h-9 w-full rounded border border-edge bg-surface pr-2.5 pl-8"
      placeholder="A code, a status, or words: csv columns"
      spellCheck={false}
      autoComplete="off"
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </label>
)
