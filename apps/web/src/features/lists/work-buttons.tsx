import { FindButton } from '../finding/find-button.tsx'
import type { List } from '../../lib/types.ts'
import { VerifyButton } from '../verification/verify-button.tsx'
import { useFoundSoFar } from './use-found-so-far.ts'

/** What can be done with a list, by what it is for; what comes next stands out. */
export function WorkButtons({ list }: { list: List }) {
  const { people, addresses } = useFoundSoFar(list)
  if (list.workflow === 'verification') return <VerifyButton list={list} look="primary" />
  const withPeople = list.workflow === 'enrichment' || people
  const next = addresses ? 'verification' : withPeople ? 'enrichment' : 'scraping'
  return (
    <>
      {list.workflow === 'scraping' && (
        <FindButton workflow="scraping" list={list} look={next === 'scraping' ? 'primary' : 'plain'} />
      )}
      {withPeople && (
        <FindButton workflow="enrichment" list={list} look={next === 'enrichment' ? 'primary' : 'plain'} />
      )}
      <VerifyButton list={list} look={next === 'verification' ? 'primary' : 'plain'} />
    </>
  )
}
