export {
  codesOf,
  createDeclaredFail,
  declares,
  type DeclaredFail,
  type ErrorsMeta,
  type ProcedureCodes,
  type ProcedureErrors,
} from './declares.ts'
export { createErrorFormatter, issuesOf, reconcile, type CallInfo, type ErrorFormatterOptions } from './reconcile.ts'
export { toShape, type ShapeOf } from './shape.ts'
