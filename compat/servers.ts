import { courier } from './servers/courier.ts'
import { exim } from './servers/exim.ts'
import { opensmtpd } from './servers/opensmtpd.ts'
import { postfix } from './servers/postfix.ts'
import { sendmail } from './servers/sendmail.ts'
import { front } from './setting.ts'
import type { Setting } from './setting.ts'

export const settings: readonly Setting[] = [...postfix, ...exim, opensmtpd(front), sendmail, courier]
