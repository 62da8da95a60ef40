type Kind = 'vowel' | 'consonant' | 'rare' | 'digit'

const kindOf = (char: string): Kind => {
  if (char >= '0' && char <= '9') return 'digit'
  if ('aeiouy'.includes(char)) return 'vowel'
  return 'jqxz'.includes(char) ? 'rare' : 'consonant'
}

/** How often each kind comes up when every character is drawn from a–z0–9. */
const drawn: Record<Kind, number> = { vowel: 6 / 36, consonant: 16 / 36, rare: 4 / 36, digit: 10 / 36 }

// How often each kind follows another when people (and their counters) name things: vowels and consonants take
// turns, digits come in runs. Rough on purpose; over 20 characters the two hypotheses are far apart.
const afterConsonant: Record<Kind, number> = { vowel: 0.55, consonant: 0.4, rare: 0.02, digit: 0.03 }
const named: Record<Kind, Record<Kind, number>> = {
  vowel: { vowel: 0.15, consonant: 0.8, rare: 0.02, digit: 0.03 },
  consonant: afterConsonant,
  rare: afterConsonant,
  digit: { vowel: 0.03, consonant: 0.06, rare: 0.01, digit: 0.9 },
}

/** Shorter names are never held to be random, whatever they look like. */
const minLength = 20

/**
 * Leaning towards "random" costs a hand-made address its mailbox, leaning away lets a probe in. At −4 nats one random
 * base-36 probe in 1,300 (24 characters) or 9,000 (32) still passes for a name, half of them for having no digit.
 */
const threshold = -4

/**
 * Whether a local part looks drawn by a machine, as a catch-all probe is: at least 20 characters, letters and digits
 * mixed without a separator, and likelier drawn at random than named by someone. Hexadecimal that changes between
 * letters and digits more than once always is.
 */
export function looksMachineRandom(localPart: string): boolean {
  const name = localPart.toLowerCase()
  if (name.length < minLength || !/^[a-z0-9]+$/.test(name)) return false
  if (!/[a-z]/.test(name) || !/[0-9]/.test(name)) return false
  if (/^[a-f0-9]+$/.test(name) && /[a-f][0-9]+[a-f]|[0-9][a-f]+[0-9]/.test(name)) return true
  let likelihoodRatio = 0
  let previous = kindOf(name.charAt(0))
  for (const char of name.slice(1)) {
    const kind = kindOf(char)
    likelihoodRatio += Math.log(drawn[kind] / named[previous][kind])
    previous = kind
  }
  return likelihoodRatio > threshold
}
