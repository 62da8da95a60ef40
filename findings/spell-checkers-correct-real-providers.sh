#!/usr/bin/env bash
# Packages: mailcheck 1.1.1, @zootools/email-spell-checker 1.12.0 (its rewrite), free-email-domains 1.12.6 as a list
#   of domains that give out addresses.
# Guess, written before the first run: a corrector of typed addresses leaves the domains of large providers alone, and
#   proposes something for a handful of the known ones at most.
# Behaviour: each knows a few dozen domains, and proposes the nearest of them for whatever is near. Customers of
#   national providers are sent to another company: libero.it (Italy) to live.it, email.cz to mail.cz, list.ru to
#   live.ru, proton.me to proton.de. Of the 14125 domains of the list, mailcheck "corrects" more than a quarter, its
#   rewrite a fifth.
# Output seen:
#> libero.it: mailcheck live.it, email-spell-checker live.it
#> email.cz: mailcheck mail.cz, email-spell-checker mail.cz
#> list.ru: mailcheck live.ru, email-spell-checker live.ru
#> abv.bg: mailcheck abv.be, email-spell-checker abv.be
#> mailbox.org: mailcheck mail.org, email-spell-checker mail.org
#> proton.me: mailcheck proton.de, email-spell-checker -
#> pm.me: mailcheck gmx.de, email-spell-checker -
#> of 14125 domains: mailcheck 3777, email-spell-checker 2863
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error \
  mailcheck@1.1.1 @zootools/email-spell-checker@1.12.0 free-email-domains@1.12.6 >/dev/null
cat >probe.mjs <<'JS'
import mailcheck from 'mailcheck'
import spell from '@zootools/email-spell-checker'
import providers from 'free-email-domains'
const old = (domain) => mailcheck.run({ email: `ada@${domain}` })?.domain
const rewrite = (domain) => spell.run({ email: `ada@${domain}` })?.domain
for (const domain of ['libero.it', 'email.cz', 'list.ru', 'abv.bg', 'mailbox.org', 'proton.me', 'pm.me'])
  console.log(`${domain}: mailcheck ${old(domain) ?? '-'}, email-spell-checker ${rewrite(domain) ?? '-'}`)
const corrected = (correct) => providers.filter((domain) => correct(domain) !== undefined).length
console.log(`of ${providers.length} domains: mailcheck ${corrected(old)}, email-spell-checker ${corrected(rewrite)}`)
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
