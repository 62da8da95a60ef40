import { chinese, japanese, korean, russian } from '../words/eastern.ts'
import { english } from '../words/english.ts'
import { dutch, french, german, italian, polish, portuguese, spanish } from '../words/european.ts'
import { czech, danish, others, swedish, turkish } from '../words/nordic-and-central.ts'
import type { Topic, Words } from '../words/words.ts'

const languages: readonly Words[] = [
  english,
  french,
  german,
  spanish,
  italian,
  polish,
  dutch,
  portuguese,
  japanese,
  chinese,
  russian,
  korean,
  swedish,
  danish,
  czech,
  turkish,
  others,
]

const patternsOf = new Map<Topic, readonly RegExp[]>()

/** True where a folded, marked text makes a statement about the topic, in any of the languages. */
export function speaksOf(topic: Topic, marked: string): boolean {
  const known = patternsOf.get(topic)
  const patterns = known ?? languages.flatMap((words) => words[topic] ?? [])
  if (!known) patternsOf.set(topic, patterns)
  return patterns.some((pattern) => pattern.test(marked))
}
