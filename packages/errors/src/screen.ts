import type { Screen as AnyScreen } from '@leadwright/error-kit/screens'

/** Where a remedy may lead: the rooms of the web app, by names that stay when their addresses change. */
export const places = [
  'overview',
  'lists',
  'import',
  'jobs',
  'reviews',
  'billing',
  'api-keys',
  'webhooks',
  'members',
  'organization',
  'organizations',
] as const
/** See {@link places}. */
export type Place = (typeof places)[number]

/** Who can be asked: the roles of an organization that can give a right. */
export const people = ['owner', 'admin'] as const
/** See {@link people}. */
export type Person = (typeof people)[number]

/** What a screen of the product makes of a code. */
export type Screen = AnyScreen<Place, Person>
