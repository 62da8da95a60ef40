import anyAscii from 'any-ascii'
import { areFormsOfOneName } from '../../person/nicknames.ts'
import { hasRoleWord } from '../page/addresses.ts'
import { wordsOf } from '../words/fold.ts'

/** Whether an address can have been made of a name; `unknown` where nobody can say how a name is written in Latin. */
export type Fit = 'fits' | 'unknown' | 'other'

// Chinese readings of Japanese names, vowels of Arabic: these letters don't tell how their owner spells them.
const unspelled = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}]/u
const honorific = /^(?:dr|prof|ra|stb|mag|ing|pfr)(?=\p{L}{4})/u
/** Letters of a local part that are looked at; no name is longer. */
const longest = 40

/**
 * Judges an address by its local part: parts of the name, each from its beginning, one after the other (`jdoe`,
 * `johschuett`, `jd`), a short form (`peggy`), a whole part of it beside others (`doe.berlin`).
 */
export function fitOf(address: string, name: string): Fit {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase().replace(/\+.*$/, '')
  const words = wordsOfName(name)
  if (hasRoleWord(local)) return isMadeOf(local, words, 2) ? 'fits' : 'other'
  if (isMadeOf(local, words, 1)) return 'fits'
  const parts = wordsOf(local.replaceAll(/[._-]/g, ' '))
  if (parts.some((part) => part.length > 3 && words.includes(part))) return 'fits'
  if (isMadeOf(local.replace(honorific, ''), words, 1)) return 'fits'
  // Of a number nobody can tell whose it is.
  return unspelled.test(name) || /^\p{L}{0,2}\d{4,}$/u.test(local) ? 'unknown' : 'other'
}

const pairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae', ß: 'ss' }

/** The words of a name in Latin letters, in every spelling that is usual. */
function wordsOfName(name: string): string[] {
  const lower = name.normalize('NFC').toLowerCase()
  const long = lower.replaceAll(/[äöüøåæß]/gu, (letter) => pairs[letter] ?? letter)
  const joined = lower.replaceAll(/['’ʼ`-]/gu, '')
  return [...new Set([lower, long, joined, apart(anyAscii(name))].flatMap(wordsOf))].filter((word) =>
    /^[a-z]+$/.test(word),
  )
}

/** "WangXiaoMing" is how Han characters are spelled. */
const apart = (text: string): string => text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')

/** @param least how many parts of the name it takes */
function isMadeOf(local: string, words: readonly string[], least: number): boolean {
  const letters = wordsOf(local).join('').replaceAll(/\d/g, '')
  if (letters === '' || letters.length > longest) return false
  const failed = new Set<string>()
  return continues(0, [], 0, 0)

  function continues(at: number, used: readonly string[], longestPart: number, wholes: number): boolean {
    if (at === letters.length) {
      if (used.length < least) return false
      return longestPart > 2 || (wholes > 0 && used.length + wholes > 1) || used.length > 1
    }
    const state = `${at} ${used.join(' ')}`
    if (failed.has(state) || failed.size > 500) return false
    for (const word of words) {
      // Another spelling of the same word begins alike.
      if (used.some((each) => each.startsWith(word.slice(0, 2)) && each.length > 1 && each.at(-1) === word.at(-1)))
        continue
      for (let size = letters.length - at; size > 0; size--) {
        const part = letters.slice(at, at + size)
        const isWhole = part === word
        const begins = isWhole || word.startsWith(part) || (size > 2 && areFormsOfOneName(part, word))
        if (begins && continues(at + size, [...used, word], Math.max(longestPart, size), wholes + Number(isWhole)))
          return true
      }
    }
    failed.add(state)
    return false
  }
}
