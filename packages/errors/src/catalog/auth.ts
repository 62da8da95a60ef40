import { z } from 'zod'
import { defineError } from '../define.ts'

export const auth = {
  AUTHENTICATION_REQUIRED: defineError({
    status: 401,
    summary: 'Neither a session nor an API key was sent, or the session ended.',
    resolution: 'Sign in, or send an API key in the X-API-Key header.',
    retryable: false,
    details: null,
    message: () =>
      'You are not signed in, or what you signed in with is not right. Sign in, or send an API key in the X-API-Key header.',
    title: 'You are signed out',
    advice: 'Your session has ended, here or in another tab. Sign in, and go on where you were.',
    screen: {
      form: 'page',
      remedies: [{ kind: 'authenticate' }],
    },
    docs: {
      why: 'The request carried no credential that we could look at: no `X-API-Key` header, and no session cookie, or one of a session that has ended. An API key in another header (`Authorization: Bearer …`) or in the URL is not looked at. Signing in with a wrong email address or password is answered with this code, too.',
      fix: [
        'From a program: send the key with every request, as `curl -H "X-API-Key: $LEADWRIGHT_API_KEY" …`, and check that the variable is not empty where the program runs.',
        'From a web page: send the session cookie along, as `fetch(url, { credentials: "include" })`, and serve the page from an origin that the server allows.',
        'If the session has ended, sign in again.',
        'If the headers leave your machine but do not arrive, look at proxies in between: some drop headers that they do not know, and a redirect to another host drops credentials.',
      ],
      related: ['INVALID_API_KEY', 'PERMISSION_DENIED'],
    },
    locales: {
      de: {
        title: 'Sie sind abgemeldet',
        advice:
          'Ihre Sitzung ist beendet, hier oder in einem anderen Tab. Melden Sie sich an, und machen Sie weiter, wo Sie waren.',
        summary: 'Es wurde weder eine Sitzung noch ein API-Schlüssel gesendet, oder die Sitzung ist abgelaufen.',
        resolution: 'Melden Sie sich an, oder senden Sie einen API-Schlüssel im Header X-API-Key.',
        message: () =>
          'Sie sind nicht angemeldet, oder Ihre Anmeldedaten stimmen nicht. Melden Sie sich an, oder senden Sie einen API-Schlüssel im Header X-API-Key.',
      },
    },
  }),
  ADDRESS_NOT_VERIFIED: defineError({
    status: 403,
    summary: 'The email address of the account is not verified yet.',
    resolution: 'Open the link that was mailed to the address, then send the request again.',
    retryable: false,
    details: null,
    message: () => 'Your email address is not verified yet. Open the link that we mailed to it, then try again.',
    title: 'Verify your email address',
    advice: 'We mailed you a link. Open it, then sign in. Nothing there? Look among the unwanted mail.',
    screen: {
      form: 'inline',
      remedies: [{ kind: 'retry' }],
    },
    docs: {
      why: 'Where the server sends mail, an address counts only once its owner has opened the link that was mailed to it. Until then nobody is signed in, no invitation makes anybody a member, and no free credits are given. Signing in with the right password mails the link again, at most once a minute.',
      fix: [
        'Open the link in the mail; it works for 24 hours. Then sign in again.',
        'Ask for another link with `POST /api/auth/send-verification-email` and `{"email": "…"}`.',
        "If you can't sign in any more, ask for a new password: the link for it verifies the address, too.",
      ],
      related: ['AUTHENTICATION_REQUIRED', 'PERMISSION_DENIED'],
    },
    locales: {
      de: {
        title: 'Bestätigen Sie Ihre E-Mail-Adresse',
        advice:
          'Wir haben Ihnen einen Link geschickt. Öffnen Sie ihn, und melden Sie sich dann an. Nichts angekommen? Sehen Sie im Spam-Ordner nach.',
        summary: 'Die E-Mail-Adresse des Kontos ist noch nicht bestätigt.',
        resolution: 'Öffnen Sie den Link, der an die Adresse geschickt wurde, und senden Sie die Anfrage erneut.',
        message: () =>
          'Ihre E-Mail-Adresse ist noch nicht bestätigt. Öffnen Sie den Link, den wir Ihnen geschickt haben, und versuchen Sie es erneut.',
      },
    },
  }),
  INVALID_API_KEY: defineError({
    status: 401,
    summary: 'The API key is malformed, unknown, revoked or expired.',
    resolution: 'Check the key under Settings > API Keys.',
    retryable: false,
    details: z.object({
      reason: z
        .enum(['malformed', 'unknown', 'expired'])
        .describe(
          'How far the key got. A revoked key reads as `unknown`: whoever holds it learns nothing about its past.',
        ),
    }),
    message: ({ reason }) =>
      ({
        malformed:
          'The API key is malformed; it may have been cut off or mistyped. Check it under Settings > API Keys.',
        unknown: 'The API key is not known. Check it under Settings > API Keys.',
        expired: 'The API key has expired. Create or rotate one under Settings > API Keys.',
      })[reason],
    example: { reason: 'unknown' },
    title: 'The API key was not accepted',
    screen: {
      form: 'inline',
      remedies: [{ kind: 'go', to: 'api-keys' }],
    },
    docs: {
      why: 'A key was sent in `X-API-Key`, and it does not open anything. `details.reason` says how far it got: `malformed` means that it does not have the form of a key (its checksum does not fit, so it was cut off, mistyped, or has a space or a quote around it); `unknown` means that no such key exists here, because it was revoked or belongs to another environment; `expired` means that its expiry date has passed.',
      fix: [
        '`malformed`: copy the whole key again. It starts with `lw_live_` and is 36 characters long; in shells and `.env` files, look for quotes and line breaks that became part of it.',
        '`unknown`: compare the last four characters with the keys under Settings > API Keys. If the key is not there, create a new one; a revoked key never comes back.',
        '`expired`: rotate the key under Settings > API Keys. An overlap of 1 or 24 hours lets the old key work on while you deploy the new one.',
        'If a session cookie is sent as well, remember that the key counts: leave the `X-API-Key` header away to act as the person who is signed in.',
      ],
      related: ['AUTHENTICATION_REQUIRED', 'INSUFFICIENT_SCOPE'],
    },
    locales: {
      de: {
        title: 'Der API-Schlüssel wurde nicht angenommen',
        summary: 'Der API-Schlüssel ist fehlerhaft, unbekannt, widerrufen oder abgelaufen.',
        resolution: 'Prüfen Sie den Schlüssel unter Einstellungen > API-Schlüssel.',
        message: ({ reason }) =>
          ({
            malformed:
              'Der API-Schlüssel ist fehlerhaft; vielleicht wurde er abgeschnitten oder falsch eingegeben. Prüfen Sie ihn unter Einstellungen > API-Schlüssel.',
            unknown: 'Der API-Schlüssel ist nicht bekannt. Prüfen Sie ihn unter Einstellungen > API-Schlüssel.',
            expired:
              'Der API-Schlüssel ist abgelaufen. Erstellen oder erneuern Sie einen Schlüssel unter Einstellungen > API-Schlüssel.',
          })[reason],
      },
    },
  }),
  INSUFFICIENT_SCOPE: defineError({
    status: 403,
    summary: 'The API key lacks a scope that the operation needs.',
    resolution: 'Create a key with the needed scopes under Settings > API Keys.',
    retryable: false,
    details: z.object({
      required: z.array(z.string()).describe('The scopes that the operation needs.'),
      granted: z.array(z.string()).describe('The scopes that the key has.'),
    }),
    message: ({ required, granted }) => {
      const missing = missingScopes(required, granted)
      return `The API key lacks ${missing.length > 0 ? missing.join(', ') : 'a needed scope'}. Create a key with the needed scopes.`
    },
    example: { required: ['lists:write'], granted: ['lists:read'] },
    title: 'The API key may not do this',
    screen: {
      form: 'inline',
      remedies: [
        { kind: 'ask', whom: ['owner', 'admin'] },
        { kind: 'go', to: 'api-keys' },
      ],
    },
    docs: {
      why: 'The key is valid, but it was created for less than this call does. Every operation names the scope that it needs; `details.required` has it, and `details.granted` has what the key was given. Scopes of a key cannot be changed afterwards, so that a key which leaked never gets stronger.',
      fix: [
        'Ask the API what the key may do: `curl -H "X-API-Key: $LEADWRIGHT_API_KEY" …/v1/me` answers its scopes.',
        'Create a key with the scopes in `details.required` under Settings > API Keys, and use it in place of the present one.',
        'Revoke the old key once nothing uses it any more.',
      ],
      related: ['PERMISSION_DENIED', 'INVALID_API_KEY'],
    },
    locales: {
      de: {
        title: 'Der API-Schlüssel darf das nicht',
        summary: 'Dem API-Schlüssel fehlt eine Berechtigung (Scope), die der Vorgang braucht.',
        resolution: 'Erstellen Sie unter Einstellungen > API-Schlüssel einen Schlüssel mit den nötigen Berechtigungen.',
        message: ({ required, granted }) => {
          const missing = missingScopes(required, granted)
          return `Dem API-Schlüssel fehlt ${missing.length > 0 ? missing.join(', ') : 'eine nötige Berechtigung'}. Erstellen Sie einen Schlüssel mit den nötigen Berechtigungen.`
        },
      },
    },
  }),
  PERMISSION_DENIED: defineError({
    status: 403,
    summary: "The member's role, or the way the request was sent, does not allow the operation.",
    resolution: 'Ask an owner or admin of the organization.',
    retryable: false,
    details: z.object({
      required: z.array(z.string()).describe('What would be allowed: the roles, or the kind of credential or origin.'),
      role: z.string().describe('The role of whoever asked.'),
    }),
    message: ({ required, role }) =>
      `The role ${role} does not allow this; it needs ${required.join(' or ')}. Ask an owner or admin.`,
    example: { required: ['owner', 'admin'], role: 'viewer' },
    title: 'Your role does not allow this',
    screen: {
      form: 'inline',
      remedies: [{ kind: 'ask', whom: { by: 'required' } }],
    },
    docs: {
      why: 'We know who is asking, and the answer is no. Either the role of the signed-in member does not allow the operation, or an API key asked for something that only people may do (managing keys, members and billing; `details.role` is then `api_key`), or a page of an origin that the server does not know tried to change something with a session.',
      fix: [
        'Ask an owner or admin of the organization to do it, or to give you one of the roles in `details.required`.',
        'If `details.role` is `api_key`, do it in the dashboard, or with a session of an owner or admin: a key cannot create keys.',
        'If `details.required` speaks of an allowed origin, have the operator add the origin of your page to `ALLOWED_ORIGINS`; a server-side program should use an API key instead.',
      ],
      related: ['INSUFFICIENT_SCOPE', 'AUTHENTICATION_REQUIRED'],
    },
    locales: {
      de: {
        title: 'Ihre Rolle erlaubt das nicht',
        summary: 'Die Rolle des Mitglieds oder die Art der Anfrage erlaubt den Vorgang nicht.',
        resolution: 'Wenden Sie sich an einen Owner oder Admin der Organisation.',
        message: ({ role }) =>
          `Die Rolle ${role} erlaubt diesen Vorgang nicht. Wenden Sie sich an einen Owner oder Admin der Organisation.`,
      },
    },
  }),
}

const missingScopes = (required: readonly string[], granted: readonly string[]): string[] =>
  required.filter((scope) => !granted.includes(scope))
