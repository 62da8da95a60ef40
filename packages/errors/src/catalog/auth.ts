import { z } from 'zod'
import { defineError } from '../core/define.ts'

export const auth = {
  AUTHENTICATION_REQUIRED: defineError({
    status: 401,
    summary: 'Neither a session nor an API key was sent, or the session ended.',
    resolution: 'Sign in, or send an API key in the X-API-Key header.',
    retryable: false,
    details: null,
    message: () =>
      'You are not signed in, or what you signed in with is not right. Sign in, or send an API key in the X-API-Key header.',
  }),
  INVALID_API_KEY: defineError({
    status: 401,
    summary: 'The API key is malformed, unknown, revoked or expired.',
    resolution: 'Check the key under Settings > API Keys.',
    retryable: false,
    details: z.object({
      /** A revoked key reads as `unknown`: whoever holds it learns nothing about its past. */
      reason: z.enum(['malformed', 'unknown', 'expired']),
    }),
    message: ({ reason }) =>
      ({
        malformed:
          'The API key is malformed; it may have been cut off or mistyped. Check it under Settings > API Keys.',
        unknown: 'The API key is not known. Check it under Settings > API Keys.',
        expired: 'The API key has expired. Create or rotate one under Settings > API Keys.',
      })[reason],
  }),
  INSUFFICIENT_SCOPE: defineError({
    status: 403,
    summary: 'The API key lacks a scope that the operation needs.',
    resolution: 'Create a key with the needed scopes under Settings > API Keys.',
    retryable: false,
    details: z.object({
      /** The scopes that the operation needs. */
      required: z.array(z.string()),
      /** The scopes that the key has. */
      granted: z.array(z.string()),
    }),
    message: ({ required, granted }) => {
      const missing = required.filter((scope) => !granted.includes(scope))
      return `The API key lacks ${missing.length > 0 ? missing.join(', ') : 'a needed scope'}. Create a key with the needed scopes.`
    },
  }),
  PERMISSION_DENIED: defineError({
    status: 403,
    summary: "The member's role, or the way the request was sent, does not allow the operation.",
    resolution: 'Ask an owner or admin of the organization.',
    retryable: false,
    details: z.object({
      /** What would be allowed: the roles, or the kind of credential or origin. */
      required: z.array(z.string()),
      /** The role of whoever asked. */
      role: z.string(),
    }),
    message: ({ required, role }) =>
      `The role ${role} does not allow this; it needs ${required.join(' or ')}. Ask an owner or admin.`,
  }),
}
