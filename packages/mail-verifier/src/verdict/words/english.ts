import type { Words } from './words.ts'

/*
 * Collected from the sources and manuals of Postfix, Exim, Sendmail, OpenSMTPD, Courier, qmail, Cyrus and Dovecot, from
 * the published reply lists of Exchange Online, Gmail, Yahoo, GMX, Orange, Tencent, Proofpoint, Mimecast, Barracuda and
 * Cisco, and from public bug reports. Read on folded text with marks, see reading/echo.ts.
 */

const mailbox = String.raw`(?:\{rcpt\}|\b(?:users?|mail ?box(?:es)?|recipients?|accounts?|addressee|alias|local[- ]?part|person|inbox|mail ?drop|customer|e-?mail|address|user ?id|rcpt)\b(?! (?:book|database|directory|look-?up|list|pool|server|verification)\b))(?: (?:that )?you (?:are trying|tried|have tried|want) to \w+)?`
/** What stands between a noun and its verb, without changing the subject. */
const gap = String.raw`(?:(?!\b(?:host|domain|server|sender|relay|system|dns|ip|quota|client|you)\b|[.;]|\{(?:us|ip|sender|list|domain|name)\}).){0,60}?`
const kinds = String.raw`(?: or \w+)?(?: (?:virtual|local|mail|e-?mail|destination|rcpt))*:? `

export const english: Words = {
  limit: [
    /\btoo many (?:(?!\bhops\b)[\w-]+ ){0,3}(?:recipients?|rcpts?|connections?|sessions?|messages|mails|requests|concurrent|errors|invalid|bad|unknown|failures|failed|commands|addresses)\b/,
    /\brate[ -]?limit|\bthrottl|\b(?:connection|message|recipient|sending|hourly|daily) (?:rate )?(?:limit|rate)\b|\bslow down\b|\bunusual rate\b|\bunexpected volume\b/,
    /\bexceeded .{0,30}\b(?:rate|hourly|daily|connections?|recipients|sending|messages)\b|\byour (?:sending |message |hourly |daily )?quota\b/,
    /\b(?:sending|connecting) too (?:fast|quickly|much|many|often)|\btoo much mail\b(?! data)|\bout of allow rcpt/,
    /\bfrequency limited\b|\bmax(?:imum)? (?:number of )?(?:concurrent )?(?:connections|recipients|sessions|messages?(?! (?:size|length)))\b|\bqueue quota\b|\bquota (?:is |was )?exceeded (?:for|by) (?:the |your |<)?(?:sender|\{(?:sender|us|ip)\}|ip|client|domain)/,
  ],
  busy: [
    /\breceiving (?:mail|e-?mail|messages) (?:too quickly|at a rate)|\bis receiving .{0,20}too quickly|\{rcpt\} deferred due to excessive volume/,
  ],
  sender: [
    /\bsender (?:verif|call-?(?:out|back))|\b(?:un)?verif\w* sender\b|\bverification failed for (?:<|"|')?\{sender\}/,
    /\bsender\b(?:'s?)? ?(?:e-?mail |mail )?(?:address |domain |mailbox |account )?(?:(?:is|was|could|has|does|did|can) )?(?:been )?(?:not |n't )?(?:be )?(?:reject|refus|denied|invalid|unknown|found|blocked|unverif|verif|exist|valid|resolv|accepted)/,
    /\bin (?:the )?mail ?from\b|\bsender address\b|\b(?:null|empty|bounce) (?:sender|address)|\bsenders? (?:is )?not (?:in|on|known|among)\b/,
    /\b(?:domain|mailbox|address|account) of (?:the )?sender\b|\bsender'?s? domain\b|\b(?:invalid|bad|unknown|unverified|forged) (?:\w+ )?sender\b/,
    /\b(?:return[- ]?path|reverse[- ]path|envelope[- ](?:from|sender)|mail ?from:|mailfrom|from address)(?!\w).{0,40}\b(?:invalid|not (?:valid|found|accepted|allowed|exist)|unknown|reject|refus|denied|does not|doesn't|bad)/,
    /\{sender\}(?:(?!\{rcpt\}|[.;]).){0,60}?(?:reject|refus|den(?:y|ied)|invalid|unknown|\bnot\b|doesn't|fail|unverif|cannot|can't|block|\bbad\b|undeliverable|no such|unroutable|unrouteable|\bis no\b|has no\b)/,
    /(?:unknown|invalid|no such|\bbad\b|unverified|not found|not known|reject\w*|refus\w*|denied|blocked|does not exist|verify)(?:[\s:<"'([-]|\b(?:user|mailbox|account|address|domain|mail|for|of|the|sender|from)\b){0,8}\{sender\}/,
  ],
  us: [
    /\{list\}|\b(?:black|block|deny|reject)[ -]?list(?:ed|s)?\b|\b(?:rbl|dnsbl|black ?ip|ip in prison)\b/,
    /\b(?:ip|client|host|sending|network|server|address you|you|mta)\b.{0,60}\b(?:block|bann?|reject|refus|den(?:y|ied)\b|list)(?:ed|ing)?\b/,
    /\b(?:listed|found) (?:in|on|at|by) .{0,40}\b(?:bl|list)\b/,
    /\b(?:poor|bad|low|untrusted|your) (?:sender |ip )?reputation\b|\breputation of (?:your|the) /,
    /\breverse (?:dns|host|hostname|lookup)|\bptr\b|\br?dns (?:(?:mx|a|aaaa|resource|or|\/)[ /]?)*(?:entry|record|check|is|name|lookup of|mismatch)\b|\bno (?:rdns|ptr)\b|\bno dns a?-?data|\bcannot find your /,
    /\b(?:spf|dkim|dmarc)\b|\bunauthenticated\b/,
    /\b(?:detected|considered|classified|looks like|rejected|refused|suspected|identified) as spam\b|\bspam(?:ming)? (?:message|content|detected|source|blocked|issues?)\b|\bspammers?\b|\bunsolicited\b/,
    /\bdynamic (?:ip|address|host)|\bresidential (?:ip|host)|\bdial-?up|\bopen (?:relay|proxy)/,
    /\bmust issue a starttls|\bauth(?:entication|orization)? (?:is )?required|\bturn on smtp auth|\bnot authenticated|\bmust authenticate|\bsendernotauthenticated/,
    /\b(?:unknown|invalid|bad) (?:or \w+ )?(?:sending |remote )?(?:client|host|server|network)\b(?! name lookup)|\bfrom (?:an? )?(?:unknown|unregistered|invalid|unverified|non-?existent)\b/,
    /\byour (?:own |e-?mail )?(?:user(?:name)?|account|mailbox|address)\b[^.,;{]{0,40}?\b(?:unknown|not|doesn't|invalid|suspended|disabled|blocked|closed)\b|\bauthentication fail/,
    /\bnetwork not allowed|\bnot accepting connections|\b(?:mismatches|blocked|banned) (?:client |sending )?ip\b/,
    /\b(?:helo|ehlo)\b.{0,40}\b(?:reject|invalid|refus|denied|bad|need|unknown)|\bfix your (?:helo|ehlo)/,
    /\{(?:us|ip)\}(?:(?!\b(?:user|recipient|mailbox)\b)[^;{.]){0,50}?(?:reject|refus|denied|block|bann|listed|unknown|not (?:found|allowed|permitted|authori[sz]ed|accepted)|invalid|\bbad\b|dynamic|does not|doesn't)/,
    /\b(?:you|we) (?:are|have been|do) not (?:allow(?:ed)?|permitted|authori[sz]ed|accept(?:ing)?) (?:to |from |mail from )|\bnot (?:accepting|accepted) (?:mail|messages|connections?) from\b/,
    /\b(?:envelope|message|mail|content|connection|delivery) (?:was |is |has been )?(?:blocked|refused|not authori[sz]ed)\b/,
  ],
  policy: [
    /^blocked\b|\bdt:spm\b|\bpolic(?:y|ies)\b|\brestrict(?:ed|ions?) ?(?:$|[.;,]|to\b|recipients?\b)|\brecipient preferences\b|\brejected by (?:the )?recipients?\b|\baccess denied\b|\bnot authori[sz]ed\b/,
  ],
  relay: [
    /\brelay(?:ing)? (?:to <?\{rcpt\}>? )?(?:access )?(?:is )?(?:denied|not (?:allowed|permitted)|prohibited|refused|disallowed)/,
    /(?:unable|not permitted|not allowed|refus\w+|do(?:es)? not|don'?t|cannot|can'?t|won'?t) (?:to )?relay/,
    /\bnot (?:a )?(?:local|hosted|known|our|accepted) domain|\bnon-accepted domain|\b(?:domain|host)(?: \{domain\})? (?:is )?not (?:local|hosted|served|handled|found here|accepted|known here)/,
    /\brcpthosts|not in my (?:list|control)|\bno such domain (?:at this location|here)|\bwe do not (?:handle|host|accept mail for)|\bcannot deliver mail for <?\{rcpt\}/,
  ],
  nullMx: [/\bnull ?mx\b/],
  greylisted: [
    /\bgr[ae]y[ -]?list|\b(?:postgrey|sqlgrey|greyd)\b|\binternal resource temporarily unavailable\b|\bnot yet authori[sz]ed\b/,
  ],
  later: [
    /\b(?:try|retry|come back|resend|deliver|send)\w* (?:it |them |again )*(?:later|in (?:\w+ )?(?:\d|few)|after \d|shortly)|\btry again|\bcome back in\b/,
    /\b(?:first time|temporarily) (?:seen|deferred|rejected|delayed)|\brecipient address deferred/,
  ],
  full: [
    new RegExp(
      String.raw`${mailbox}${gap}\b(?:is |are |has |was )?(?:full\b(?! (?:name|address))|over ?quota|exceed\w*|out of (?:space|storage))`,
    ),
    /\bover ?quota\b|\b(?:disc |disk ?|space )?quota (?:is )?(?:exceeded|full|violation)|\bquotaexceeded|\bexceed\w* .{0,30}(?:quota|storage|mailbox size|disk)|\bfull (?:mail ?box|inbox)\b/,
    /\b(?:not enough|no|insufficient|out of) (?:disk )?(?:space|room|storage)(?: space)? (?:left )?(?:in|for) (?:the |this )?(?:mail ?box|user|account|recipient)/,
    /\bspace has been used up|\bhas no free space\b|\bused up the (?:allowed |assigned )?(?:storage|space)|\btoo much mail data\b|\bmail ?dir (?:over|delivery failed: user ?disk) ?quota|\breached (?:disk |mailbox )?quota\b/,
  ],
  size: [/\b(?:message|mail|headers?)\b.{0,20}\b(?:size|length|too (?:large|big))/],
  notNow: [
    new RegExp(
      String.raw`${mailbox}${gap}\btemporar(?:y|ily) (?:locked|disabled|suspended|inactive|unavailable|blocked)`,
    ),
  ],
  moved: [
    /\b(?:user|mailbox|recipient|account|\{rcpt\}) (?:has )?moved|\bhas (?:moved to|a new address)|\bplease try <?\{(?:addr|rcpt)\}/,
  ],
  disabled: [
    new RegExp(
      String.raw`${mailbox}${gap}\b(?:disabled|de-?activated|inactive|suspended|closed|locked|expired|(?<!not found or )not active|terminated|frozen|discontinued|archived)\b`,
    ),
    /\b(?:disabled|de-?activated|inactive|suspended|closed|expired|frozen|archived) (?:mail ?box|account|user|address|recipient)/,
    /\baccount (?:is|was|has been) blocked\b|\bno longer (?:active|in use|available|accept\w*|(?:a )?valid|on this server|with (?:us|the company))/,
  ],
  unknown: [
    new RegExp(
      String.raw`\b(?:unknown|invalid|no such|non-?existent|bad|unrouteable|unroutable|illegal|wrong|unrecogni[sz]ed|not an? (?:valid|known|existing|local|active))${kinds}(?:\{rcpt\}|(?:user|mail ?box|recipient|account|addressee|person|name|alias|local[- ]?part|customer|e-?mail|address|user ?id)\b(?!es\b| (?:book|database|directory|look-?up|list|pool|server|verification)\b))`,
    ),
    new RegExp(
      String.raw`${mailbox}${gap}\b(?:unknown|not (?:been |be |a )?(?:found|known|exist\w*|valid\b|recogni[sz]ed|present|listed|ok\b|local\b|here\b|in (?:our|my|the)\b|on this\b|our\b)|non-?exist\w*|invalid|n[o']t exist|do(?:es)? ?n[o']t (?:exist|have an?)|did ?n[o']t exist|no such|nonexistent)`,
    ),
    /\b(?:no|not an?) (?:mail ?box|account|user|such|one|body|person)\b[^.;]{0,40}?\b(?:here|by (?:that|this)|with (?:that|this)|named|found|at this|associated|exists?)\b|\bnobody (?:here|by)\b/,
    /\brecipient ?not ?found|\buser ?unknown|\bunknown ?user|\baddress look-?up failed|\bvalidrcptto|\bnot (?:our|a) (?:customer|user)\b|\{rcpt\}>?:? is not an? (?:mail ?box|account|user|recipient|address)\b|\bwho\?|\bhas no (?:such )?(?:user|mailbox|account)\b|\bnot (?:in|on) (?:the |our |my )?(?:recipients?|users?|mailbox) list\b|\brestricted characters in address\b/,
  ],
  unavailable: [
    new RegExp(
      String.raw`${mailbox}${gap}\b(?:unavailable|undeliverable|not available)|\b(?:unavailable|undeliverable) (?:mail )?(?:user|mailbox|address|recipient)`,
    ),
  ],
  trouble: [
    /\b(?:internal|local|server|system|configuration|look-?up|database|calculation)\b[^.;]{0,30}\b(?:error|failure|failed|problem)\b(?<!temporary local problem)/,
    /\binsufficient system|\bqueue (?:is )?unavailable|\bout of memory|\btoo many hops|\bloops?\b|\bhost (?:or domain name )?(?:not found|unknown)|\bunknown host|\bservice (?:currently |temporarily )?(?:unavailable|not available)|\bserver busy\b/,
    /\bconnection (?:refused|timed out|reset)|\b(?:could not|cannot|can't|unable to) connect|\bname server|\bnot accepting (?:network )?messages/,
  ],
}
