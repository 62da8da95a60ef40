import type { z } from 'zod'
import { agentBounds } from '../bounds.ts'
import type { Download } from '../http/download.ts'
import type { textFile } from './schemas.ts'

/** As much of a file as a model has room for, in whole rows. The rest is not even made. */
export async function readTextFile({ fileName, body }: Download): Promise<z.output<typeof textFile>> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return { fileName, text, complete: true }
      text += decoder.decode(value, { stream: true })
      if (text.length > agentBounds.answer) return { fileName, text: wholeRows(text), complete: false }
    }
  } finally {
    void reader.cancel().catch(() => {})
  }
}

/** The rows that end within the bound: at a line break that is not inside of quotes. */
function wholeRows(text: string): string {
  const some = text.slice(0, agentBounds.answer)
  let end = 0
  let isQuoted = false
  for (const { 0: mark, index } of some.matchAll(/["\n]/g)) {
    if (mark === '"') isQuoted = !isQuoted
    else if (!isQuoted) end = index + 1
  }
  return some.slice(0, end)
}
