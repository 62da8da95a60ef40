import { BookOpen, CreditCard, Gauge, List, ListChecks, Settings, Split } from 'lucide-react'

export const navigation = [
  { to: '/', label: 'Overview', icon: Gauge, exact: true },
  { to: '/lists', label: 'Lists', icon: List, exact: false },
  { to: '/jobs', label: 'Jobs', icon: ListChecks, exact: false },
  { to: '/reviews', label: 'Reviews', icon: Split, exact: false },
  { to: '/billing', label: 'Billing', icon: CreditCard, exact: false },
  { to: '/settings', label: 'Settings', icon: Settings, exact: false },
  { to: '/docs', label: 'Docs', icon: BookOpen, exact: false },
] as const
