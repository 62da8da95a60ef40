import { below, pick, pickWeighted, type Random } from './company-matching.random.ts'

// What happens to company names in people's lists. Each returns the name unchanged where it does not apply.

type Corruption = (name: string, random: Random) => string

const formAtTheEnd =
  /[\s,]+(?:(?:co|pvt|pty|pte|sdn)\b\.?[\s,]*)?(?:inc|incorporated|corp|corporation|ltd|limited|llc|gmbh|ag|ab|s\.?r\.?l|oy|s\.?a|b\.?v|a\/s|plc|bhd|kg|co|company|s\.?p\.?a|kft)\b\.?$/i
const forms = ['Inc.', 'Ltd', 'LLC', 'GmbH', 'Co., Ltd.', 'Corp.', 'S.A.', 'Limited', 'AG', 'S.r.l.', 'B.V.', 'Pty Ltd']

/** Long and short, as people write them; from no list of the matcher's. */
const shortFor: readonly (readonly [string, string])[] = [
  ['technology', 'tech'],
  ['technologies', 'tech'],
  ['international', 'intl'],
  ['manufacturing', 'mfg'],
  ['communications', 'comm'],
  ['communication', 'comm'],
  ['electronics', 'elec'],
  ['electronic', 'elec'],
  ['systems', 'sys'],
  ['system', 'sys'],
  ['engineering', 'eng'],
  ['industries', 'ind'],
  ['industrial', 'ind'],
  ['development', 'dev'],
  ['telecommunications', 'telecom'],
  ['laboratories', 'labs'],
  ['information', 'info'],
  ['solutions', 'sol'],
  ['instruments', 'instr'],
  ['equipment', 'equip'],
  ['research', 'res'],
  ['networks', 'netw'],
  ['automation', 'autom'],
  ['medical', 'med'],
  ['scientific', 'sci'],
  ['group', 'grp'],
  ['services', 'svcs'],
  ['and', '&'],
]
const near: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vgn',
  c: 'xdv',
  d: 'sfe',
  e: 'wrd',
  f: 'dgr',
  g: 'fht',
  h: 'gjy',
  i: 'uok',
  j: 'hku',
  k: 'jli',
  l: 'kop',
  m: 'nj',
  n: 'bm',
  o: 'ipl',
  p: 'ol',
  q: 'wa',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cb',
  w: 'qes',
  x: 'zc',
  y: 'tuh',
  z: 'xa',
}
const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  c: 'č',
  n: 'ñ',
  s: 'š',
  z: 'ž',
}
const cyrillic: Readonly<Record<string, string>> = {
  sh: 'ш',
  ch: 'ч',
  zh: 'ж',
  kh: 'х',
  a: 'а',
  b: 'б',
  c: 'к',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'дж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  x: 'кс',
  y: 'й',
  z: 'з',
}

const letters = /[a-z]/i
const positionsOf = (name: string, pattern: RegExp): number[] =>
  Array.from(name.matchAll(new RegExp(pattern, `${pattern.flags}g`)), ({ index }) => index)

function typo(name: string, random: Random): string {
  const body = name.replace(formAtTheEnd, '')
  const at = positionsOf(body, letters).slice(1)
  if (at.length < 3) return name
  const i = pick(random, at)
  const letter = body.charAt(i)
  const other = pick(random, (near[letter.toLowerCase()] ?? 'e').split(''))
  const changed = pick(random, [
    body.slice(0, i) + body.slice(i + 1),
    body.slice(0, i) + letter + body.slice(i),
    body.slice(0, i) + other + body.slice(i + 1),
    body.slice(0, i - 1) + letter + body.charAt(i - 1) + body.slice(i + 1),
  ])
  return changed + name.slice(body.length)
}

const words = (name: string): string[] => name.split(/\s+/).filter((word) => word !== '')

export const corruptions = {
  'as it is': (name) => name,
  case: (name, random) => pick(random, [name.toUpperCase(), name.toLowerCase()]),
  'legal form dropped': (name) => name.replace(formAtTheEnd, ''),
  'legal form added': (name, random) => `${name.replace(formAtTheEnd, '')} ${pick(random, forms)}`,
  typo,
  'two typos': (name, random) => (name.length < 10 ? name : typo(typo(name, random), random)),
  abbreviation: (name) => {
    const found = shortFor.find(([long]) => new RegExp(String.raw`\b${long}\b`, 'i').test(name))
    return found ? name.replace(new RegExp(String.raw`\b${found[0]}\b`, 'i'), found[1]) : name
  },
  'word dropped': (name, random) => {
    const parts = words(name.replace(formAtTheEnd, ''))
    if (parts.length < 3) return name
    return parts.toSpliced(1 + below(random, parts.length - 1), 1).join(' ')
  },
  reordered: (name, random) => {
    const parts = words(name.replace(formAtTheEnd, ''))
    if (parts.length < 2) return name
    const at = 1 + below(random, parts.length - 1)
    return [...parts.slice(at), ...parts.slice(0, at)].join(' ')
  },
  spacing: (name, random) => {
    const body = name.replace(formAtTheEnd, '')
    const gaps = positionsOf(body, /[\s-]/)
    if (gaps.length > 0) {
      const at = pick(random, gaps)
      return body.slice(0, at) + body.slice(at + 1) + name.slice(body.length)
    }
    const at = 2 + below(random, Math.max(1, body.length - 4))
    return body.length < 6 ? name : `${body.slice(0, at)} ${body.slice(at)}${name.slice(body.length)}`
  },
  diacritics: (name, random) => {
    const at = pick(random, [0, ...positionsOf(name, /[aeioucnsz]/)])
    return name.slice(0, at) + (accents[name.charAt(at)] ?? name.charAt(at)) + name.slice(at + 1)
  },
  transliteration: (name) =>
    name
      .replace(formAtTheEnd, '')
      .toLowerCase()
      .replaceAll(/sh|ch|zh|kh|[a-z]/g, (sound) => cyrillic[sound] ?? sound),
  acronym: (name) => {
    const parts = words(name.replace(formAtTheEnd, '')).filter((part) => letters.test(part.charAt(0)))
    return parts.length < 3 ? name : parts.map((part) => part.charAt(0).toUpperCase()).join('')
  },
} satisfies Record<string, Corruption>

export type CorruptionName = keyof typeof corruptions

/** How often each happens. Slips and legal forms are what lists are full of; initials alone are rare. */
const frequencies: Readonly<Record<CorruptionName, number>> = {
  'as it is': 5,
  case: 12,
  'legal form dropped': 16,
  'legal form added': 10,
  typo: 18,
  'two typos': 5,
  abbreviation: 8,
  'word dropped': 6,
  reordered: 5,
  spacing: 8,
  diacritics: 5,
  transliteration: 2,
  acronym: 2,
}

/** A name as it might stand in a list, and what was done to it first; every fourth suffers a second time. */
export function corrupted(name: string, random: Random): { name: string; corruption: CorruptionName } {
  const corruption = pickWeighted(random, frequencies)
  const once = corruptions[corruption](name, random)
  // Not every name has, say, a legal form to drop: then something else happens to it.
  if (once === name && corruption !== 'as it is') return corrupted(name, random)
  const twice = random() < 0.25 ? corruptions[pickWeighted(random, frequencies)](once, random) : once
  return { name: twice, corruption }
}
