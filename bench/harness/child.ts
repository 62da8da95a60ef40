import { fork, type ChildProcess } from 'node:child_process'

/** A process of its own that answers one request at a time, over Node's own channel. */
export interface Child {
  request(message: object): Promise<unknown>
  stop(): Promise<void>
}

/** How a process that was forked here answers. */
export type Answer = { readonly value: unknown } | { readonly error: string }

/** Starts a script of this folder or of a suite, loaded exactly as this process was: same Node, same conditions. */
export function startChild(script: URL, args: readonly string[] = []): Child {
  // What it prints is dropped, so that logging costs what it costs and does not fill the report.
  const child = fork(script, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    request: (message) => ask(child, message, args),
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

function ask(child: ChildProcess, message: object, args: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`${args.join(' ')} ended with ${code}`))
    child.once('exit', onExit)
    child.once('message', (answer) => {
      child.off('exit', onExit)
      const result = answer as Answer
      if ('error' in result) reject(new Error(result.error))
      else resolve(result.value)
    })
    child.send(message)
  })
}

/** The other end: answers each request of the process that forked this one, until it lets go. */
export function answerParent(handle: (message: never) => Promise<unknown>, onEnd: () => Promise<void>): void {
  process.on('message', (message) => {
    handle(message as never).then(
      (value) => process.send?.({ value } satisfies Answer),
      (error: unknown) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
        process.send?.({ error: text } satisfies Answer)
      },
    )
  })
  process.on('disconnect', () => {
    onEnd().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
}
