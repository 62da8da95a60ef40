export { ContractError, isContractError, type ContractErrorInit } from './core/contract-error.ts'
export {
  createContract,
  encodeError,
  type AnyContract,
  type CodesOf,
  type Contract,
  type ContractOptions,
  type Merged,
} from './core/contract.ts'
export type { DecodedError, KnownError, UnknownError } from './core/decode.ts'
export {
  defineError,
  type AnyDefinition,
  type Defined,
  type Definitions,
  type ErrorDocs,
  type ErrorFacts,
  type ErrorWords,
  type ExampleOf,
  type Translations,
} from './core/define.ts'
export type { AnySchema, DetailsOf, DetailsSchema, Fit, Json, JsonObject, RaisedOf } from './core/details.ts'
export { CatalogueFault } from './core/fault.ts'
export type {
  AskRemedy,
  CorrectRemedy,
  Form,
  GoRemedy,
  PlaceBy,
  Remedy,
  Screen,
  ScreenTargets,
  WaitRemedy,
} from './core/screen.ts'
export type { JsonSchema } from './core/schema.ts'
export type { FactsOf } from './core/facts-of.ts'
export type {
  CodeOfStandIn,
  FilledStandIn,
  InvalidInput,
  Issue,
  NotFound,
  StandIn,
  StandIns,
  Unforeseen,
} from './core/stand-ins.ts'
export type {
  CodeFacts,
  CodeIn,
  CodeMap,
  DetailsIn,
  EnvelopeIn,
  EnvelopesIn,
  ErrorIn,
  ErrorsIn,
  FailIn,
  RaisedIn,
  RaiseArgs,
  RaiseIn,
  RaiseOptions,
} from './core/types.ts'
