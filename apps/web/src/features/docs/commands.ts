import type { Code } from '@leadwright/errors/client'

interface Command {
  /** What has to be there before, or what it does. */
  readonly note?: string
  readonly line: (origin: string) => string
}

const key = `-H "X-API-Key: $LEADWRIGHT_API_KEY"`
const json = `-H 'Content-Type: application/json'`
const withKey = 'LEADWRIGHT_API_KEY holds a key of yours.'

/** A command that is answered with the code, where one is without harm. A code without an entry is asked of the catalogue. */
export const commands: { readonly [C in Code]?: Command } = {
  AUTHENTICATION_REQUIRED: { line: (origin) => `curl -i ${origin}/v1/me` },
  INVALID_API_KEY: { line: (origin) => `curl -i ${origin}/v1/me -H 'X-API-Key: lw_live_mistyped'` },
  INSUFFICIENT_SCOPE: {
    note: 'LEADWRIGHT_API_KEY holds a key without lists:read.',
    line: (origin) => `curl -i ${origin}/v1/lists ${key}`,
  },
  PERMISSION_DENIED: { note: withKey, line: (origin) => `curl -i ${origin}/trpc/apiKeys.list ${key}` },
  INVALID_REQUEST: { note: withKey, line: (origin) => `curl -i ${origin}/v1/lists ${key} ${json} -d '{}'` },
  RESOURCE_NOT_FOUND: { line: (origin) => `curl -i ${origin}/v1/errors/NO_SUCH_CODE` },
  JOB_NOT_FOUND: { note: withKey, line: (origin) => `curl -i ${origin}/v1/verification-jobs/job_missing ${key}` },
  INVALID_JOB_STAGE: {
    note: 'JOB_ID is a job of yours that is completed.',
    line: (origin) => `curl -i ${origin}/v1/verification-jobs/$JOB_ID/decision ${key} ${json} -d '{"action":"cancel"}'`,
  },
  NO_EMAILS_TO_VERIFY: {
    note: 'LIST_ID is a list of yours without leads.',
    line: (origin) => `curl -i ${origin}/v1/verification-jobs ${key} ${json} -d '{"listId":"'$LIST_ID'"}'`,
  },
  NO_LEADS_TO_ENRICH: {
    note: 'LIST_ID is a list of yours without leads.',
    line: (origin) => `curl -i ${origin}/v1/enrichment-jobs ${key} ${json} -d '{"listId":"'$LIST_ID'"}'`,
  },
  NO_LEADS_TO_SCRAPE: {
    note: 'LIST_ID is a list of yours without leads.',
    line: (origin) => `curl -i ${origin}/v1/scraping-jobs ${key} ${json} -d '{"listId":"'$LIST_ID'"}'`,
  },
  INVALID_CSV_FORMAT: {
    note: 'LIST_ID is a list of yours. Nothing is stored in it.',
    line: (origin) =>
      `printf 'name\\nAnn\\n' | curl -i ${origin}/v1/lists/$LIST_ID/imports ${key} -F 'file=@-;filename=a.csv'`,
  },
  RATE_LIMIT_EXCEEDED: {
    note: 'Uses up what your address may ask without a key; that is over after a minute.',
    line: (origin) =>
      `for i in $(seq 120); do curl -s -o /dev/null -w '%{http_code}\\n' ${origin}/v1/me; done | sort | uniq -c`,
  },
  LIMIT_REACHED: {
    note: 'LIST_ID is a list of yours with a verification job that is not over. No other one is started.',
    line: (origin) => `curl -i ${origin}/v1/verification-jobs ${key} ${json} -d '{"listId":"'$LIST_ID'"}'`,
  },
}

/** What the API itself says about a code; answered to everybody. */
export const catalogueLine = (origin: string, code: string): string => `curl -s ${origin}/v1/errors/${code}`
