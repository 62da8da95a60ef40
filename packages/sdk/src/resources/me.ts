import type { ApiPromise, RequestOptions } from '../core/index.ts'
import type { Me } from '../schemas.ts'
import { Resource } from './resource.ts'

/** Who the server takes the caller for. */
export class MeResource extends Resource {
  /** The organization, key and scopes behind the client. The way to check a key. */
  get(options?: RequestOptions): ApiPromise<Me> {
    return this.send('me.get', {}, options)
  }
}
