/** Robots Exclusion Protocol, RFC 9309. */

/** RFC 9309 2.5: at least 500 KiB are parsed; the rest is not even read. */
export const maxRobotsBytes = 500 * 1024

interface Rule {
  readonly allow: boolean
  readonly path: string
}

export interface Robots {
  /** By a URL's path with its query. */
  allows(path: string): boolean
  /** Seconds that the site asks crawlers to wait; not part of the RFC. */
  readonly crawlDelay?: number
}

/** 2.3.1.3: no such file. */
export const allowAll: Robots = { allows: () => true }

/** The name by which robots.txt calls us (2.2.1): the product token at the start of `User-Agent`. */
export function productToken(userAgent: string): string {
  return /^[a-z_-]+/i.exec(userAgent)?.[0].toLowerCase() ?? ''
}

/** Reads robots.txt for one crawler. Whatever is no rule is skipped. */
export function parseRobots(text: string, token: string): Robots {
  const groups = new Map<string, { rules: Rule[]; delay?: number }>()
  const group = (name: string): { rules: Rule[]; delay?: number } => {
    const known = groups.get(name) ?? { rules: [] }
    groups.set(name, known)
    return known
  }
  let agents: string[] = []
  let isNaming = false
  for (const line of text.replace(/^\uFEFF/, '').split(/[\r\n]+/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? []
    const trimmed = value.trim()
    const name = key.toLowerCase()
    if (name === 'user-agent') {
      // 2.2.1: lines of agents in a row start one group; other agents' groups need not be kept.
      if (!isNaming) agents = []
      isNaming = true
      const agent = trimmed === '*' ? '*' : productToken(trimmed)
      if (agent === '*' || (agent === token && token !== '')) agents.push(agent)
      for (const each of agents) group(each)
    } else if (name === 'allow' || name === 'disallow') {
      isNaming = false
      // 2.2.2: an empty path matches nothing.
      if (trimmed === '') continue
      const rule = { allow: name === 'allow', path: normalize(trimmed) }
      for (const each of agents) group(each).rules.push(rule)
    } else if (name === 'crawl-delay') {
      isNaming = false
      const seconds = Number(trimmed)
      if (trimmed !== '' && seconds >= 0) for (const each of agents) group(each).delay = seconds
    }
  }
  // 2.2.1: the group that names us counts alone; `*` is for those that are not named.
  const own = groups.get(token) ?? groups.get('*')
  return {
    allows: (path) => isAllowed(own?.rules ?? [], path),
    ...(own?.delay !== undefined && { crawlDelay: own.delay }),
  }
}

/** 2.2.2: the longest match counts; among equals, `allow`. /robots.txt itself is always allowed. */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  const normal = normalize(path)
  if (normal === '/robots.txt') return true
  let best: Rule | undefined
  for (const rule of rules) {
    const longer = best === undefined || rule.path.length > best.path.length
    const wins = longer || (rule.path.length === best?.path.length && rule.allow)
    if (wins && matches(rule.path, normal)) best = rule
  }
  return best?.allow ?? true
}

/** `*` is any run of characters, a `$` at the end is the end. Greedy and without going back: linear for one path. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const [head = '', ...parts] = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(head)) return false
  const last = parts.at(-1)
  if (last === undefined) return !anchored || path.length === head.length
  let at = head.length
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  // What the parts before the last took is the earliest that they can take, so the last has the most room.
  return !anchored || path.endsWith(last)
}

/** 2.2.2: compared octet by octet, after characters outside of US-ASCII are percent-encoded and `%61` is `a`. */
function normalize(path: string): string {
  const encoded = path.replaceAll(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text.toWellFormed()))
  return encoded.replaceAll(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCodePoint(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(character) ? character : code.toUpperCase()
  })
}
