import { useEffect } from 'react'

/** While a file is on its way, leaving the page would stop it: the browser asks first. */
export function useUnloadGuard(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [active])
}
