/** Longer headers than this say nothing that anybody prefers; they are treated as absent, which bounds the work. */
const maxLength = 4096

interface Weighted {
  /** In lower case, without parameters. */
  readonly value: string
  /** From 0 (not acceptable) to 1. */
  readonly q: number
}

/**
 * The members of an `Accept` or `Accept-Language` header with their weights (RFC 9110, 12.4.2 and 5.6.1). A member whose
 * weight cannot be read is left out: what it wants is not known.
 */
function weighted(header: string): Weighted[] {
  if (header.length > maxLength) return []
  return split(header, /(?:[^,"]|"(?:\\.|[^"\\])*"?)+/g).flatMap((member) => {
    const [value = '', ...parameters] = split(member, /(?:[^;"]|"(?:\\.|[^"\\])*"?)+/g)
    const weight = parameters.find((parameter) => /^q\s*=/i.test(parameter))
    const q = weight === undefined ? 1 : qualityOf(weight.slice(weight.indexOf('=') + 1).trim())
    return value === '' || q === undefined ? [] : [{ value: value.toLowerCase(), q }]
  })
}

/** Cuts at a separator, but not inside quoted strings; `part` matches what is between separators. */
const split = (text: string, part: RegExp): string[] => (text.match(part) ?? []).map((found) => found.trim())

/** A weight, which has at most three decimals and is at most 1. */
const qualityOf = (text: string): number | undefined =>
  /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : undefined

/**
 * The language that a caller prefers among those that a contract speaks (RFC 9110, 12.5.4; RFC 4647, 3.4): `de-AT` is
 * answered in German, `pt` in Brazilian Portuguese where there is no other, `*` stands for every language that is not
 * named, and of several equally wanted ones the first named counts. The contract's first language where nothing is said,
 * nothing fits, or the header cannot be read.
 */
export function preferredLocale<L extends string>(locales: readonly [L, ...L[]], acceptLanguage: string | null): L {
  const [first] = locales
  if (acceptLanguage === null || acceptLanguage === '*' || locales.length === 1) return first
  const ranges = weighted(acceptLanguage)
  let best: { locale: L; q: number; at: number } = { locale: first, q: 0, at: ranges.length }
  for (const locale of locales) {
    const named = ranges.filter(({ value }) => isSameLanguage(value, locale.toLowerCase()))
    const candidates = named.length > 0 ? named : ranges.filter(({ value }) => value === '*')
    const q = Math.max(0, ...candidates.map((range) => range.q))
    const at = ranges.findIndex((range) => range.q === q && candidates.includes(range))
    if (q > best.q || (q > 0 && q === best.q && at < best.at)) best = { locale, q, at }
  }
  return best.locale
}

/** A range means a language that is the same, or of which it is a kind, or that is a kind of it. */
const isSameLanguage = (range: string, locale: string): boolean =>
  range === locale || range.startsWith(`${locale}-`) || locale.startsWith(`${range}-`)

const problemType = 'application/problem+json'

/**
 * Whether a caller wants failures as `application/problem+json` (RFC 9457) rather than in the published envelope: only
 * where it names that type, and does not name `application/json` with the same or a higher weight. Wildcards, which
 * most clients send without meaning anything by it, never change the published form.
 */
export function prefersProblem(accept: string | null): boolean {
  if (accept === null || accept === '*/*') return false
  const members = weighted(accept)
  const weightOf = (type: string): number | undefined => {
    const named = members.filter(({ value }) => value === type)
    return named.length > 0 ? Math.max(...named.map(({ q }) => q)) : undefined
  }
  const problem = weightOf(problemType) ?? 0
  return problem > 0 && problem > (weightOf('application/json') ?? 0)
}
