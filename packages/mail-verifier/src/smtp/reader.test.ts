import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SmtpFailure } from './failure.ts'
import { createReplyReader } from './reader.ts'
import { quoteReply } from './reply.ts'
import type { Reply } from './reply.ts'

/** What a reader makes of chunks: its replies, and whether it gave up in the end. */
function read(chunks: readonly Uint8Array[]): { replies: Reply[]; failed: boolean } {
  const reader = createReplyReader()
  const replies: Reply[] = []
  try {
    for (const chunk of chunks) replies.push(...reader.push(Buffer.from(chunk)))
  } catch (error) {
    if (!(error instanceof SmtpFailure)) throw error
    return { replies, failed: true }
  }
  return { replies, failed: false }
}

const readText = (text: string): ReturnType<typeof read> => read([Buffer.from(text)])

describe('the reply reader', () => {
  it('joins the lines of a multi-line reply', () => {
    const { replies } = readText('250-mx.example at your service\r\n250-SIZE 100\r\n250 PIPELINING\r\n')
    expect(replies).toEqual([
      {
        code: 250,
        text: 'mx.example at your service SIZE 100 PIPELINING',
        lines: ['mx.example at your service', 'SIZE 100', 'PIPELINING'],
      },
    ])
  })

  it('finds the enhanced status and drops its repetitions', () => {
    const { replies } = readText('550-5.1.1 The account\r\n550 5.1.1 does not exist.\r\n')
    expect(replies[0]).toMatchObject({ code: 550, enhanced: '5.1.1', text: 'The account does not exist.' })
  })

  it('does not believe an enhanced status of another class than the code', () => {
    expect(readText('550 4.2.2 Full\r\n').replies[0]).not.toHaveProperty('enhanced')
  })

  it.each(['220\r\n', '220 \r\n', '220\n', '354 go\n'])('reads %j', (line) => {
    expect(readText(line)).toMatchObject({ failed: false, replies: [{ code: Number(line.slice(0, 3)) }] })
  })

  it.each([
    'hello\r\n',
    '\r\n',
    '99 x\r\n',
    '620 x\r\n',
    '120 x\r\n',
    '220x\r\n',
    'HTTP/1.1 400 Bad Request\r\n',
    '\u{0}\u{ff}\r\n',
  ])('takes %j for no SMTP', (line) => {
    expect(readText(line).failed).toBe(true)
  })

  it('gives up on a line, or a reply, without end', () => {
    expect(readText('2'.repeat(5000)).failed).toBe(true)
    expect(readText(`220 ${'x'.repeat(5000)}\r\n`).failed).toBe(true)
    expect(readText('220-x\r\n'.repeat(101)).failed).toBe(true)
  })

  it('knows when a reply is not complete', () => {
    const reader = createReplyReader()
    reader.push(Buffer.from('220-x\r\n'))
    expect(reader.partial).toBe(true)
    reader.push(Buffer.from('220 x\r\n2'))
    expect(reader.partial).toBe(true)
    reader.push(Buffer.from('50 x\r\n'))
    expect(reader.partial).toBe(false)
  })

  const plausible = fc
    .array(fc.constantFrom('250', '550', '-', ' ', '5.1.1', '\r', '\n', '\r\n', 'é', '用', 'x', '\u{0}'), {
      maxLength: 40,
    })
    .map((parts) => Buffer.from(parts.join('')))
  const bytes = fc.oneof(
    plausible,
    fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
  )

  it('never breaks on any bytes, and its quotes are one printable, bounded line', () => {
    fc.assert(
      fc.property(bytes, (input) => {
        for (const reply of read([input]).replies) {
          expect(quoteReply(reply).length).toBeLessThanOrEqual(300)
          expect(quoteReply(reply)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        }
      }),
    )
  })

  it('reads the same, however the bytes are cut', () => {
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(200), { maxLength: 6 }), (input, cuts) => {
        const ends = [...new Set(cuts.map((cut) => Math.min(cut, input.length)))].sort((a, b) => a - b)
        const chunks = [...ends, input.length].map((end, index) => input.subarray(ends[index - 1] ?? 0, end))
        const [whole, cut] = [read([input]), read(chunks)]
        expect(cut.failed).toBe(whole.failed)
        if (!whole.failed) expect(cut.replies).toEqual(whole.replies)
      }),
    )
  })
})

describe('text of servers from before UTF-8', () => {
  it.each([
    ['Latin-1', Buffer.from('550 Bo\u00eete inconnue\r\n', 'latin1'), 'Bo\u00eete inconnue'],
    ['UTF-8', Buffer.from('550 Bo\u00eete inconnue\r\n'), 'Bo\u00eete inconnue'],
    ['ISO-2022-JP', Buffer.from('550 \u001b$BIT\u001b(B\r\n', 'latin1'), '\u4e0d'],
  ])('is read as %s', (_, bytes, text) => {
    expect(createReplyReader().push(bytes)).toMatchObject([{ code: 550, text }])
  })
})
