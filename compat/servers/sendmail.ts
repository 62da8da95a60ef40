import { front, mxName, served } from '../setting.ts'
import type { Setting } from '../setting.ts'

export const sendmail: Setting = {
  server: 'Sendmail',
  versionOf: 'sendmail-bin',
  packages: ['sendmail-bin', 'sendmail'],
  setting: 'default',
  start: `
echo '127.0.0.1 localhost' > /etc/hosts
echo '${front} ${mxName} mx' >> /etc/hosts
hostname ${mxName}
sed -i "/^DAEMON_OPTIONS.*MTA-v/s/Addr=127.0.0.1/Addr=${front}/; s/, Addr=::1//" /etc/mail/sendmail.mc
sed -i '/MSP-v6\\|MTA-v6/d' /etc/mail/sendmail.mc
echo '${served}' >> /etc/mail/local-host-names
cd /etc/mail && m4 sendmail.mc > sendmail.cf
newaliases
mkdir -p /run/sendmail/mta
chown smmta:smmsp /run/sendmail/mta
exec sendmail -bD
`,
}
