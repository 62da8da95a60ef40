import type { Node, NodeOf, Rule } from './types.ts'

/** Errors that say nothing of the contract: the language's own, and those of the frameworks around the procedures. */
const raw: ReadonlySet<string> = new Set([
  'Error',
  'AggregateError',
  'DOMException',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
])
const frameworks: ReadonlySet<string> = new Set(['TRPCError', 'HTTPException'])

/**
 * Domains raise what a caller can do something about through the `fail` that they were given, and say `defect('…')` of
 * what must not happen. Handing on what was caught is fine, and so is a class of the domain's own, for signals that do
 * not leave it.
 */
export const noRawThrow: Rule = {
  create(context) {
    const rawVariables = new Set<string>()
    const thrown: { readonly name: string; readonly node: Node }[] = []
    /** How many thrown expressions are around the node that is looked at. */
    let depth = 0
    const report = (node: Node): void => context.report({ node, message })

    const check = (value: Node | null | undefined): void => {
      switch (value?.type) {
        case 'Literal':
        case 'TemplateLiteral':
        case 'ObjectExpression':
          report(value)
          break
        case 'Identifier':
          thrown.push({ name: value.name, node: value })
          break
        case 'LogicalExpression':
          check(value.left)
          check(value.right)
          break
        case 'ConditionalExpression':
          check(value.consequent)
          check(value.alternate)
          break
        case 'TSAsExpression':
          check(value.expression)
          break
        default: // what was caught, or what a function of ours made; what is made right there is found on the way
      }
    }

    return {
      ThrowStatement({ argument }) {
        depth += 1
        check(argument)
      },
      'ThrowStatement:exit'() {
        depth -= 1
      },
      CallExpression(node) {
        if (depth > 0 && raw.has(calleeOf(node))) report(node)
        if (!rejects(node)) return
        depth += 1
        check(node.arguments[0])
      },
      'CallExpression:exit'(node) {
        if (rejects(node)) depth -= 1
      },
      NewExpression(node) {
        const name = calleeOf(node)
        if (frameworks.has(name) || (depth > 0 && raw.has(name))) report(node)
      },
      VariableDeclarator({ id, init }) {
        if (id.type === 'Identifier' && init?.type === 'NewExpression' && raw.has(calleeOf(init)))
          rawVariables.add(id.name)
      },
      'Program:exit'() {
        for (const { name, node } of thrown) if (rawVariables.has(name)) report(node)
      },
    }
  },
}

const message =
  'A domain raises errors of the contract through its declared `fail`; for what must not happen there is `defect(…)`.'

/** The name of what is called, its last part where it has several: `globalThis.Error`. */
function calleeOf({ callee }: NodeOf<'NewExpression' | 'CallExpression'>): string {
  const named = callee.type === 'MemberExpression' ? callee.property : callee
  return named.type === 'Identifier' ? named.name : ''
}

const rejects = (node: NodeOf<'CallExpression'>): boolean =>
  node.callee.type === 'MemberExpression' && calleeOf(node) === 'reject'
