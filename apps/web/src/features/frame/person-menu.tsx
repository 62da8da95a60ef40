import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CircleUser, LogOut, Monitor, Moon, Sun, UserCog } from 'lucide-react'
import { auth } from '../../lib/auth.ts'
import { rememberOrganization } from '../../lib/organization.ts'
import { setTheme, themes, useTheme } from '../../lib/theme.ts'
import { queryClient } from '../../lib/trpc.ts'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { sessionQuery } from '../auth/session.ts'

const icons = { system: Monitor, light: Sun, dark: Moon }
const words = { system: 'As the system', light: 'Light', dark: 'Dark' }

/** Who is signed in, the theme, and the way out. */
export function PersonMenu() {
  const navigate = useNavigate()
  const { data: session } = useQuery(sessionQuery)
  const theme = useTheme()
  const signOut = useMutation({
    mutationFn: () => auth.signOut(),
    onSuccess: async () => {
      rememberOrganization(undefined)
      queryClient.clear()
      await navigate({ to: '/sign-in' })
    },
  })
  return (
    <Menu
      label={`${session?.user.name ?? 'Account'}: account and theme`}
      className="flex h-9 w-full items-center gap-2 rounded px-2 text-left hover:bg-sunken"
      trigger={
        <>
          <CircleUser aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="min-w-0 grow truncate">{session?.user.name ?? 'Account'}</span>
        </>
      }
    >
      {themes.map((choice) => {
        const Icon = icons[choice]
        return (
          <MenuItem key={choice} onClick={() => setTheme(choice)}>
            <Icon aria-hidden className="size-4" />
            <span className={choice === theme ? 'font-semibold' : ''}>{words[choice]}</span>
          </MenuItem>
        )
      })}
      <MenuSeparator />
      <MenuItem onClick={() => void navigate({ to: '/settings/account' })}>
        <UserCog aria-hidden className="size-4" />
        My account
      </MenuItem>
      <MenuItem onClick={() => signOut.mutate()}>
        <LogOut aria-hidden className="size-4" />
        Sign out
      </MenuItem>
    </Menu>
  )
}
