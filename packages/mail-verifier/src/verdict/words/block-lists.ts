/** What the names and addresses of block lists have in them. */
export const blockLists: readonly string[] = `
  spamhaus spamcop barracudacentral sorbs surbl uribl dnsbl rbl. .rbl invaluement senderscore cloudmark abusix
  abuseat uceprotect mailspike psbl spameatingmonkey barracuda.com/reputation backscatterer nixspam manitu.net junkemailfilter
  truncate.gbudb hostkarma kundenserver.de/blacklist`
  .trim()
  .split(/\s+/)
