import { final, forNow } from './row.ts'
import type { TruthRow } from './row.ts'

/**
 * Words for "unknown" and "invalid" that are said of somebody else: of us, of our sender, or of something whose name
 * begins with a mailbox. The worst that can be read wrong, since a good address would be thrown away.
 */
export const others: readonly TruthRow[] = [
  ...final(
    'sender_rejected',
    '550 Invalid address in MAIL FROM',
    "550 Rejected: the sender is not in the recipient's contacts, no such contact",
    '550 5.1.1 Bounce address verification: no such mailbox',
    '550 Mailbox does not exist for the empty sender',
    '553 5.5.4 <probe>... Domain name required for sender address probe',
    '550 Empfänger {rcpt} nimmt keine Mail von unbekannten Absendern an',
    '550 Votre adresse {sender} est inconnue',
    "550 Le destinataire n'accepte pas les expéditeurs inconnus",
    '550 O endereço do remetente não existe',
    '550 发件人地址不存在',
    '550 Адрес отправителя не существует',
    '550 Gönderen adresi bulunamadı',
    '550 Avsändarens adress finns inte',
    '550 Adresa odesílatele neexistuje',
    '550 보낸 사람의 메일 주소가 존재하지 않습니다',
    '550 {sender}: no existe el usuario',
  ),
  ...final(
    'blocked_by_policy',
    '550 5.1.1 Mail from unknown users is not accepted here',
    '550 5.7.1 Mailbox {rcpt} does not accept mail from unknown addresses',
    '550 Your account does not exist or has been suspended',
    '550 Your user was not found',
    '535 5.7.8 Error: authentication failed: no such user',
    '550 Authentication failed: user unknown',
    '550 Invalid client, mailbox unavailable',
    '554 Blocked - see https://ipcheck.gateway.example/?ip=192.0.2.1',
    '554 DT:SPM 163 mx12,Xw3,192.0.2.1,please see http://help.mail.example/spam?ip=192.0.2.1',
  ),
  ...final(
    'rejected',
    '550 Mailbox verification is disabled on this server',
    '550 Message rejected: invalid recipient list header',
    '550 User lookup: database not found',
  ),
  ...final('server_error', '550 5.3.0 Address book not found: internal error'),
  ...forNow(
    'temporary_failure',
    '554 5.7.1 <{rcpt}>: Recipient address rejected: Policy Rejection- Quota Exceeded for sender {sender}',
    '451 Zu viele unbekannte Empfänger',
  ),
  ...forNow('greylisted', '451 Internal resource temporarily unavailable - https://docs.gateway.example/#451 [x1]'),
  // And the same words where they are said of the recipient after all.
  ...final(
    'mailbox_not_found',
    '550 5.1.1 <{rcpt}> mailbox not found or not active, see https://postmaster.mail.example/error-codes',
    '550 5.1.1 <{rcpt}>: Recipient address rejected: User unknown; check the address you sent to',
    '550 The mailbox you tried to reach does not exist. Please check your address book',
    '550 No such user. Sender, please check the address',
    '550 Your email was not delivered: user {rcpt} unknown',
    '550 5.1.1 [192.0.2.1] User unknown',
    '550 5.1.1 User not found (client=192.0.2.1, from={sender}, to={rcpt})',
    '550 User {rcpt} does not exist in this address list',
    '550 {rcpt} is not a mailbox of {domain}',
    '550 Der Empfänger {rcpt} ist unbekannt. Bitte informieren Sie den Absender',
    '550 Адрес получателя {rcpt} не существует',
  ),
]
