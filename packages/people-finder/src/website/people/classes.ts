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
