import { Toast } from '@base-ui/react/toast'

const manager = Toast.createToastManager()

/** Says that something small went well. Failures never come this way: they stay where they happened. */
export const celebrate = (title: string): void => void manager.add({ title, timeout: 3000 })

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
      className="rounded border border-line bg-surface px-3 py-2 data-ending-style:opacity-0"
    >
      <Toast.Title className="font-semibold" />
    </Toast.Root>
  ))
}
