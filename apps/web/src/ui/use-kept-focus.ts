import { useEffect, useRef, type RefObject } from 'react'

/** How long a dialog takes to go, in milliseconds. */
const closing = 300

/**
 * Keeps the focus on the page. Where what had it goes with a change of `state`, as a button does that was just used, it
 * moves to the element of the ref, or else to the page's heading, so that whoever goes by keyboard goes on from there.
 */
export function useKeptFocus<T extends HTMLElement>(state: unknown): RefObject<T | null> {
  const target = useRef<T>(null)
  const last = useRef(state)
  const had = useRef<Element>(null)
  // Looked at while rendering: once the change is on the page, nobody knows any more.
  if (last.current !== state && document.activeElement !== document.body) had.current = document.activeElement
  useEffect(() => {
    if (last.current === state) return undefined
    last.current = state
    if (had.current === null) return undefined
    had.current = null
    const look = (): void => {
      if (document.activeElement !== document.body) return
      const next = target.current ?? document.querySelector<HTMLElement>('h1')
      next?.focus({ preventScroll: true })
    }
    // At once, and again when a dialog that closes has tried to give the focus back to what is gone.
    const timers = [setTimeout(look), setTimeout(look, closing)]
    return () => timers.forEach(clearTimeout)
  }, [state])
  return target
}
