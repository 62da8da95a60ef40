import { z } from 'zod'
import { defineError } from '../define.ts'

export const organizations = {
  NO_ACTIVE_ORGANIZATION: defineError({
    status: 400,
    summary: 'A signed-in person has no organization selected.',
    resolution: 'Select an organization in the dashboard, or create one.',
    retryable: false,
    details: z.object({
      organizations: z
        .array(z.object({ id: z.string(), name: z.string() }))
        .describe('The organizations that the person may choose from.'),
    }),
    message: ({ organizations: choices }) =>
      choices.length === 0
        ? 'You do not belong to an organization yet. Create one in the dashboard.'
        : 'No organization is selected. Select one in the dashboard.',
    example: { organizations: [{ id: 'org_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', name: 'Acme' }] },
    title: 'Choose an organization',
    advice: 'Lists, jobs and credits belong to an organization. Choose one of yours, or create one.',
    screen: {
      form: 'page',
      remedies: [{ kind: 'go', to: 'organizations' }],
    },
    docs: {
      why: 'Lists, jobs and credits belong to an organization. A session acts for the one that the person has selected, and this session has none selected: the person has just signed up, has left the organization, or never chose between several. `details.organizations` has those to choose from; it is empty for somebody who belongs to none. API keys never meet this error, because each belongs to one organization.',
      fix: [
        'In the dashboard, select an organization, or create the first one.',
        'From a program with a session, send `POST /api/auth/organization/set-active` with `{"organizationId": "…"}`, an ID of `details.organizations`, and repeat the request.',
        'A program that runs without a person should use an API key in place of a session.',
      ],
      related: ['AUTHENTICATION_REQUIRED', 'PERMISSION_DENIED'],
    },
    locales: {
      de: {
        title: 'Wählen Sie eine Organisation',
        advice:
          'Listen, Aufträge und Credits gehören zu einer Organisation. Wählen Sie eine aus, oder legen Sie eine an.',
        summary: 'Eine angemeldete Person hat keine Organisation ausgewählt.',
        resolution: 'Wählen Sie im Dashboard eine Organisation aus, oder legen Sie eine an.',
        message: ({ organizations: choices }) =>
          choices.length === 0
            ? 'Sie gehören noch keiner Organisation an. Legen Sie im Dashboard eine an.'
            : 'Es ist keine Organisation ausgewählt. Wählen Sie im Dashboard eine aus.',
      },
    },
  }),
  LAST_OWNER: defineError({
    status: 400,
    summary: 'An organization would be left without an owner.',
    resolution: 'Hand the organization over to another member first.',
    retryable: false,
    details: z.object({
      organizations: z
        .array(z.object({ id: z.string(), name: z.string() }))
        .describe('The organizations whose only owner this is.'),
    }),
    message: ({ organizations: owned }) =>
      `${owned.map(({ name }) => name).join(', ') || 'The organization'} would be left without an owner. Hand it over to another member first.`,
    example: { organizations: [{ id: 'org_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', name: 'Acme' }] },
    title: 'An organization needs an owner',
    advice: 'Hand it over to another member first, under Members. Then you can go.',
    screen: {
      form: 'inline',
      remedies: [{ kind: 'go', to: 'members' }],
    },
    docs: {
      why: 'Every organization has at least one owner, so that somebody can always manage its members, keys and credits. The request would have ended that: its only owner wanted to leave, to take a lesser role, or to delete the account, or somebody wanted to remove that owner. `details.organizations` names the organizations that this is about. Nothing was changed.',
      fix: [
        'As the owner, hand the organization over under Settings > Members, or with the tRPC mutation `organizations.handOver` and `{"memberId": "…", "password": "…"}`. The other member becomes an owner, and you become an admin.',
        'If there is nobody to hand it over to, invite somebody first.',
        'Then repeat the request.',
      ],
      related: ['PERMISSION_DENIED', 'NO_ACTIVE_ORGANIZATION'],
    },
    locales: {
      de: {
        title: 'Eine Organisation braucht einen Owner',
        advice: 'Übergeben Sie sie zuerst unter „Mitglieder“ an ein anderes Mitglied. Danach können Sie gehen.',
        summary: 'Eine Organisation hätte danach keinen Owner mehr.',
        resolution: 'Übergeben Sie die Organisation zuerst an ein anderes Mitglied.',
        message: ({ organizations: owned }) =>
          `${owned.map(({ name }) => name).join(', ') || 'Die Organisation'} hätte danach keinen Owner mehr. Übergeben Sie die Organisation zuerst an ein anderes Mitglied.`,
      },
    },
  }),
}
