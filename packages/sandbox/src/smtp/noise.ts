import type { Socket } from 'node:net'

// Line ends among the noise, so that a client sees lines at once and finds them wrong, instead of waiting for one.
const noise = Buffer.from([
  0x00, 0xff, 0x15, 0x03, 0x0d, 0x0a, 0x80, 0x2a, 0x0d, 0x0a, 0xfe, 0xed, 0xfa, 0xce, 0x0d, 0x0a,
])

/** Answers the connection, and all that comes over it, with bytes that are no SMTP. */
export function writeGarbage(socket: Socket): void {
  socket.write(noise)
  socket.on('data', () => socket.write(noise))
}

/** Continuation lines, without end: a client that waits for the last line, or only for the next byte, waits for ever. */
const tarpitGreeting = '220-one moment please\r\n'

/** Writes the greeting a byte a second, and never gets to its end. */
export function writeTarpit(socket: Socket): void {
  socket.resume()
  let position = 0
  const timer = setInterval(() => {
    socket.write(tarpitGreeting.charAt(position++ % tarpitGreeting.length))
  }, 1000)
  socket.once('close', () => clearInterval(timer))
}
