import type { Case } from './measure.ts'
import type { Outcome } from './outcome.ts'
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

/** The page of the documentation. */
export function document(
  settings: readonly Setting[],
  outcomes: Readonly<Record<number, Outcome>>,
  versions: Readonly<Record<string, string>>,
  suite: string,
): string {
  const seen = settings.flatMap((setting, index) => {
    const outcome = outcomes[index]
    return outcome ? [{ setting, outcome, version: versions[setting.versionOf] ?? '' }] : []
  })
  const batches = seen.map(({ setting, outcome, version }) =>
    row(
      `${setting.server} ${version}`,
      cell(setting.setting),
      String(outcome.wrong),
      String(outcome.needless),
      String(outcome.deferred),
      String(outcome.rounds),
      outcome.seconds.toFixed(1),
      String(outcome.connections),
    ),
  )
  const replies = seen.flatMap(({ setting, outcome }) =>
    caseNames.map(([key, name]) => {
      const { status, reason, reply = '' } = outcome.cases[key]
      return row(setting.server, cell(setting.setting), name, cell(reply), `${status}, ${reason}`)
    }),
  )
  const total = seen.length * 120
  const needless = seen.reduce((sum, { outcome }) => sum + outcome.needless, 0)
  const wrong = seen.reduce((sum, { outcome }) => sum + outcome.wrong, 0)
  return `<!-- Written by \`pnpm compat\`. -->

# Real mail servers

What the verifier makes of mail servers as Debian (${suite}) ships them, each in a root and a network of its own. \`pnpm compat\`
runs it again and writes this page; it takes Linux, root and \`mmdebstrap\`. \`pnpm compat exim\` runs some.

A batch is 20 mailboxes that exist and 100 that do not, among them names such as \`full\` or \`spf\`. Who was put off is asked again four
seconds later, six times at most. Of ${total} verdicts ${wrong} were wrong and ${needless} needlessly unknown.

| server | setting | wrong | needlessly unknown | put off at first | rounds | seconds | connections |
|---|---|---:|---:|---:|---:|---:|---:|
${batches.join('\n')}

Seconds are those of the rounds, without the waits between them, on two cores that other work shared.

## Replies

"Nobody" is the last one of the batch.

| server | setting | asked about | reply | verdict |
|---|---|---|---|---|
${replies.join('\n')}
`
}
