import { placeOf, type Remedy } from '@leadwright/errors/screens'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { detailsOf, type Failure } from '../../lib/failure.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { rooms } from './places.ts'

/** Few sessions end in the middle of something, and the sign-in page shows failures too. */
const SignInHere = lazy(() => import('./sign-in-here.tsx'))

type Look = NonNullable<Parameters<typeof buttonLook>[0]>

interface RemedyProps {
  readonly failure: Failure
  /** Tries the very same again. */
  readonly retry: (() => void) | undefined
  /** Whether what was interrupted is still on the page, and goes on. */
  readonly here?: boolean
}

/** The buttons of a failure's remedies; the best one stands out. */
export function RemedyButtons({ remedies, ...props }: RemedyProps & { remedies: readonly Remedy[] }) {
  return remedies.map((remedy, index) => (
    <RemedyButton
      // oxlint-disable-next-line react/no-array-index-key -- they are as the code's declaration has them, for good
      key={index}
      {...props}
      remedy={remedy}
      look={index === 0 ? 'primary' : remedy.kind === 'retry' ? 'quiet' : 'plain'}
    />
  ))
}

/** The button of a remedy; nothing for one that has none, such as to correct what is in the fields. */
function RemedyButton(props: RemedyProps & { remedy: Remedy; look: Look }) {
  const { remedy, failure, retry, look, here = false } = props
  switch (remedy.kind) {
    case 'go': {
      const { to, label } = rooms[placeOf(remedy, detailsOf(failure))]
      return (
        <Link to={to} className={buttonLook(look)}>
          {label}
        </Link>
      )
    }
    case 'authenticate':
      return here ? (
        <Suspense>
          <SignInHere onSignedIn={retry} />
        </Suspense>
      ) : (
        <SignInAgain look={look} />
      )
    case 'retry':
      return (
        retry !== undefined && (
          <Button look={look} onClick={retry}>
            Try again
          </Button>
        )
      )
    case 'refresh':
      return <Refresh look={look} />
    default:
      return null
  }
}

function SignInAgain({ look }: { look: Look }) {
  const { href } = useRouter().state.location
  return (
    <Link to="/sign-in" search={{ from: href }} className={buttonLook(look)}>
      Sign in and return here
    </Link>
  )
}

/** Asks anew for what is on the page. */
function Refresh({ look }: { look: Look }) {
  const cache = useQueryClient()
  return (
    <Button look={look} onClick={() => void cache.invalidateQueries()}>
      Show it as it is now
    </Button>
  )
}
