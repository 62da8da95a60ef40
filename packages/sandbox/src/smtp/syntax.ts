import { domainToASCII } from 'node:url'

export interface Command {
  readonly verb: string
  readonly argument: string
}

/** A path of MAIL or RCPT with the parameters after it. */
export interface PathArgument {
  /** Without the angle brackets; `''` is the null path. */
  readonly path: string
  readonly parameters: readonly string[]
}

export interface Mailbox {
  /** Unquoted. */
  readonly localPart: string
  /** Lower-case A-labels. */
  readonly domain: string
}

export function parseCommand(line: string): Command {
  const [, verb = '', argument = ''] = /^(\S*)\s*(.*?)\s*$/s.exec(line) ?? []
  return { verb: verb.toUpperCase(), argument }
}

/** `FROM:<a@b> SIZE=1`. Strict: no space after the colon, brackets required, as RFC 5321 §3.3 has it. */
export function parsePath(argument: string, keyword: 'FROM' | 'TO'): PathArgument | undefined {
  const match = /^(FROM|TO):<((?:"(?:[^"\\]|\\.)*"|[^<>"\s])*)>(?: +(.*))?$/i.exec(argument)
  if (match?.[1]?.toUpperCase() !== keyword) return undefined
  return { path: match[2] ?? '', parameters: (match[3] ?? '').split(/ +/).filter((parameter) => parameter !== '') }
}

/** RFC 5321 §4.5.3.1.1, in octets. */
const maxLocalPart = 64

/** Splits `local@domain`, or `undefined` where the syntax of RFC 5321 §4.1.2 (with RFC 6531's letters) is broken. */
export function parseMailbox(path: string): Mailbox | undefined {
  const at = path.lastIndexOf('@')
  if (at <= 0 || at === path.length - 1) return undefined
  const local = path.slice(0, at)
  if (Buffer.byteLength(local) > maxLocalPart) return undefined
  const rawDomain = path.slice(at + 1)
  const domain = rawDomain.startsWith('[') ? rawDomain.toLowerCase() : domainToASCII(rawDomain)
  if (domain === '') return undefined
  const quoted = /^"((?:[^"\\]|\\.)*)"$/s.exec(local)
  if (quoted) return { localPart: (quoted[1] ?? '').replaceAll(/\\(.)/gs, '$1'), domain }
  const atoms = local.split('.')
  const wellFormed = atoms.every((atom) => /^[^\s\p{Cc}"(),:;<>@[\\\]]+$/u.test(atom))
  return wellFormed ? { localPart: local, domain } : undefined
}

/** Whether an address needs SMTPUTF8 (RFC 6531). */
export const isAscii = (text: string): boolean => /^[\u0020-\u007e]*$/.test(text)
