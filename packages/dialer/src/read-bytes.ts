import type { Buffer } from 'node:buffer'
import type { Socket } from 'node:net'

/** Takes exactly so many bytes off a socket; what comes after them stays. Rejects when the other side hangs up before. */
export function readBytes(socket: Socket, count: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const take = (): void => {
      const bytes = socket.read(count) as Buffer | null
      // At the end of a stream, `read` gives what is left.
      if (bytes?.length === count) settle(() => resolve(bytes))
      else if (bytes || socket.destroyed || socket.readableEnded) hungUp()
    }
    const hungUp = (): void => settle(() => reject(new Error('hung up')))
    const settle = (done: () => void): void => {
      socket.off('readable', take).off('end', hungUp).off('close', hungUp)
      done()
    }
    socket.on('readable', take).on('end', hungUp).on('close', hungUp)
    take()
  })
}
