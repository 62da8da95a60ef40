import type { PersonName } from './types.ts'

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶ]+$/u
const hangul = /^\p{Script=Hangul}+$/u
const han = /^[\p{Script=Han}々]+$/u
const katakana = /^[\p{Script=Katakana}ー]+$/u
const hanThenKana = /^([\p{Script=Han}々]+)([\p{Script=Hiragana}\p{Script=Katakana}ー]+)$/u

/** Surnames of two characters: the Hundred Family Surnames (百家姓), and those that Statistics Korea counts. */
const compound = new Set(
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 令狐 慕容 司徒 夏侯 长孙 長孫 宇文 端木 独孤 獨孤 남궁 황보 제갈 사공 선우 서문 독고 동방'.split(
    ' ',
  ),
)

/**
 * Reads a name that is written in Han, Hangul or Kana, surname first; `undefined` where it is not. Parts in Katakana
 * that a middle dot divides are a foreign name, and in its own order.
 */
export function parseEastAsianName(text: string): PersonName | undefined {
  const words = text.split(/[\s\u3000・·･]+/u).filter((word) => word !== '')
  const [first, ...rest] = words
  if (first === undefined || !words.every((word) => eastAsian.test(word))) return undefined
  if (rest.length > 0) {
    const foreign = /[・·･]/u.test(text) && words.every((word) => katakana.test(word))
    return foreign ? named(words.slice(0, -1), words.slice(-1)) : named(rest, [first])
  }
  const letters = Array.from(first)
  const mixed = hanThenKana.exec(first)
  if (mixed?.[1] !== undefined && mixed[2] !== undefined) return named([mixed[2]], [mixed[1]])
  if (letters.length < 2 || letters.length > 5 || !(hangul.test(first) || han.test(first))) return named([], [first])
  const size = surnameLength(letters)
  return named([letters.slice(size).join('')], [letters.slice(0, size).join('')])
}

/** Four Han characters with no compound surname are a Japanese name, of which the most are two and two. */
function surnameLength(letters: readonly string[]): number {
  if (letters.length > 2 && compound.has(letters.slice(0, 2).join(''))) return 2
  return letters.length > 3 && han.test(letters.join('')) ? 2 : 1
}

const named = (given: readonly string[], family: readonly string[]): PersonName => ({ given, family, particles: [] })
