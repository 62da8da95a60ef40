import { fold } from '../text/fold.ts'
import type { PersonName } from '../person/types.ts'

/** A way to write part of a name in an address, and how likely it is among the ways of that part. */
export interface Form {
  readonly text: string
  readonly weight: number
  /** How umlauts are written, where there are any: nobody is `juergen.muller`. */
  readonly spelling?: Spelling
}

type Spelling = 'two_letters' | 'one_letter'

/** How a name can stand in addresses. */
export interface NameForms {
  /** A single letter where only the initial is known. */
  readonly given: readonly Form[]
  readonly family: readonly Form[]
  /** Initial of the second given name, or empty. */
  readonly middle: string
}

/*
 * The weights are judgements and not measured: what is usual comes first, and the finder asks in that order.
 */
const joinedParticles = [0.55, 0.25, 0.1, 0.1] as const
const hyphenatedSurname = [0.45, 0.35, 0.1, 0.1] as const
const twoSurnames = [0.4, 0.35, 0.15, 0.1] as const
const hyphenatedGiven = [0.4, 0.25, 0.35] as const
const severalGiven = [0.85, 0.1, 0.05] as const
/** ü as ue; ø and å are mostly written as one letter. */
const asTwoLetters = { umlaut: 0.6, nordic: 0.4 } as const

/** `undefined` where nothing of the name can stand in an address, or half of it is missing. */
export function formsOf(name: PersonName): NameForms | undefined {
  const [first, second] = name.given
  if (first === undefined) return undefined
  const given = weighted(
    spellings(name.given).flatMap(([words, weight, spelling]) => spelled(givenForms(words, weight), spelling)),
  )
  const surname = spellings([...name.particles, ...name.family])
  const family = weighted(
    surname.flatMap(([words, weight, spelling]) =>
      spelled(familyForms(words, name.particles.length, weight), spelling),
    ),
  )
  // A surname of one letter is an initial, or a slip.
  if (given.length === 0 || !family.some(({ text }) => text.length > 1)) return undefined
  return { given, family: family.filter(({ text }) => text.length > 1), middle: fold(second ?? '').charAt(0) }
}

/** Each word as its parts between hyphens, once with umlauts as two letters and once as one. */
function spellings(words: readonly string[]): (readonly [string[][], number, Spelling?])[] {
  const plain = words.map((word) => parts(word))
  const long = words.map((word) => parts(twoLetters(word)))
  if (JSON.stringify(plain) === JSON.stringify(long)) return [[plain, 1]]
  const weight = asTwoLetters[/[äöü]/iu.test(words.join('').normalize('NFC')) ? 'umlaut' : 'nordic']
  return [
    [long, weight, 'two_letters'],
    [plain, 1 - weight, 'one_letter'],
  ]
}

const spelled = (forms: readonly Form[], spelling: Spelling | undefined): Form[] =>
  forms.map(({ text, weight }) => ({ text, weight, ...(spelling ? { spelling } : {}) }))

const parts = (word: string): string[] =>
  fold(word.replaceAll(/['’ʼ`.]/gu, ''))
    .split(' ')
    .filter((part) => part !== '')

const pairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }
const twoLetters = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüøå]/gu, (letter) => pairs[letter] ?? letter)

function givenForms(words: readonly string[][], weight: number): Form[] {
  const [first = [], ...others] = words
  if (first.length > 1) return spread([first.join('-'), first.join(''), first[0] ?? ''], hyphenatedGiven, weight)
  const [alone = ''] = first
  const further = others.map((part) => part.join('')).filter((part) => part.length > 1)
  if (further.length === 0 || alone.length < 2) return spread([alone], [1], weight)
  return spread([alone, [alone, ...further].join(''), [alone, ...further].join('-')], severalGiven, weight)
}

function familyForms(words: readonly string[][], particleCount: number, weight: number): Form[] {
  const particles = words.slice(0, particleCount).flat()
  const [first = [], ...others] = words.slice(particleCount)
  const rest = [...first.slice(1), ...others.flat()]
  const [alone = ''] = first
  if (rest.length > 0) {
    const all = [[...particles, alone].join(''), ...rest]
    const [last = ''] = rest.slice(-1)
    return others.length === 0
      ? spread([all.join('-'), all.join(''), all[0] ?? '', last], hyphenatedSurname, weight)
      : spread([all.join(''), all[0] ?? '', all.join('-'), last], twoSurnames, weight)
  }
  if (particles.length === 0) return spread([alone], [1], weight)
  const whole = [...particles, alone]
  return spread([whole.join(''), alone, whole.join('.'), whole.join('-')], joinedParticles, weight)
}

const spread = (texts: readonly string[], weights: readonly number[], weight: number): Form[] =>
  texts.map((text, index) => ({ text, weight: weight * (weights[index] ?? 0) }))

/** One form a text, with letters only, likeliest first. */
function weighted(forms: readonly Form[]): Form[] {
  const byText = new Map<string, Form>()
  for (const form of forms) {
    if (!/^[a-z]+(?:[.-][a-z]+)*$/.test(form.text)) continue
    const before = byText.get(form.text)
    // Where both spellings come to the same, it is of neither.
    byText.set(form.text, before ? { text: form.text, weight: before.weight + form.weight } : form)
  }
  return [...byText.values()].toSorted((one, other) => other.weight - one.weight)
}
