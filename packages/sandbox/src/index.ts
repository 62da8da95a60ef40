export { startSandbox } from './sandbox.ts'
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
