import { classesOf } from '../page/dom.ts'
import type { Element } from '../page/dom.ts'

const titleClass =
  /(?:^|[-_])(?:job-?title|jobtitle|role|position|designation|occupation|function|funktion|poste|cargo|beruf|puesto|ruolo|job)(?:$|[-_])|^(?:(?:person|member|team|staff|employee|people|profile|bio)[-_]+(?:member[-_]+)?)?(?:sub-?)?title$/i
const otherClass =
  /(?:^|[-_])(?:bio|about|description|excerpt|location|city|office|phone|tel|email|address|company|date|department)(?:$|[-_])/i

/** Whether an element's classes say that it holds a job title. */
export function isTitleClass(element: Element): boolean {
  return classesOf(element).some((name) => titleClass.test(name))
}

/** Whether they say that it holds something else about somebody. */
export function isOtherClass(element: Element): boolean {
  return classesOf(element).some((name) => otherClass.test(name))
}

/** How columns of titles are called, folded. */
export const titleHeading =
  /title|position|role|function|funktion|rolle|aufgabe|poste|cargo|puesto|ruolo|functie|stanowisko|pozice|befattning|stilling|gorev|unvan|должность|θεση|役職|职位|職稱|직책|직위|المنصب/iu

/** How columns of names are called, folded. */
export const nameHeading =
  /^(?:full )?names?$|^(?:vor- und )?(?:nach)?name$|^nom(?: et prenom)?$|^nombres?(?: y apellidos?)?$|^nome(?: e cognome)?$|^naam$|^imie i nazwisko$|^nazwisko$|^jmeno(?: a prijmeni)?$|^navn$|^namn$|^nimi$|^ad(?:i)? soyad(?:i)?$|^фио$|^ф\.и\.о\.?$|^имя$|^ονοματεπωνυμο$|^氏名$|^名前$|^姓名$|^이름$|^성명$|^الاسم$|^ชื่อ/u
