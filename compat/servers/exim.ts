import { back, front, mxName, served } from '../setting.ts'
import type { Setting } from '../setting.ts'
import { opensmtpd } from './opensmtpd.ts'

const setting = (name: string, configuration: string, more: Partial<Setting> = {}): Setting => ({
  server: 'Exim',
  versionOf: 'exim4-daemon-light',
  packages: ['exim4-daemon-light'],
  setting: name,
  start: `
cat > /etc/exim4/update-exim4.conf.conf <<'END'
dc_eximconfig_configtype='internet'
dc_other_hostnames='${served}'
dc_local_interfaces='${front}'
dc_readhost=''
dc_relay_domains=''
dc_minimaldns='false'
dc_relay_nets=''
dc_smarthost=''
CFILEMODE='644'
dc_use_split_config='false'
dc_hide_mailname=''
dc_mailname_in_oh='true'
dc_localdelivery='mail_spool'
END
echo ${mxName} > /etc/mailname
echo 'MAIN_HARDCODE_PRIMARY_HOSTNAME = ${mxName}' > /etc/exim4/exim4.conf.localmacros
${configuration}
update-exim4.conf
exec exim4 -bdf -q30m
`,
  ...more,
})

export const exim: readonly Setting[] = [
  setting('default', ''),
  setting(
    'verify = recipient/callout',
    `
sed -i "s/dc_other_hostnames='.*'/dc_other_hostnames=''/; s/dc_relay_domains=''/dc_relay_domains='${served}'/" \\
  /etc/exim4/update-exim4.conf.conf
cat >> /etc/exim4/exim4.conf.localmacros <<'END'
CHECK_RCPT_LOCAL_ACL_FILE = /etc/exim4/callout
END
echo 'deny !verify = recipient/callout=5s,defer_ok' > /etc/exim4/callout
sed -i '/^dnslookup_relay_to_domains:/,/^$/d' /etc/exim4/exim4.conf.template
sed -i '/^begin routers/a to_back:\\n  driver = manualroute\\n  domains = ${served}\\n  transport = remote_smtp\\n  route_list = * ${back}\\n  self = send\\n  host_find_failed = defer' \\
  /etc/exim4/exim4.conf.template
`,
    { behind: opensmtpd(back) },
  ),
]
