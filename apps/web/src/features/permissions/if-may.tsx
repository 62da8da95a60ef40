import type { Right } from '@leadwright/api/permissions'
import type { ReactNode } from 'react'
import { useMay } from './may.ts'

/** What is offered to those only who may do it. */
export const IfMay = ({ right, children }: { right: Right; children: ReactNode }) => (useMay(right) ? children : null)
