import type { Place } from '../screen.ts'

interface Bounded {
  /** As `details.resource` of LIMIT_REACHED names it. */
  readonly name: string
  /** As sentences call it, behind “for” and „für“. */
  readonly en: string
  readonly de: string
  /** What helps, where nothing can be deleted or finished. */
  readonly out?: { readonly en: string; readonly de: string }
  /** Where a person sees what there is of it. */
  readonly place: Place
}

const anotherList = {
  en: 'Import into another list, or ask for more.',
  de: 'Importieren Sie in eine andere Liste, oder fragen Sie nach mehr.',
}
const fewerColumns = {
  en: 'Leave out columns that are not needed, or import into another list.',
  de: 'Lassen Sie Spalten weg, die nicht gebraucht werden, oder importieren Sie in eine andere Liste.',
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
  { name: 'columns_of_list', en: 'columns of a list', de: 'Spalten einer Liste', out: fewerColumns, place: 'lists' },
  {
    name: 'column_name_characters_of_list',
    en: 'characters in the column names of a list',
    de: 'Zeichen in den Spaltennamen einer Liste',
    out: fewerColumns,
    place: 'lists',
  },
  { name: 'leads_of_list', en: 'leads of a list', de: 'Leads einer Liste', out: anotherList, place: 'lists' },
  { name: 'imports_of_list', en: 'imports into a list', de: 'Importe in eine Liste', out: anotherList, place: 'lists' },
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
  { name: 'webhooks', en: 'webhooks', de: 'Webhooks', place: 'webhooks' },
  {
    name: 'saved_requests',
    en: 'requests whose answers are kept for their idempotency keys',
    de: 'Anfragen, deren Antworten für ihre Idempotency-Keys aufbewahrt werden',
    out: {
      en: 'Wait until some of them are a day old, or ask for more.',
      de: 'Warten Sie, bis einige davon einen Tag alt sind, oder fragen Sie nach mehr.',
    },
    place: 'overview',
  },
] as const satisfies readonly Bounded[]

/** See {@link boundedResources}. */
export type BoundedResource = (typeof boundedResources)[number]['name']

const find = (resource: string): Bounded | undefined => boundedResources.find(({ name }) => name === resource)

/** How a sentence calls a resource; of another server it may be one that is not known here. */
export const resourceWords = (resource: string, language: 'en' | 'de'): string =>
  find(resource)?.[language] ?? (language === 'en' ? resource.replaceAll('_', ' ') : `„${resource}“`)

const usualOut = {
  en: 'Delete or finish what is not needed, or ask for more.',
  de: 'Löschen oder beenden Sie, was nicht gebraucht wird, oder fragen Sie nach mehr.',
}

/** What a sentence says that helps where a resource is used up. */
export const wayOut = (resource: string, language: 'en' | 'de'): string => (find(resource)?.out ?? usualOut)[language]
