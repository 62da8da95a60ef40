import { clsx } from 'clsx'
import { LoaderCircle } from 'lucide-react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'

const looks: Record<Look, string> = {
  primary: 'bg-accent-fill text-on-fill hover:bg-accent-fill-hover border-transparent',
  plain: 'bg-surface text-ink border-line hover:bg-sunken',
  quiet: 'bg-transparent text-muted border-transparent hover:bg-sunken hover:text-ink',
  danger: 'bg-failure-fill text-on-fill border-transparent hover:brightness-110',
}

const base =
  'inline-flex items-center justify-center gap-1.5 rounded border px-3 text-sm font-semibold select-none disabled:opacity-55 aria-disabled:opacity-55'
const sizes = {
  normal: 'h-8 whitespace-nowrap',
  small: 'h-7 px-2 text-xs whitespace-nowrap',
  large: 'min-h-10 px-4 py-1', // says what it costs, which on a phone takes two lines
}

/** The look of a button, for what is a link but reads as an action. */
export const buttonLook = (look: Look = 'plain', size: keyof typeof sizes = 'normal', more?: string): string =>
  clsx(base, sizes[size], looks[look], more)

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look
  readonly size?: keyof typeof sizes
  /** Work is under way: the words stay, a second press does nothing. */
  readonly busy?: boolean
  readonly icon?: ReactNode
}

export function Button({ look, size, busy = false, icon, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonLook(look, size, className)}
    >
      {busy ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : icon}
      {children}
    </button>
  )
}
