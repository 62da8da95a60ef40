export { startSandbox } from './sandbox.ts'
export type {
  AddressPattern,
  EmailStyle,
  Markup,
  SandboxCompany,
  SandboxMail,
  SandboxPerson,
  SandboxWebsite,
  Seniority,
  WebsiteKind,
} from './companies/types.ts'
export type { ProxyFault, ProxyOptions, SandboxProxy } from './socks/types.ts'
export type {
  DnsFault,
  DnsFaults,
  HostAddress,
  HostStats,
  MailDomain,
  MailExchanger,
  MailHost,
  Manner,
  RcptRule,
  Reply,
  ReplyAction,
  Sandbox,
  SandboxOptions,
  SandboxStats,
} from './types.ts'
