/**
 * Says in a sentence that a peer of the package is not installed.
 * @throws the error itself, where it is another one
 */
export function missingPeer(error: unknown): string {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown }
  if (code === 'ERR_MODULE_NOT_FOUND' && /'zod'/.test(String(message))) {
    return 'This command needs zod, which is not installed: install zod (npm install zod).'
  }
  throw error
}
