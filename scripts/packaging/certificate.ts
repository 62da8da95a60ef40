import { generate } from 'selfsigned'

/** A certificate for some hosts of a test, and that of the authority that vouches for it; PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
  readonly authority: string
}

/** Two certificates, because Deno does not take one that is its own authority. */
export async function createCertificate(host: string, address: string): Promise<Certificate> {
  const kind = { keyType: 'ec', algorithm: 'sha256' } as const
  const authority = await generate([{ name: 'commonName', value: 'Authority of a test' }], {
    ...kind,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  })
  const own = await generate([{ name: 'commonName', value: host }], {
    ...kind,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: host },
          { type: 7, ip: address },
        ],
      },
    ],
  })
  return { key: own.private, cert: own.cert, authority: authority.cert }
}
