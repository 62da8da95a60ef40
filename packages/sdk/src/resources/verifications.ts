import type { ApiPromise, RequestOptions } from '../core/index.ts'
import type { BodyOf } from '../operation-types.ts'
import type { VerificationResult } from '../schemas.ts'
import { Resource } from './resource.ts'

/** Single addresses. */
export class VerificationsResource extends Resource {
  /**
   * Verifies one address; the server answers within 20 s. Costs one credit, or nothing where the verdict is `unknown`
   * or needed no mail server.
   * @throws INSUFFICIENT_CREDITS if no credit is left
   */
  create(address: BodyOf<'verifications.create'>, options?: RequestOptions): ApiPromise<VerificationResult> {
    return this.send('verifications.create', { body: address }, options)
  }
}
