/** A company before it has people, mail and a website. */
export interface Listed {
  readonly slug: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly place: string
  readonly charset: string
}

/** Reads lines of `<name>|<legal form>; <place>; <alias>; …`, see the files beside this. */
export function listed(lines: string, country: string, slugOf: (name: string) => string): Listed[] {
  return fields(lines).map(([official = '', place = '', ...aliases]) => {
    const [short = ''] = official.split('|')
    return {
      slug: slugOf(short),
      name: official.replace('|', ''),
      aliases: [short, ...aliases],
      place: `${place}, ${country}`,
      charset: 'utf-8',
    }
  })
}

/** Reads lines of `<full name>; <short name>; <in Latin letters>; <slug>; <place>; <encoding>`. */
export function listedInOtherScript(lines: string, country: string): Listed[] {
  return fields(lines).map(([name = '', short = '', latin = '', slug = '', place = '', charset = '']) => ({
    slug,
    name,
    aliases: [short, latin],
    place: `${place}, ${country}`,
    charset,
  }))
}

const fields = (lines: string): string[][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(';').map((field) => field.trim()))
