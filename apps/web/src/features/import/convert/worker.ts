import {
  NotLoaded,
  readFile,
  Refused,
  unreadable,
  type Choice,
  type Converted,
  type Refusal,
} from '@leadwright/file-reader'

/** What the page is told. */
export type Answer = { readonly converted: Converted } | { readonly refusal: Refusal } | { readonly missing: true }

export interface Order {
  readonly file: Blob
  readonly choice: Choice
}

async function answer({ file, choice }: Order): Promise<Answer> {
  try {
    return { converted: await readFile(file, choice) }
  } catch (error) {
    if (error instanceof NotLoaded) return { missing: true }
    return { refusal: error instanceof Refused ? error.refusal : unreadable }
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  void answer(data).then((found) => postMessage(found))
})
