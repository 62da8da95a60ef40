import { back, mxName, served } from '../setting.ts'
import type { Setting } from '../setting.ts'

export const opensmtpd = (address: string): Setting => ({
  server: 'OpenSMTPD',
  versionOf: 'opensmtpd',
  packages: ['opensmtpd'],
  setting: 'default',
  start: `
cat > /etc/smtpd.conf <<'END'
table aliases file:/etc/aliases
listen on ${address} hostname ${address === back ? `back.${mxName}` : mxName}
action "local" mbox alias <aliases>
match from any for domain "${served}" action "local"
END
touch /etc/aliases
exec smtpd -d
`,
})
