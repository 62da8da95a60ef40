import { queryOptions } from '@tanstack/react-query'

/** Whether the product sends mail to its own people: invitations, and links for new passwords. */
export const mailQuery = queryOptions({
  queryKey: ['mail'],
  queryFn: async (): Promise<boolean> => {
    const response = await fetch('/mail.json')
    const { mails } = (await response.json()) as { mails?: unknown }
    return mails === true
  },
  staleTime: Infinity,
  retry: false,
})
