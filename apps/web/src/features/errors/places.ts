import type { Place } from '@leadwright/errors/screens'
import type { LinkProps } from '@tanstack/react-router'

interface Room {
  readonly to: NonNullable<LinkProps['to']>
  /** As its button says. */
  readonly label: string
}

/** Where the places are that remedies lead to. A new place does not compile without its room; a new code needs none. */
export const rooms: Readonly<Record<Place, Room>> = {
  overview: { to: '/', label: 'To the overview' },
  lists: { to: '/lists', label: 'All lists' },
  import: { to: '/lists/new', label: 'Import a list' },
  jobs: { to: '/jobs', label: 'All jobs' },
  reviews: { to: '/reviews', label: 'Reviews' },
  billing: { to: '/billing', label: 'Billing' },
  'api-keys': { to: '/settings/keys', label: 'API keys' },
  webhooks: { to: '/settings/webhooks', label: 'Webhooks' },
  members: { to: '/settings/members', label: 'Members' },
  organization: { to: '/settings/organization', label: 'Organization settings' },
  organizations: { to: '/organizations', label: 'Switch organization' },
}
