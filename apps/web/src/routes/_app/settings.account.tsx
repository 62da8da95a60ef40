import { createFileRoute } from '@tanstack/react-router'
import { ChangePassword } from '../../features/account/change-password.tsx'
import { DeleteAccount } from '../../features/account/delete-account.tsx'
import { SignOutEverywhere } from '../../features/account/sign-out-everywhere.tsx'
import { Fact, Facts } from '../../ui/facts.tsx'
import { Page, Section } from '../../ui/page.tsx'

export const Route = createFileRoute('/_app/settings/account')({ component: Account })

/** One's own account, which is there without any organization. */
function Account() {
  const { user } = Route.useRouteContext().session
  return (
    <Page title="My account" wide>
      <div className="grid max-w-[1080px] gap-8 lg:grid-cols-2">
        <Section title="About me">
          <Facts>
            <Fact name="Name">{user.name}</Fact>
            <Fact name="E-mail">{user.email}</Fact>
          </Facts>
        </Section>
        <Section title="Change password">
          <ChangePassword email={user.email} />
        </Section>
        <Section title="Sessions">
          <SignOutEverywhere />
        </Section>
        <Section title="Delete account">
          <DeleteAccount email={user.email} />
        </Section>
      </div>
    </Page>
  )
}
