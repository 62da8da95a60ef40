import type { Code, StatusOf } from '../catalog/index.ts'
import type { ObjectShape } from '../core/shape.ts'

/** What a client knows of each code without its schema. */
export type Facts = {
  readonly [C in Code]: {
    readonly status: StatusOf<C>
    /** Whether the very same request may succeed later without anybody changing anything. */
    readonly retryable: boolean
    /** The form of `details`; `null` where the code carries none. */
    readonly details: ObjectShape | null
  }
}
