import { useRouter } from '@tanstack/react-router'
import { useMemo, type MouseEvent } from 'react'
import './prose.css'

/** The address that stands for this server's in the guides. */
const placeholder = 'https://app.example.com'

/** HTML of ours, rendered from Markdown of ours when the app was built. Its links stay within the app. */
export function Prose({ html }: { html: string }) {
  const router = useRouter()
  const text = useMemo(() => html.replaceAll(placeholder, window.location.origin), [html])
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const href = (event.target as Element).closest('a')?.getAttribute('href')
    if (href == null || !/^\/docs(?:\/|$)/.test(href)) return
    event.preventDefault()
    router.history.push(href)
  }
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- what is clicked are the links, which the keyboard reaches; this only hears of it
  return <div className="prose" onClick={follow} dangerouslySetInnerHTML={{ __html: text }} />
}
