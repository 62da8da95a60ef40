// tr46 ships no types; this is the part that is used here (its README, "API").
declare module 'tr46' {
  interface Options {
    checkBidi?: boolean
    checkHyphens?: boolean
    checkJoiners?: boolean
    useSTD3ASCIIRules?: boolean
    verifyDNSLength?: boolean
  }
  export function toASCII(domainName: string, options?: Options): string | null
}
