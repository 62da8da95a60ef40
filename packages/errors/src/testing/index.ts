export { expectEnvelope } from './envelope.ts'
export { exampleDetails, exampleFailure } from './examples.ts'
