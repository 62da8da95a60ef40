/*
 * Words that stand around a name without being part of it, and those that begin a surname. All as `fold` writes them.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Never a name themselves, so they need no dot. */
const honorifics = words(`
  mr mrs ms miss mx dr dres prof professor professeur doctor sir madam messrs
  herr frau dipling univprof privdoz pd mme mlle monsieur madame mademoiselle
  senor senora senorita srta dona dhr mevr mevrouw meneer
  signor signora dott dottssa dottoressa hr fru`)

/** Also names or initials, so only with a dot: "Ing. Novák", but "Ing Chen". */
const dottedHonorifics = words(
  'ing mag hon rev fr sr sra avv arch sig sigra mgr bc mudr judr mvdr st hc med jur rer nat phil habil',
)

/** Behind a name. Dots are left out, so `ph.d.` is `phd`. */
const suffixes = words(`
  jr sr phd dphil md dds dmd esq mba emba msc bsc meng beng mphil llm llb jd cpa cfa acca fcca pmp rn obe cbe mbe
  edd psyd dba rer dipl`)

/** Also surnames (Ma, Ba, Iv), so only with dots or, for numbers, in capitals. */
const dottedSuffixes = words('ma ba do dc pe')
const numerals = words('II III IV VI VII')

/** What begins a surname, if it is neither the first nor the last word of a name. */
const particles = words(`
  van von vom der den dem de het ter ten te op t la las los le les lo du des da do dos das di del dela della dello dei
  degli dalla al el bin ibn binti bint ben abu zu zur zum af av san santa saint st mac ap`)

/** "Ortega y Gasset": they join two surnames. */
const joiners = words('y e i und')

/**
 * Surnames of which two make a name, given name before them: the most frequent of Spain (INE, Apellidos más frecuentes)
 * and of Portugal and Brazil, without those that are given names as well.
 */
const iberian = words(`
  garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez jimenez hernandez ruiz diaz moreno munoz alvarez
  romero gutierrez alonso navarro torres dominguez ramos vazquez ramirez gil serrano morales molina suarez castro ortega
  delgado ortiz marin rubio nunez medina castillo cortes garrido lozano guerrero cano prieto mendez flores herrera pena
  marquez cabrera gallego calvo vidal campos vega fuentes carrasco aguilar caballero nieto rojas vargas mendoza velasquez
  silva santos oliveira souza sousa pereira ferreira costa almeida carvalho gomes rodrigues fernandes lopes martins
  ribeiro araujo barbosa cardoso teixeira correia`)

export const nameWords = {
  isHonorific: (folded: string, dotted: boolean): boolean =>
    honorifics.has(folded) || (dotted && dottedHonorifics.has(folded)),
  isSuffix: (folded: string, written: string): boolean =>
    suffixes.has(folded) || (written.includes('.') && dottedSuffixes.has(folded)) || numerals.has(written),
  isParticle: (folded: string): boolean => particles.has(folded),
  isJoiner: (folded: string): boolean => joiners.has(folded),
  isIberian: (folded: string): boolean => iberian.has(folded),
}
