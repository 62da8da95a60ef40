import { RuleTester } from 'oxlint/plugins-dev'
import { describe, it } from 'vitest'
import { noCodeLiteral } from './no-code-literal.ts'
import { noRawThrow } from './no-raw-throw.ts'

RuleTester.describe = describe
RuleTester.it = it
const tester = new RuleTester({ languageOptions: { sourceType: 'module', parserOptions: { lang: 'ts' } } })
const one = { errors: 1 }

tester.run('no-raw-throw', noRawThrow, {
  valid: [
    "throw fail('JOB_NOT_FOUND', { jobId })",
    "throw ctx.fail('JOB_NOT_FOUND', { jobId })",
    "throw defect('There is no reservation')",
    'try { f() } catch (error) { throw error }',
    'throw failure ?? error',
    'throw failure.reason',
    'class LeaseLost extends Error {}\nthrow new LeaseLost()',
    "stream.destroy(new Error('The import was given up'))",
    "const given = () => stream.destroy(new Error('The import was given up'))\nthrow fail('JOB_NOT_FOUND', { jobId })",
    'throw Object.assign(new LeaseLost(), { jobId })',
  ],
  invalid: [
    { code: "throw new Error('no')", ...one },
    { code: "throw Error('no')", ...one },
    { code: "throw new TypeError('no')", ...one },
    { code: "throw new TRPCError({ code: 'NOT_FOUND' })", ...one },
    { code: "const error = new TRPCError({ code: 'NOT_FOUND' })", ...one },
    { code: 'throw new HTTPException(404)', ...one },
    { code: "throw 'no'", ...one },
    { code: 'throw `no ${id}`', ...one },
    { code: "throw { code: 'JOB_NOT_FOUND' }", ...one },
    { code: "throw known ?? new Error('no')", ...one },
    { code: "throw ok ? error : new Error('no')", ...one },
    { code: "throw new Error('no') as Failure", ...one },
    { code: "const undo = new Error('undo')\nconst run = () => { throw undo }", ...one },
    { code: "Promise.reject(new Error('no'))", ...one },
    { code: "throw Object.assign(new Error('no'), { jobId })", ...one },
    { code: "throw withCause(TypeError('no'))", ...one },
    { code: "throw new globalThis.Error('no')", ...one },
    { code: "throw globalThis.Error('no')", ...one },
    { code: "throw new trpc.TRPCError({ code: 'NOT_FOUND' })", ...one },
    { code: "Promise.reject(Object.assign(new Error('no'), { jobId }))", ...one },
    { code: "Promise.reject(new globalThis.Error('no'))", ...one },
    { code: "const undo = new globalThis.Error('undo')\nconst run = () => { throw undo }", ...one },
  ],
})

tester.run('no-code-literal', noCodeLiteral, {
  valid: [
    "import { contract } from '@leadwright/errors'\nif (code === 'JOB_NOT_FOUND') f()",
    "import type { Code } from '@leadwright/errors/client'\nconst code: Code = 'JOB_NOT_FOUND'",
    "import { isApiError } from '@leadwright/sdk'\nisApiError(error, 'JOB_NOT_FOUND')",
    "import { isApiError } from '../../core/index.ts'\nisApiError(error, 'JOB_NOT_FOUND')",
    "const sentence = 'JOB_NOT_FOUND is what it says'",
    "const code = 'NO_CODE_OF_OURS'",
    "const code = 'NOT_FOUND'",
  ],
  invalid: [
    { code: "if (code === 'JOB_NOT_FOUND') f()", ...one },
    { code: 'const code = `JOB_NOT_FOUND`', ...one },
    { code: "type Mine = 'JOB_NOT_FOUND' | 'INTERNAL_ERROR'", errors: 2 },
    { code: "import { thing } from './errors.ts'\nthing('INVALID_API_KEY')", ...one },
    { code: "import { thing } from '@leadwright/errors-of-others'\nthing('INVALID_API_KEY')", ...one },
    { code: "export const words = { 'INVALID_API_KEY': 'x' }", ...one },
  ],
})
