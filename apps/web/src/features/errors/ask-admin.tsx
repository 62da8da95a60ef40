import { peopleOf } from '@leadwright/errors/screens'
import { detailsOf, remedyOf, type Failure } from '../../lib/failure.ts'
import { useMembers } from '../organizations/members.ts'

/** As many as one would ask; an organization may have fifty admins. */
const mostNames = 4

const either = new Intl.ListFormat('en', { type: 'disjunction' })

/** For what somebody else can do: the people, by name, who have the right or can give it. Nothing for other failures. */
export function AskAdmin({ failure }: { failure: Failure }) {
  const ask = remedyOf(failure, 'ask')
  return ask === undefined ? null : <Ask roles={peopleOf(ask, detailsOf(failure))} />
}

/** Whom to ask: the people with one of some roles, by name. */
export function Ask({ roles }: { roles: readonly string[] }) {
  const { data } = useMembers()
  const people = data?.filter(({ role }) => roles.includes(role)).slice(0, mostNames) ?? []
  if (people.length === 0) return null
  const parts = either.formatToParts(people.map(({ id }) => id))
  return (
    <p data-ask>
      Ask{' '}
      {parts.map(({ type, value }) => {
        const person = type === 'element' ? people.find(({ id }) => id === value) : undefined
        return person === undefined ? (
          value
        ) : (
          <a key={value} href={`mailto:${person.user.email}`} className="font-semibold underline">
            {person.user.name}
          </a>
        )
      })}
      .
    </p>
  )
}
