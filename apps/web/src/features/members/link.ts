/** Where an invitation is accepted. */
export const linkOf = (invitationId: string): string =>
  `${window.location.origin}/invitation/${encodeURIComponent(invitationId)}`
