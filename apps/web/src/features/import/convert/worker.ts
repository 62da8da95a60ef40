import { maxCsvBytes, maxFileBytes } from './bounds.ts'
import { Refused, unreadable, type Choice, type Converted, type Refusal } from './conversion.ts'
import { bytesToKnow, kindOf } from './kind.ts'
import { readText } from './text.ts'

const tooLarge: Refusal = {
  reason: 'too_large',
  maxBytes: maxCsvBytes,
  sentence: 'The file is larger than 50 MB. Copy the leads into one of their own, and choose that.',
}

/** What the page is told. */
export type Answer = { readonly converted: Converted } | { readonly refusal: Refusal } | { readonly missing: true }

export interface Order {
  readonly file: Blob
  readonly choice: Choice
}

async function answer({ file, choice }: Order): Promise<Answer> {
  if (file.size > maxFileBytes) return { refusal: tooLarge }
  const kind = kindOf(new Uint8Array(await file.slice(0, bytesToKnow).arrayBuffer()))
  // Most files are text, and what reads workbooks is large.
  const workbook = kind === 'text' ? undefined : await import('./workbook.ts').catch(() => undefined)
  if (kind !== 'text' && workbook === undefined) return { missing: true }
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    return {
      converted:
        kind === 'text' || workbook === undefined
          ? readText(file, bytes, choice.encoding)
          : workbook.readWorkbook(bytes, kind, choice.sheet),
    }
  } catch (error) {
    return { refusal: error instanceof Refused ? error.refusal : unreadable }
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  void answer(data).then((found) => postMessage(found))
})
