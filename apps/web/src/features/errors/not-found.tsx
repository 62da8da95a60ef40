import { Link } from '@tanstack/react-router'
import { buttonLook } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'

/** An address that this app does not have. */
export function NotFound() {
  return (
    <Page title="There is no such page" lead="The address may have been cut off, or the page has moved.">
      <p>
        <Link to="/" className={buttonLook('primary')}>
          To the overview
        </Link>
      </p>
    </Page>
  )
}
