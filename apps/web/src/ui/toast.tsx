import { Toast } from '@base-ui/react/toast'
import { buttonLook } from './button.tsx'

const manager = Toast.createToastManager()

/** Says that something small went well. Failures never come this way: they stay where they happened. */
export const celebrate = (title: string): void => void manager.add({ title, timeout: 5000 })

/** Says that something has happened elsewhere, with the way there. It stays while somebody points at it. */
export const announce = (title: string, words: string, go: () => void): void => {
  const id = manager.add({
    title,
    timeout: 10_000,
    actionProps: {
      children: words,
      onClick: () => {
        manager.close(id)
        go()
      },
    },
  })
}

export function Toasts() {
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-4 z-50 grid w-72 gap-2">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function List() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex flex-wrap items-center justify-between gap-2 rounded border border-line bg-surface px-3 py-2 data-ending-style:opacity-0"
    >
      <Toast.Title className="min-w-0 font-semibold wrap-anywhere" />
      <Toast.Action className={buttonLook('plain', 'small')} />
    </Toast.Root>
  ))
}
