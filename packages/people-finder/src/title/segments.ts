/** Longer than any title; what is beyond is cut. */
const longest = 200
const genders = /\((?:[mwfdxhi]|div|gn|all genders)(?:\s*[/|,*]\s*(?:[mwfdxhi]|div|gn))*\)/giu
/** "Leiter:in", "Leiter*in", "Leiter/-in". */
const genderedEnding = /(\p{L}{3})[:*_/]-?(?:innen|in|r|e|rice|euse)\b/giu
/** A conjunction inside of one function's name: "R&D", "Research and Development". */
const oneThing =
  /\b(r|m|p|fp|l|research|mergers|people|learning|training|health|trust)\s*(?:&|\+|and|und|et)\s*(d|a|l|development|acquisitions|culture|safety)\b/giu
const employer = /(?:\s(?:at|bei|chez)\s|\s*@).*$/iu
const separators = /[/|;,&+•·–—()[\]:]+|\s-+\s|\s(?:and|und|et|y|e|en)\s/iu

/** The parts of a title that stand side by side: "CEO & Founder", "Head of Sales / Marketing", "VP, Sales". */
export function segmentsOf(text: string): string[] {
  return text
    .slice(0, longest)
    .normalize('NFC')
    .replaceAll(genders, ' ')
    .replaceAll(genderedEnding, '$1')
    .replaceAll(oneThing, '$1 $2')
    .split(separators)
    .map((part) => ` ${part} `.replace(employer, ' ').trim())
    .filter((part) => part !== '')
}
