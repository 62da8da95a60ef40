import * as kit from '@leadwright/error-kit'
import * as client from '@leadwright/error-kit/client'
import * as command from '@leadwright/error-kit/command'
import * as config from '@leadwright/error-kit/config'
import * as docs from '@leadwright/error-kit/docs'
import * as http from '@leadwright/error-kit/http'
import * as openapi from '@leadwright/error-kit/openapi'
import * as testing from '@leadwright/error-kit/testing'
import * as trpc from '@leadwright/error-kit/trpc'
import { contract } from './catalog.js'

// Everything that a catalogue is turned into, exported without annotations: each type has to have a name.

export const httpErrors = http.httpErrors(contract)
export const openapiErrors = openapi.openApiErrors(contract)
export const documented = docs.documentedErrors(contract)
export const tested = testing.testedErrors(contract)
export const errorsConfig = config.defineConfig({ contract })
export const clientErrors = client.clientErrors({
  POST_NOT_FOUND: { status: 404, retryable: false, details: { postId: 'string' } },
} as const satisfies client.ClientFacts<{ POST_NOT_FOUND: { status: 404; details: { postId: string } } }>)
export const raised = contract.error('POST_NOT_FOUND', { postId: 'p' })
export const decoded = contract.decode({})

/** How many names each entry has. */
export const counted: number[] = [kit, client, command, config, docs, http, openapi, testing, trpc].map(
  (entry) => Object.keys(entry).length,
)
