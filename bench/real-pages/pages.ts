import { readFileSync } from 'node:fs'
import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{16}$/)

const schema = z.array(
  z.strictObject({
    repository: z.string(),
    commit: z.string(),
    path: z.string(),
    /** Where the site is, or an invented address of it; its domain is the site's own. */
    url: z.string(),
    people: z.array(
      z.strictObject({
        names: z.array(hash).min(1),
        /** Each of them will do; absent where the page has none that is short enough to be one. */
        titles: z.array(hash).optional(),
        mailbox: hash.optional(),
        /** Somebody who need not be found and may be: students, former people, whom the text only mentions. */
        isOptional: z.boolean().optional(),
      }),
    ),
  }),
)

/** A page that nobody here wrote, and what was read off it by eye before the extractor saw it. */
export type RealPage = z.infer<typeof schema>[number]

export const pages: readonly RealPage[] = schema.parse(
  JSON.parse(readFileSync(new URL('pages.json', import.meta.url), 'utf8')),
)

const repositories = [...new Set(pages.map(({ repository }) => repository))].toSorted()

/** Every third site: its figures are read, its faults are never looked at. */
export const isHeldOut = ({ repository }: RealPage): boolean => repositories.indexOf(repository) % 3 === 2
