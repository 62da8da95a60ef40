import type { ApiPromise, Call, RequestOptions } from '../core/index.ts'
import type { AnswerOf, OperationId } from '../operation-types.ts'

/** Calls an operation; what the client hands to its resources. */
export type Send = <O extends OperationId>(
  operation: O,
  call?: Call,
  options?: RequestOptions,
) => ApiPromise<AnswerOf<O>>

/** A group of methods that call operations. */
export abstract class Resource {
  protected readonly send: Send

  constructor(send: Send) {
    this.send = send
  }
}
