import type { RuleTester } from 'oxlint/plugins-dev'

// oxlint gives its types of rules away only through what tests them.

/** A rule, as ESLint knows them. */
export type Rule = Extract<Parameters<RuleTester['run']>[1], { create: unknown; createOnce?: never }>

type Visitor = ReturnType<Rule['create']>

/** A node of the syntax tree by its type. */
export type NodeOf<K extends 'NewExpression' | 'CallExpression'> = Parameters<NonNullable<Visitor[K]>>[0]

/** Any node of the syntax tree. */
export type Node = Parameters<NonNullable<Visitor[string]>>[0]
