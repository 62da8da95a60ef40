import { back, clientName, front, mxName, served } from '../setting.ts'
import type { Setting } from '../setting.ts'
import { opensmtpd } from './opensmtpd.ts'

const base = `
postconf -e myhostname=${mxName} mydestination=${served} inet_interfaces=${front} inet_protocols=ipv4 \\
  maillog_file=/var/log/postfix.log mynetworks=127.0.0.0/8 smtpd_tls_security_level=none
# As Debian's start script does it, for what runs in a chroot of its own.
install -D /etc/resolv.conf /var/spool/postfix/etc/resolv.conf
newaliases
`

const run = 'exec postfix start-fg'

const setting = (name: string, configuration: string, more: Partial<Setting> = {}): Setting => ({
  server: 'Postfix',
  versionOf: 'postfix',
  packages: ['postfix', 'postgrey'],
  setting: name,
  start: base + configuration + run,
  ...more,
})

const behind: Setting = opensmtpd(back)

export const postfix: readonly Setting[] = [
  setting('default', ''),
  setting(
    'postscreen with its tests after the greeting',
    `
postconf -M -e 'smtpd/pass=smtpd pass - - y - - smtpd' 'dnsblog/unix=dnsblog unix - - y - 0 dnsblog' \\
  'tlsproxy/unix=tlsproxy unix - - y - 0 tlsproxy'
postconf -M# smtp/inet
postconf -M -e 'smtp/inet=smtp inet n - y - 1 postscreen'
postconf -e postscreen_pipelining_enable=yes postscreen_non_smtp_command_enable=yes \\
  postscreen_bare_newline_enable=yes postscreen_greet_action=enforce
`,
  ),
  setting(
    'postgrey, 3 s',
    `
postgrey --inet=127.0.0.1:10023 --delay=3 --daemonize --user=postgrey --dbdir=/var/lib/postgrey
postconf -e 'smtpd_recipient_restrictions=reject_unauth_destination,check_policy_service inet:127.0.0.1:10023'
`,
  ),
  setting(
    'reject_unverified_recipient',
    `
postconf -e mydestination= relay_domains=${served} transport_maps=inline:{${served}=smtp:[${back}]} \\
  smtpd_recipient_restrictions=reject_unauth_destination,reject_unverified_recipient
`,
    { behind },
  ),
  setting(
    'relay_domains without a map',
    `
postconf -e mydestination= relay_domains=${served} transport_maps=inline:{${served}=smtp:[${back}]}
`,
    { behind, tells: 'everybody' },
  ),
  ...['client', 'helo', 'sender'].map((whom) =>
    setting(
      `our ${whom} refused`,
      `postconf -e 'smtpd_${whom}_restrictions=check_${whom}_access inline:{{${clientName}=REJECT User unknown}}'\n`,
      { tells: 'nothing' },
    ),
  ),
  setting('recipient limit 5', 'postconf -e smtpd_recipient_limit=5 smtpd_recipient_overshoot_limit=2\n'),
  setting('hard error limit 3', 'postconf -e smtpd_hard_error_limit=3\n'),
]
