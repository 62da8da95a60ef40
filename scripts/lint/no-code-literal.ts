import { readFileSync } from 'node:fs'
import type { Node, Rule } from './types.ts'

/** The codes that are promised, from the lock: a linter does not run the catalogue. */
const lock = JSON.parse(readFileSync(new URL('../../contract.lock.json', import.meta.url), 'utf8')) as {
  readonly codes: Readonly<Record<string, unknown>>
}
const codes: ReadonlySet<string> = new Set(Object.keys(lock.codes))

/** The contract, the SDK, the SDK's core for the rest of the SDK, and what the web app narrows failures with. */
const contract = /^@leadwright\/(?:errors|sdk)(?:\/|$)|^\.{1,2}\/(?:\.\.\/)*(?:core\/|(?:lib\/)?failure\.ts$)/

/** A code is written only where its type is at hand, so that the compiler finds the one that does not exist any more. */
export const noCodeLiteral: Rule = {
  create(context) {
    const found: { readonly code: string; readonly node: Node }[] = []
    let typed = false
    return {
      ImportDeclaration({ source }) {
        typed ||= contract.test(source.value)
      },
      Literal(node) {
        if (typeof node.value === 'string' && codes.has(node.value)) found.push({ code: node.value, node })
      },
      TemplateElement(node) {
        if (codes.has(node.value.raw)) found.push({ code: node.value.raw, node })
      },
      'Program:exit'() {
        if (typed) return
        for (const { code, node } of found) context.report({ node, message: messageFor(code) })
      },
    }
  },
}

const messageFor = (code: string): string =>
  `${code} is a code of the contract: import its type from @leadwright/errors, and the compiler checks it.`
