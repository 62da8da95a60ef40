/** What words are short for, in the singular; a word is compared by what it is short for. */
const abbreviations: Readonly<Record<string, string>> = Object.fromEntries(
  `acad academy|adv advanced|advtg advertising|aero aerospace|agri agriculture|am america|amer american|app application
  |appl applied|apps application|assn association|assoc associates|assocs associates|auto automation|aut automation
  |autom automation|bldg building|bros brothers|cap capital|chem chemical|coll college|comm communication
  |comms communication|commun communication|comp computer|compu computer|cons consulting|const construction
  |constr construction|cont control|contr control|corp corporation|ctr center|centre center|ctrl control
  |ctrls control|cust customer|dept department|des design|dev development|devel development|dig digital|dist distribution
  |distrib distribution|div division|edu education|elec electric|elect electric|electr electronic|electron electronic
  |elektr elektronik|eng engineering|engg engineering|engr engineering|engrg engineering|ent enterprise|entmt entertainment
  |entpr enterprise|env environmental|equip equipment|eqpt equipment|exp export|fin financial|fed federal|fndn foundation
  |gen general|ges gesellschaft|gov government|govt government|grp group|hldg holding|hldgs holding|hosp hospital
  |hq headquarter|imp import|ind industry|inds industry|indl industrial|indus industry|industries industry|info information
  |ins insurance|inst institute|instr instrument|instrum instrument|int international|intel intelligence|intl international
  |inv investment|jt joint|lab laboratory|labs laboratory|laboratories laboratory|ltg lighting|mach machinery
  |maint maintenance|mech mechanical|med medical|mfg manufacturing|mfr manufacturer|mfrs manufacturer|mgmt management
  |mgt management|mkt market|mktg marketing|mtn mountain|mult multimedia|natl national|nat national|netw network
  |opt optical|org organization|org organisation|organisation organization|pharm pharmaceutical|pharma pharmaceutical
  |phys physics|pkg packaging|prec precision|prec precision|prod product|prods product|prop property|props property
  |pub publishing|qual quality|refrig refrigeration|res research|rsch research|sci science|sec security|secur security
  |semi semiconductor|semicon semiconductor|serv service|soc society|soln solution|solns solution|sol solution
  |spec special|std standard|svc service|svcs service|sw software|sys system|syst system|tech technology|techs technology
  |techn technology|technol technology|tel telecommunication|telco telecommunication|telecom telecommunication
  |telecomm telecommunication|telecoms telecommunication|trans transport|transp transport|univ university|veh vehicle
  |whse warehouse|wrls wireless|wks works|us usa|uk gb|hk hongkong`
    .split('|')
    .map((line) => line.trim().split(' ') as [string, string]),
)

/** Words that so many companies have in their names that a name of nothing else names none. */
const generic = new Set(
  `advanced agency america american applied asia associate automation best business capital care center china city
  club commercial communication computer computing concept connect construction consultant consulting control corporation
  creative custom data design development device digital direct distribution division dynamic east education electric
  electrical electronic elektronik energy engineering enterprise entertainment environmental equipment europe european
  event expert export factory federal finance financial first food foundation general gesellschaft global great
  group health healthcare high holding home hotel house import independent industrial industry information innovation
  innovative institute instrument insurance integrated intelligence intelligent interactive international internet
  investment it joint laboratory lab law legal life lighting logistic machine machinery management manufacturer
  manufacturing market marketing master material media medical micro mobile modern multimedia national net network new
  north office one online operation optical organization pacific partner performance pharmaceutical plus power precision
  premier prime private pro product production professional project property public publishing quality research resource
  retail royal sale science scientific security semiconductor service shop smart social society software solution south
  special specialist standard star store strategic studio supply support system team technical technic technique
  technology tele telecommunication the top total trade trading training transport travel trust union united universal
  university usa vehicle venture video vision water web west wireless work world worldwide www com gb of for in de la
  und et y by at my our your company inc a an
  shenzhen beijing shanghai guangzhou hangzhou taiwan japan korea india germany deutschland france italia canada
  australia london hongkong singapore`.split(/\s+/),
)

/** Words that only join others. */
const connectives = new Set(['and', 'und', 'et', 'the', 'y'])

export const isConnective = (word: string): boolean => connectives.has(word)

/** A word in the form in which it is compared: written out, in the singular. */
export function canonicalWord(word: string): string {
  const long = Object.hasOwn(abbreviations, word) ? abbreviations[word] : undefined
  if (long !== undefined) return long
  if (word.length < 5 || !word.endsWith('s') || word.endsWith('ss')) return word
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

/** Whether a word, in its canonical form, says nothing about which company it is. */
export const isGenericWord = (canonical: string): boolean => generic.has(canonical)
