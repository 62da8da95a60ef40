import { front, mxName, served } from '../setting.ts'
import type { Setting } from '../setting.ts'

export const courier: Setting = {
  server: 'Courier',
  versionOf: 'courier-mta',
  packages: ['courier-mta'],
  setting: 'default',
  start: `
echo '${front} ${mxName} mx' >> /etc/hosts
hostname ${mxName}
echo ${mxName} > /etc/courier/me
printf 'localhost\\n${served}\\n' > /etc/courier/locals
printf 'localhost\\n${served}\\n' > /etc/courier/esmtpacceptmailfor
# A root this small has no /etc/services.
sed -i 's/^PORT=smtp/PORT=25/' /etc/courier/esmtpd
install -d -o courier -g courier /run/courier /run/courier/authdaemon /run/courier/faxtmp
/usr/sbin/authdaemond start
/usr/sbin/courier start
/usr/sbin/esmtpd start
exec sleep infinity
`,
}
