import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** How long a dialog that closes, or whoever else gives the focus back, may take; in milliseconds. */
const claims = 400

/**
 * Keeps the focus on the page for whoever goes by keyboard or listens. A new page begins with its heading, and where
 * what had the focus goes away, one begins anew there as well; whoever asks for the focus otherwise has it.
 */
export function usePageFocus(): void {
  const router = useRouter()
  useEffect(() => {
    let path: string | undefined
    let left: Element | null = null
    let last: Element | null = document.activeElement
    let owed = false
    let timer: ReturnType<typeof setTimeout> | undefined

    const begin = (): void => {
      const heading = document.querySelector<HTMLElement>('h1')
      if (heading === null) return
      owed = false
      heading.focus({ preventScroll: true })
    }
    /** A page that is new, and nothing on it has asked for the focus. */
    const arrive = (): void => {
      const { activeElement } = document
      if (activeElement === document.body || activeElement === left) begin()
      else owed = false
    }
    const recover = (): void => {
      if (document.activeElement === document.body) begin()
    }
    const onFocus = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null
    }
    // What goes with its part of the page tells nobody that it had the focus.
    const observer = new MutationObserver(() => {
      if (owed) return arrive()
      if (last === null || last.isConnected || document.activeElement !== document.body) return
      const wait = last.tagName === 'H1' ? 0 : claims
      last = null
      clearTimeout(timer)
      timer = setTimeout(recover, wait)
    })

    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', onFocus)
    const unsubscribe = [
      router.subscribe('onBeforeNavigate', () => {
        left = document.activeElement
      }),
      router.subscribe('onRendered', ({ toLocation: { pathname, hash } }) => {
        const first = path === undefined
        const same = path === pathname
        path = pathname
        // Where a part of the page is asked for, that is where one begins.
        if (first || same || hash !== '') return
        owed = true
        // After the effects of the page, which may ask for the focus.
        setTimeout(() => owed && arrive())
      }),
    ]
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', onFocus)
      unsubscribe.forEach((stop) => stop())
    }
  }, [router])
}
