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
}
