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
export type {
  DnsFault,
  DnsFaults,
  HostAddress,
  HostStats,
  MailDomain,
  MailExchanger,
  MailHost,
  RcptRule,
  Reply,
  ReplyAction,
  Sandbox,
  SandboxOptions,
  SandboxStats,
} from './types.ts'
