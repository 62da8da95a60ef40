import { Menu as Base } from '@base-ui/react/menu'
import type { ReactNode } from 'react'

/** A menu behind a button. */
export function Menu(props: { trigger: ReactNode; label: string; className: string; children: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger aria-label={props.label} className={props.className}>
        {props.trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="z-60">
          <Base.Popup className="min-w-52 rounded border border-line bg-surface p-1 outline-none">
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export const MenuItem = ({ children, onClick }: { children: ReactNode; onClick: () => void }) => (
  <Base.Item
    onClick={onClick}
    className="flex h-8 cursor-pointer items-center gap-2 rounded px-2 outline-none data-highlighted:bg-sunken"
  >
    {children}
  </Base.Item>
)

export const MenuSeparator = () => <Base.Separator className="my-1 border-t border-line" />
