import { setTimeout as sleep } from 'node:timers/promises'
import { contract } from '@leadwright/errors'
import { defect } from '../defect.ts'
import type { SessionCaller } from '../domains/auth/caller.ts'
import { confirmPassword } from '../domains/auth/confirm-password.ts'
import type { RequestContext } from '../trpc/context.ts'
import { roleIn, translateThrown, type AuthFail } from './auth-failure.ts'
import type { AuthRouteName } from './auth-routes.ts'

/** A request to one of the routes of sessions and organizations, read. */
export interface AuthCall {
  readonly name: AuthRouteName
  readonly path: string
  readonly input: Readonly<Record<string, unknown>>
  readonly context: RequestContext
  readonly caller: SessionCaller | null
  /** Has the library do it, or another route of it. Rejects with an error of the contract. */
  library(instead?: { readonly name: AuthRouteName; readonly input: AuthCall['input'] }): Promise<Response>
}

type Step = (call: AuthCall) => Promise<Response>

/** What the product does about these routes before and after the library does its part. */
export function createAuthSteps(fail: AuthFail, mails: boolean): Step {
  const steps: Partial<Record<AuthRouteName, Step>> = {
    'POST /sign-in/email': async (call) => {
      const { attempts } = call.context.services
      const attempt = await attempts.signIn(fail, call.context, textIn(call, 'email'))
      try {
        const response = await call.library()
        await attempt.right()
        await attempts.remember(await userIn(response), call.context.address)
        return response
      } catch (error) {
        // The password was right, and the link that is missing was mailed again.
        if (contract.find(error)?.code === 'ADDRESS_NOT_VERIFIED') await attempt.right()
        throw error
      }
    },

    'POST /sign-up/email': async (call) => {
      const { attempts } = call.context.services
      if (!mails) {
        const response = await call.library()
        await attempts.remember(await userIn(response), call.context.address)
        return response
      }
      await attempts.mail(fail, call.context, 'account', textIn(call, 'email'))
      // Of two at once with one address, the second finds it taken only as it is written; the next time it is as known.
      await evenly(() =>
        call.library().catch((error: unknown) => (isTaken(error) ? call.library() : Promise.reject(error))),
      )
      // The same for everybody; whose address it is reads the rest in the mail.
      return Response.json({ token: null, user: null })
    },

    'POST /request-password-reset': async (call) => {
      if (!mails) return call.library()
      await call.context.services.attempts.mail(fail, call.context, 'reset', textIn(call, 'email'))
      return evenly(() => call.library())
    },

    'POST /send-verification-email': async (call) => {
      if (!mails) return call.library()
      await call.context.services.attempts.mail(fail, call.context, 'account', textIn(call, 'email'))
      return evenly(() => call.library())
    },

    'POST /change-password': async (call) => {
      const attempt = await call.context.services.attempts.confirm(fail, call.context, personIn(call))
      const response = await call.library()
      await attempt.right()
      return response
    },

    'POST /delete-user': async (call) => {
      const { accounts, apiKeys } = call.context.services
      const userId = personIn(call)
      await confirmPassword(fail, call.context, userId, textIn(call, 'password'))
      await accounts.remove(userId).catch(async (error: unknown) => {
        throw await translateThrown(fail, error, call)
      })
      apiKeys.forgetKnown()
      // Whose session is gone is signed out, which also takes the cookie away.
      return call.library({ name: 'POST /sign-out', input: {} })
    },

    'POST /organization/leave': endingMembership,
    'POST /organization/remove-member': endingMembership,
    'POST /organization/update-member-role': handingOver,
    'POST /organization/invite-member': handingOver,
  }

  /** An owner makes another one by handing the organization over, with the password, and not in passing. */
  async function handingOver(call: AuthCall): Promise<Response> {
    if (call.input['role'] !== 'owner' || (await roleIn(call)) !== 'owner') return call.library()
    const message = 'An owner is made by handing the organization over, with the mutation organizations.handOver'
    throw fail('INVALID_REQUEST', { issues: [{ path: 'role', message }] })
  }

  return (call) => (steps[call.name] ?? ((each: AuthCall) => each.library()))(call)
}

/** The keys of whoever goes end with the membership, in the database; here nothing may remember them. */
async function endingMembership(call: AuthCall): Promise<Response> {
  const response = await call.library()
  call.context.services.apiKeys.forgetKnown()
  return response
}

/** Milliseconds. What the database does for an address that has an account and not for another takes far less. */
const evenStep = 500

/** Takes as long as the next whole step, so that the time does not tell what there was to do. */
async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  try {
    return await work()
  } finally {
    const passed = performance.now() - started
    await sleep(evenStep * Math.ceil(passed / evenStep) - passed)
  }
}

/** Whether an address that was read well is refused all the same. */
function isTaken(thrown: unknown): boolean {
  const error = contract.find(thrown)
  return contract.is(error, 'INVALID_REQUEST') && error.details.issues.some(({ path }) => path === 'email')
}

const textIn = ({ input }: AuthCall, member: string): string => String(input[member])

/** The person who asks, where the route is for people. */
function personIn({ caller, name }: AuthCall): string {
  if (!caller) throw defect(`${name} is for people who are signed in`)
  return caller.user.id
}

/** The person that an answer is about. */
async function userIn(response: Response): Promise<string> {
  const { user } = (await response.clone().json()) as { user: { id: string } }
  return user.id
}
