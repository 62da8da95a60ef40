import { noCodeLiteral } from './no-code-literal.ts'
import { noRawThrow } from './no-raw-throw.ts'

/** Rules of this house for oxlint; .oxlintrc.json says where they hold. */
export default {
  meta: { name: 'leadwright' },
  rules: { 'no-raw-throw': noRawThrow, 'no-code-literal': noCodeLiteral },
}
