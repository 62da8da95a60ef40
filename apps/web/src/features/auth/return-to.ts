/** Where to go after signing in: a path of this app and nothing else, whatever a link says. */
export function returnTo(from: unknown): string {
  if (typeof from !== 'string' || !from.startsWith('/') || /^\/[/\\]/.test(from)) return '/'
  return from
}
