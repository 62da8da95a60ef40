import { createSecureContext, type SecureContext } from 'node:tls'

/**
 * A self-signed certificate, made when the first client asks for STARTTLS: most sandboxes never need one, and the
 * library that makes it takes longer to load than the rest of the sandbox.
 */
export function createCertificate(): () => Promise<SecureContext> {
  let context: Promise<SecureContext> | undefined
  return () => (context ??= selfSigned())
}

async function selfSigned(): Promise<SecureContext> {
  const { generate } = await import('selfsigned')
  const name = [{ name: 'commonName', value: 'sandbox.test' }]
  const { cert, private: key } = await generate(name, { keyType: 'ec', algorithm: 'sha256' })
  return createSecureContext({ cert, key })
}
