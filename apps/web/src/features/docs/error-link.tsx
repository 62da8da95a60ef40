import { Link } from '@tanstack/react-router'

/** Leads to a code's page. */
export const ErrorLink = ({ code }: { code: string }) => (
  <Link
    to="/docs/errors/$code"
    params={{ code }}
    className="font-mono text-xs font-semibold wrap-anywhere text-accent underline"
  >
    {code}
  </Link>
)
