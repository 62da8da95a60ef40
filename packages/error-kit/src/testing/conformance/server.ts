/** A request to the server under test. */
export interface Question {
  /** GET by default. */
  readonly method?: string
  /** From the root of the API, as `/v1/me`. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The answer is one that counts against the rate limit, and says so. */
  readonly metered?: true
}

export interface Answer {
  /** The request, as `GET /v1/me`. */
  readonly to: string
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; undefined where it is none. */
  readonly body: unknown
  readonly metered: boolean
}

/** The server under test, and every answer that it has given so far. */
export interface Server {
  ask(question: Question): Promise<Answer>
  readonly answers: readonly Answer[]
}

/** A request was not answered, which the message explains. */
export class NoAnswer extends Error {}

/** Nothing answers at the address at all. */
export class Unreachable extends NoAnswer {}

/** Long enough for any call of the contract but the one that asks a mail server. */
const patienceMs = 10_000

/** The server at a base URL, which may have a path. */
export function serverAt(baseUrl: string): Server {
  const answers: Answer[] = []
  return {
    answers,
    ask: async ({ method = 'GET', path, headers = {}, body, metered = false }) => {
      // A redirect is an answer outside the closed set of statuses, so it is not followed.
      const init = {
        method,
        headers,
        body: body ?? null,
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
      } as const
      try {
        const response = await fetch(baseUrl.replace(/\/+$/, '') + path, init)
        const text = await response.text()
        const { status, headers: got } = response
        const answer = { to: `${method} ${path}`, status, headers: got, text, body: parse(text), metered }
        answers.push(answer)
        return answer
      } catch (error) {
        if (answers.length > 0) throw new NoAnswer(causeOf(error), { cause: error })
        throw new Unreachable(`There is no server at ${baseUrl}: ${causeOf(error)}`, { cause: error })
      }
    },
  }
}

/** What fetch says is "fetch failed"; what happened is its cause. */
function causeOf(error: unknown): string {
  const { cause = error } = Object(error) as { cause?: unknown }
  const { message, code } = Object(cause) as { message?: string; code?: string }
  return message || code || String(cause)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
