import { clsx } from 'clsx'
import { CircleAlert } from 'lucide-react'
import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'

const control =
  'w-full h-8 rounded border border-edge bg-surface px-2.5 text-sm text-ink placeholder:text-muted aria-invalid:border-failure'

interface Shared {
  readonly label: string
  /** What to write, under the control. */
  readonly hint?: ReactNode
  /** What is wrong with what was written. */
  readonly problem?: string | undefined
}

/** A label, a control, and what is wrong with what is in it, tied together for those who do not see them. */
function Labelled(props: Shared & { id: string; children: ReactNode; className?: string | undefined }) {
  const { label, hint, problem, id, children, className } = props
  return (
    <div className={clsx('grid gap-1', className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="flex gap-1 text-failure">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {problem}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
    </div>
  )
}

const describedBy = (id: string, { hint, problem }: Omit<Shared, 'label'>): string | undefined =>
  clsx(problem !== undefined && `${id}-problem`, hint !== undefined && `${id}-hint`) || undefined

export function TextField(props: Shared & InputHTMLAttributes<HTMLInputElement>) {
  const { label, hint, problem, className, ...rest } = props
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem} className={className}>
      <input
        {...rest}
        id={id}
        className={control}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={describedBy(id, { hint, problem })}
      />
    </Labelled>
  )
}

export function TextArea(props: Shared & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { label, hint, problem, className, ...rest } = props
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem} className={className}>
      <textarea
        {...rest}
        id={id}
        className={clsx(control, 'h-auto py-1.5 font-mono text-xs leading-5')}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={describedBy(id, { hint, problem })}
      />
    </Labelled>
  )
}

export function SelectField(props: Shared & SelectHTMLAttributes<HTMLSelectElement>) {
  const { label, hint, problem, className, children, ...rest } = props
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem} className={className}>
      <select
        {...rest}
        id={id}
        className={control}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={describedBy(id, { hint, problem })}
      >
        {children}
      </select>
    </Labelled>
  )
}

export function CheckField(props: { label: ReactNode; hint?: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  const { label, hint, className, ...rest } = props
  const id = useId()
  return (
    <div className={clsx('flex items-start gap-2', className)}>
      <input {...rest} id={id} type="checkbox" className="mt-0.5 size-4 shrink-0 accent-accent-fill" />
      <label htmlFor={id}>
        {label}
        {hint !== undefined && <span className="block text-xs text-muted">{hint}</span>}
      </label>
    </div>
  )
}
