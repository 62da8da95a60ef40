/*
 * What servers say in words. A word list is the last resort: it is asked after the enhanced status code, except for
 * `ourFault` and `rateLimited`, which are asked first, because servers give the wrong code for them. These two only
 * ever turn a verdict into `unknown`, which costs nothing, and never the other way.
 *
 * Collected from the published bounce lists of Postfix, Exchange Online, Gmail, Yahoo, Proofpoint, Mimecast, Barracuda,
 * Cisco and sendmail.
 */

/** The server speaks of us: our network, our reputation, our sender, our authentication. */
export const ourFault: readonly RegExp[] = [
  /spamhaus|spamcop|barracudacentral|sorbs|surbl|uribl|dnsbl|\brbl\b|invaluement|senderscore|cloudmark|abusix/i,
  /\b(?:ip|client|host|sender|sending|network|server|address you|you)\b.{0,60}\b(?:black|block|deny|ban)(?:[ -]?list(?:ed|s)?|ned|ed)\b/i,
  /\b(?:listed|found) (?:in|on|at|by) .{0,40}(?:\bbl\b|list\b|\.org\b|\.net\b)/i,
  /\b(?:poor|bad|low|untrusted|your) (?:sender |ip )?reputation\b|reputation of (?:your|the) /i,
  /reverse (?:dns|host|hostname|lookup)|\bptr\b|\brdns\b|no dns a?-?data|cannot find your (?:reverse )?host/i,
  /\b(?:spf|dkim|dmarc)\b/i,
  /\b(?:detected|considered|classified|looks like|rejected|refused|suspected|identified) as spam\b|spam (?:message|content|detected|source)/i,
  /dynamic (?:ip|address|host)|residential (?:ip|host)|dial-?up/i,
  /open (?:relay|proxy)/i,
  /must issue a starttls|authentication (?:is )?required|not authenticated|must authenticate/i,
  /(?:helo|ehlo)\b.{0,40}\b(?:reject|invalid|refus|denied|bad|need)/i,
]

/** The server speaks of the sender that we gave. */
export const senderFault: readonly RegExp[] = [
  /\b(?:un)?verif\w* sender\b|\bsender (?:address )?(?:could not be |not |cannot be |un)?verif/i,
  /\bsender (?:address |domain )?(?:was |is )?(?:rejected|refused|denied|invalid|unknown|not found|blocked)\b/i,
  /\b(?:callout|call-?back|sender verify) (?:verification )?(?:failed|failure)?/i,
  /\bdomain of sender\b|\bsender'?s? domain\b/i,
]

export const relayDenied: readonly RegExp[] = [
  /relay(?:ing)? (?:access )?(?:is )?(?:denied|not (?:allowed|permitted)|prohibited|refused)/i,
  /(?:unable|not permitted|not allowed|refus\w+|do(?:es)? not|don'?t|cannot|can'?t|won'?t) (?:to )?relay/i,
  /not (?:a )?(?:local|hosted|known|our) domain|(?:domain|host) (?:is )?not (?:local|hosted|served|handled|found here|accepted)/i,
  /rcpthosts|not in my (?:list|control)|no such domain (?:at this location|here)|we do not (?:handle|host|accept mail for)/i,
]

/** "Later", said of an address that may exist, with whatever code. */
export const rateLimited: readonly RegExp[] = [
  /receiving (?:mail|e-?mail|messages) (?:too quickly|at a rate)|is receiving .{0,20}too quickly/i,
  /rate[ -]?limit|too many (?:connections|messages|sessions|requests|concurrent|errors|invalid|bad|unknown|failures)/i,
  /\bthrottl|exceeded .{0,30}(?:rate|hourly|daily|connection)|unusual rate/i,
]

export const greylisted: readonly RegExp[] = [
  /gr[ae]y[ -]?list|postgrey|sqlgrey|greyd|milter-greylist/i,
  /\b(?:please )?(?:try|retry|come back|resend|deliver)\w* (?:again )?(?:later|in \d+|after \d+|shortly)|try again/i,
  /(?:first time|temporarily) (?:seen|deferred|rejected|delayed)|recipient address deferred/i,
]

export const mailboxFull: readonly RegExp[] = [
  /(?:mail ?box|inbox|account|user|recipient|quota|storage|folder|maildir).{0,40}\b(?:is |are |has )?(?:full|over ?quota|exceed\w*|out of (?:space|storage))/i,
  /over ?quota|quota (?:is )?(?:exceeded|full|violation)|exceed\w* .{0,30}(?:quota|storage|mailbox size|disk)/i,
  /(?:not enough|no|insufficient) (?:space|room|storage) (?:left )?(?:in|for) (?:the |this )?(?:mail ?box|user|account|recipient)/i,
]

export const mailboxDisabled: readonly RegExp[] = [
  /(?:mail ?box|account|user|address|recipient|e-?mail).{0,50}\b(?:disabled|deactivated|inactive|suspended|closed|locked|expired|not active|terminated|frozen|discontinued)\b/i,
  /\b(?:disabled|deactivated|inactive|suspended|closed|expired) (?:mail ?box|account|user|address|recipient)/i,
  /no longer (?:active|in use|available|accept\w*|valid|on this server|with (?:us|the company))/i,
]

export const mailboxMoved: readonly RegExp[] = [
  /(?:user|mailbox|recipient|account) (?:has )?moved|has (?:moved to|a new address)|please try <[^>]+@/i,
]

export const mailboxNotFound: readonly RegExp[] = [
  /(?:no such|unknown|invalid|non-?existent|nonexist\w*|bad|undeliverable|unrouteable|unroutable) (?:local )?(?:user|mail ?box|recipient|address|account|person|name|local[- ]?part|e-?mail)/i,
  /(?:user|mail ?box|recipient|(?<!\bip )address|account|person|alias|local[- ]?part|inbox)\b.{0,80}?(?:unknown|not (?:be )?(?:found|exist|known|valid|listed|here|recogni[sz]ed|in our|on this|available|local)|invalid|non-?existent|unavailable|undeliverable|no such)/i,
  /\b(?:doesn'?t|does not|didn'?t|did not|don'?t|do not) (?:exist|recogni[sz]e|have (?:a|an|any) .{0,40}(?:account|mail ?box|user))/i,
  /no (?:mail ?box|account|user|such|one) (?:here|by that|by this|with|named|found|at this)|not (?:our|a (?:valid|known)) (?:customer|user|recipient|mailbox|address)/i,
  /recipient ?not ?found|address look-?up failed|who\?|nobody (?:here|by)/i,
]
