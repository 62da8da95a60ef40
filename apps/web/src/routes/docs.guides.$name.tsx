import { createFileRoute, notFound } from '@tanstack/react-router'
import { NotFound } from '../features/errors/not-found.tsx'
import { loadGuides } from '../features/docs/data.ts'
import { Prose } from '../features/docs/prose.tsx'
import { Page } from '../ui/page.tsx'

export const Route = createFileRoute('/docs/guides/$name')({
  loader: async ({ params: { name } }) => {
    const guides = await loadGuides()
    const guide = guides.find((each) => each.name === name)
    if (guide === undefined) throw notFound()
    return guide
  },
  notFoundComponent: NotFound,
  component: GuidePage,
})

function GuidePage() {
  const { title, html } = Route.useLoaderData()
  return (
    <Page title={title}>
      <Prose html={html} />
    </Page>
  )
}
