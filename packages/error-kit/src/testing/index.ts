export { testedErrors, type TestedErrors } from './create.ts'
export {
  Unreachable,
  type ConformanceOptions,
  type ConformancePlan,
  type ConformanceRow,
  type Probe,
} from './conformance/index.ts'
