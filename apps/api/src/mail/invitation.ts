import type { Mail } from './outbox.ts'

/** Whoever is asked to join an organization, by whom, and where. */
export interface Invitation {
  readonly email: string
  readonly role: string
  readonly organization: string
  readonly inviter: { readonly name: string; readonly email: string }
  readonly url: string
}

/** What people call themselves and their organization, as one line that is not endless. */
const line = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 80)

/** The mail that asks somebody to join an organization. */
export function invitationMail({ email, role, organization, inviter, url }: Invitation): Mail {
  const name = line(organization)
  return {
    to: email,
    subject: `Join ${name} on Leadwright`,
    text: `${line(inviter.name)} (${inviter.email}) asks you to join ${name} on Leadwright as ${line(role)}.

Accept the invitation, or decline it:
${url}

If you did not expect this, do nothing: nothing happens then.
`,
  }
}
