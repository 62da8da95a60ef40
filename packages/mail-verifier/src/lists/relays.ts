/**
 * Services that forward mail to a real person's mailbox, under an address made for one sender. People use them and answer;
 * they are not throw-away, whatever the lists say. Each from the service's own pages. Addresses below a user's own name
 * (`shop@jane.anonaddy.com`) are another thing: anything there is taken, made up on the spot.
 */
export const relayDomains: ReadonlySet<string> = new Set(
  `privaterelay.appleid.com icloud.com
  mozmail.com relay.firefox.com
  duck.com
  simplelogin.com simplelogin.co simplelogin.fr simplelogin.io slmail.me slmails.com aleeas.com 8alias.com 8shield.net dralias.com
  passmail.com passmail.net passinbox.com passfwd.com
  addy.io anonaddy.com anonaddy.me addymail.com mailer.me
  erine.email
  cloaked.id myclkd.com clkdmail.com
  forwardemail.net
  33mail.com
  craigslist.org`
    .trim()
    .split(/\s+/),
)
