import { expect, test } from 'vitest'
import { Refused } from './conversion.ts'
import { readText } from './text.ts'

async function read(bytes: Buffer, said?: string) {
  const file = new Blob([Uint8Array.from(bytes)])
  const { csv, reading } = readText(file, Uint8Array.from(bytes), said)
  return { text: await csv.text(), reading, same: csv === file }
}

test('UTF-8 goes on as the file that it is', async () => {
  const found = await read(Buffer.from('email,name\nann@inbox.test,Ånn \ufffd\n'))
  expect(found).toMatchObject({ same: true, reading: { kind: 'text', encoding: 'utf-8', guessed: false } })
})

test('what is in UTF-8 nowhere is taken for Windows-1252, and that is a guess', async () => {
  const { text, reading } = await read(Buffer.from('name,price\nJos\u00e9,\x80 5 \x96 6\n', 'latin1'))
  expect(text).toBe('name,price\nJosé,€ 5 – 6\n')
  expect(reading).toEqual({ kind: 'text', encoding: 'windows-1252', guessed: true })
})

test.each([
  ['utf-16le', '\ufeff', false],
  ['utf-16le', '', true],
  ['utf-16be', '\ufeff', false],
  ['utf-16be', '', true],
] as const)('%s with “%s” in front', async (encoding, mark, guessed) => {
  const bytes = Buffer.from(`${mark}email\tname\r\nann@inbox.test\tŁucja\r\n`, 'utf16le')
  const { text, reading } = await read(encoding === 'utf-16be' ? bytes.swap16() : bytes)
  expect(text).toBe('email\tname\r\nann@inbox.test\tŁucja\r\n')
  expect(reading).toEqual({ kind: 'text', encoding, guessed })
})

test('two encodings in one file are refused with the lines of both, unless one is said', async () => {
  const mixed = Buffer.concat([Buffer.from('name\nJosé\r\n'), Buffer.from('Zo\xeb\n', 'latin1')])
  const refused = await read(mixed).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect((refused as Refused).refusal).toMatchObject({ reason: 'not_utf8', line: 3 })
  expect((refused as Refused).message).toContain('line 2 is in UTF-8, and line 3 is not')
  expect((await read(mixed, 'windows-1252')).text).toBe('name\nJosÃ©\r\nZoë\n')
})

test('letters of Windows-1252 that happen to be UTF-8 together do not make two encodings', async () => {
  const { text } = await read(Buffer.from('name\n\x84Stra\xdf\x94, Zo\xeb\n', 'latin1'))
  expect(text).toBe('name\n„Straß”, Zoë\n')
})

test('what is no text is left to the server', async () => {
  expect(await read(Buffer.from([0x25, 0x50, 0xff, 0x00, 0x01, 0x02, 0xff]))).toMatchObject({ same: true })
})

test.each([
  ['half of a pair', [0x00, 0xd8, 0x41, 0x00]],
  ['half of a letter at the end', [0x41]],
])('UTF-16 with %s is refused with its line', async (_, damage) => {
  const bytes = Buffer.concat([Buffer.from('\ufeffemail\r\nann@inbox.test\r\n', 'utf16le'), Buffer.from(damage)])
  const refused = await read(bytes).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect((refused as Refused).refusal).toMatchObject({ reason: 'not_utf8', line: 3 })
  expect((refused as Refused).message).toContain('UTF-16LE')
})
