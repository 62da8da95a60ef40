import type { Line } from '../page/lines.ts'
import { fold } from '../words/fold.ts'
import { groupOf, shapeOf } from './shape.ts'
import { kindOfTitle } from './title.ts'

/** Whom and what headings announce, folded. */
const notTheirs =
  /\b(?:testimonials?|reviews?|what (?:our )?(?:clients?|customers?|people|others|they) (?:are )?say\w*|our (?:clients|customers)|kundenstimmen|kundenmeinungen|das sagen|stimmen unserer|temoignages?|avis clients?|ils (?:nous|parlent)|opiniones|testimonios|depoimentos|testimonianze|dicono di noi|ervaringen|klanten vertellen|opinie|open (?:positions|roles|jobs)|vacanc(?:y|ies)|job openings|we are hiring|stellenangebote|offene stellen|offres d'emploi|vacantes|vagas|vacatures|case stud(?:y|ies)|success stor(?:y|ies)|trusted by|references|referenzen)\b|отзывы|вакансии|お客様の声|客户评价|고객 후기/iu
/** Who was there once. */
const former =
  /\b(?:alumn(?:i|ae|us|a)|former(?:ly)?|past (?:members?|presidents?|officers?|staff|people|students?|boards?|chairs?|directors?)|in memoriam|graduated|graduates|ehemalig\w*|altmitglieder|absolvent\w*|verstorben\w*|ausgeschieden\w*|anciens?|anciennes|diplomes|exalumnos|egresad[oa]s|antigu[oa]s (?:miembros|alumnos)|ex[- ](?:membros|alunos|members|membri|allievi)|egressos|oud[- ](?:leden|bestuursleden|leerlingen)|overleden|erevoorzitters?|byli|absolwenci|byvali|absolventi|tidligere|tidigare|entiset|eski (?:uyeler|baskanlar)|mezunlar)\b|выпускник|бывши|卒業生|卒業者|修了生|ob・?og|過去のメンバー|毕业学生|毕业生|已毕业|校友|畢業|졸업생|동문|خريج|السابق|ศิษย์เก่า/iu
const theirs =
  /\b(?:attorneys|lawyers|faculty|officers|personnel|trustees|organi[sz]ers|clergy|pastors|doctors|physicians|instructors|teachers|membres|bureau|comite|organizzatori|consiglio|collaboratori|docenti|bestuur|bestuursleden|kadra|nauczyciele|trenerzy|pracownicy|zamestnanci|ucitele|kurulu|lehrer|lehrkrafte|kollegium|trainer|beirat|dozenten|profesores|docentes|junta|miembros|integrantes|colaboradores|abogados|professores|team|people|staff|leadership|leaders|management|directors|board|founders|employees|colleagues|who we are|meet|mitarbeiter\w*|geschaftsfuhr\w*|geschaftsleitung|vorstand|ansprechpartner\w*|equipe|direction|dirigeants|equipo|directiva|direccion|equipa|diretoria|lideranca|squadra|direzione|chi siamo|medewerkers|directie|zespol|zarzad|tym|vedeni|lide|medarbetare|ledning|ansatte|medarbejdere|henkilosto|ekibimiz|yonetim|kadromuz)\b|команда|руководство|сотрудники|ομαδα|διοικηση|チーム|スタッフ|メンバー|教員|構成員|成员|教师|师资|구성원|교수진|บุคลากร|คณาจารย์|ทีมงาน|أعضاء|الموظف|役員|经营团队|团队|管理层|團隊|임원|경영진|فريق|الإدارة/iu

/** Whether headings say that people of others follow: customers, candidates. */
export const isNotTheirs = (under: string): boolean => notTheirs.test(under)

/** Whether headings or an address say that the company's people follow. */
export const isAmongPeople = (under: string): boolean => theirs.test(under)

/** A heading is no sentence. */
const longestHeading = 60

/**
 * The lines about people who were there once. A section of them begins with a heading, or with a line that says nothing
 * else, and ends with the next of its kind that is no name: names are often headings of the very same level.
 */
export function formerLines(lines: readonly Line[], nameLines: ReadonlySet<number>): ReadonlySet<Line> {
  const found = new Set<Line>()
  const names = new Set([...nameLines].map((at) => lines[at]).map((line) => (line ? groupOf(line.block) : '')))
  let section: Line | undefined
  for (const [at, line] of lines.entries()) {
    if (former.test(line.under)) found.add(line)
    if (!nameLines.has(at) && line.text.length <= longestHeading && !line.isMenu) {
      if (isFormer(line)) section = line
      else if (section && !names.has(groupOf(line.block)) && endsSection(section, line)) section = undefined
    }
    if (section) found.add(line)
  }
  return found
}

function isFormer({ text, level }: Line): boolean {
  const folded = fold(text)
  const [match = ''] = former.exec(folded) ?? []
  return match !== '' && (level > 0 || match.length * 2 > folded.length)
}

function endsSection(section: Line, line: Line): boolean {
  if (section.level === 0) return line.level > 0 || shapeOf(line.block) === shapeOf(section.block)
  return line.level > 0 && line.level <= section.level && kindOfTitle(line.text) !== 'role'
}
