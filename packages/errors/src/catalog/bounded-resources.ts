import type { Place } from '../screen.ts'

interface Bounded {
  /** As `details.resource` of LIMIT_REACHED names it. */
  readonly name: string
  /** As sentences call it, behind “for” and „für“. */
  readonly en: string
  readonly de: string
  /** Where a person sees what there is of it. */
  readonly place: Place
}

/** Whatever can be made without end, and so has a bound. How many there can be is the server's to say. */
export const boundedResources = [
  { name: 'open_jobs', en: 'open jobs', de: 'offene Aufträge', place: 'jobs' },
  {
    name: 'open_jobs_of_list',
    en: 'open jobs of one kind over a list',
    de: 'offene Aufträge einer Art über einer Liste',
    place: 'jobs',
  },
  { name: 'lists', en: 'lists', de: 'Listen', place: 'lists' },
  { name: 'columns_of_list', en: 'columns of a list', de: 'Spalten einer Liste', place: 'lists' },
  {
    name: 'column_name_characters_of_list',
    en: 'characters in the column names of a list',
    de: 'Zeichen in den Spaltennamen einer Liste',
    place: 'lists',
  },
  { name: 'leads_of_list', en: 'leads of a list', de: 'Leads einer Liste', place: 'lists' },
  { name: 'imports_of_list', en: 'imports into a list', de: 'Importe in eine Liste', place: 'lists' },
  { name: 'api_keys', en: 'API keys', de: 'API-Schlüssel', place: 'api-keys' },
  { name: 'open_streams', en: 'open event streams', de: 'offene Ereignisströme', place: 'jobs' },
  {
    name: 'organizations_of_person',
    en: 'organizations of a person',
    de: 'Organisationen einer Person',
    place: 'organizations',
  },
  { name: 'members', en: 'members', de: 'Mitglieder', place: 'members' },
  { name: 'invitations', en: 'open invitations', de: 'offene Einladungen', place: 'members' },
  {
    name: 'saved_requests',
    en: 'requests whose answers are kept for their idempotency keys',
    de: 'Anfragen, deren Antworten für ihre Idempotency-Keys aufbewahrt werden',
    place: 'overview',
  },
] as const satisfies readonly Bounded[]

/** See {@link boundedResources}. */
export type BoundedResource = (typeof boundedResources)[number]['name']

/** How a sentence calls a resource; of another server it may be one that is not known here. */
export const resourceWords = (resource: string, language: 'en' | 'de'): string =>
  boundedResources.find(({ name }) => name === resource)?.[language] ??
  (language === 'en' ? resource.replaceAll('_', ' ') : `„${resource}“`)
