import type { ApiPromise, RequestOptions } from '../core/index.ts'
import type { OutputOf } from '../operation-types.ts'
import type { ErrorCode } from '../schemas.ts'
import { Resource } from './resource.ts'

/** The codes that calls fail with. Public and unmetered: any key will do, even none. */
export class ErrorsResource extends Resource {
  /** Every code: status, what happened, what resolves it, the JSON Schema of its `details`. */
  list(options?: RequestOptions): ApiPromise<OutputOf<'errors.list'>> {
    return this.send('errors.list', {}, options)
  }

  /**
   * One code.
   * @throws RESOURCE_NOT_FOUND if the server has no such code
   */
  get(code: string, options?: RequestOptions): ApiPromise<ErrorCode> {
    return this.send('errors.get', { params: { code } }, options)
  }
}
