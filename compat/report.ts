import type { Case } from './measure.ts'
import type { Outcome, Outcomes } from './outcome.ts'
import type { Setting } from './setting.ts'

const cell = (text: string): string =>
  text
    .replaceAll('|', String.raw`\|`)
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const caseNames: readonly [Case, string][] = [
  ['K', 'known'],
  ['U', 'nobody'],
  ['T', 'known+tag'],
  ['F', 'foreign domain'],
]

/** What a setting came to with the servers of one release of Debian. */
export interface Seen extends Outcomes {
  suite: string
  setting: Setting
  version: string
}

const figures = ({ wrong, needless, seconds, connections }: Outcome): string[] => [
  String(wrong),
  String(needless),
  seconds.toFixed(1),
  String(connections),
]
const judged = ({ status, reason }: Outcome['cases'][Case]): string => `${status}, ${reason}`

/** The page of the documentation. */
export function document(seen: readonly Seen[]): string {
  const batches = seen.map(({ suite, setting, version, engine, product }) =>
    row(
      `${setting.server} ${version}`,
      suite,
      cell(setting.setting),
      ...figures(engine),
      `${engine.deferred}, ${engine.rounds}`,
      ...figures(product),
    ),
  )
  const replies = seen.flatMap(({ suite, setting, version, engine, product }) =>
    caseNames.map(([key, name]) => {
      const [one, other] = [engine.cases[key], product.cases[key]]
      const verdict = judged(one) === judged(other) ? judged(one) : `${judged(one)}; product: ${judged(other)}`
      return row(`${setting.server} ${version}`, suite, cell(setting.setting), name, cell(one.reply ?? ''), verdict)
    }),
  )
  const all = seen.flatMap(({ engine, product }) => [engine, product])
  const sum = (what: 'wrong' | 'needless'): number => all.reduce((total, one) => total + one[what], 0)
  return `<!-- Written by \`pnpm compat\`. -->

# Real mail servers

What is made of mail servers as Debian ships them (${[...new Set(seen.map(({ suite }) => suite))].join(', ')}), each in a root and a
network of its own. \`pnpm compat\` runs it again and writes this page; it takes Linux, root, a PostgreSQL and \`mmdebstrap\`.
\`pnpm compat exim --suite trixie\` runs some.

A batch is 20 mailboxes that exist and 100 that do not, among them names such as \`full\` or \`spf\`. The engine is asked by a program;
who was put off is asked again four seconds later, six times at most. The product runs in a process of its own, on a new database:
the batch is imported as a list, a job is started over it and decided, and its results are read; it comes back to the host in the same
rhythm. The servers are started anew before either. Of ${all.length * 120} verdicts ${sum('wrong')} were wrong and ${sum('needless')}
needlessly unknown.

| server | Debian | setting | engine: wrong | needlessly unknown | seconds | connections | put off at first, rounds | product: wrong | needlessly unknown | seconds | connections |
|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${batches.join('\n')}

Seconds of the engine are those of the rounds, without the waits between them; those of the product are all that a customer waits, from
the import to the results. Both on two cores that other work shared.

## Replies

"Nobody" is the last one of the batch. Where the product came to another verdict than the engine, it is told.

| server | Debian | setting | asked about | reply | verdict |
|---|---|---|---|---|---|
${replies.join('\n')}
`
}
