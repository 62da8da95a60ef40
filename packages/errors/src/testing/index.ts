export { checkConformance, Unreachable, type ConformanceOptions, type ConformanceRow } from './conformance/index.ts'
export { expectEnvelope } from './envelope.ts'
export { exampleDetails, exampleFailure } from './examples.ts'
