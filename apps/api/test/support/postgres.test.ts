import postgres from 'postgres'
import { expect, it } from 'vitest'
import { createTestDatabase } from './postgres.ts'

it('gives every caller a database of its own, and drops it under open connections', async () => {
  const one = await createTestDatabase()
  const two = await createTestDatabase()
  const sql = postgres(one.url, { max: 1, onnotice: () => {} })
  try {
    const [row] = await sql`select current_database() as name`
    expect(row?.['name']).toMatch(/^leadwright_test_[0-9a-f]{16}$/)
    expect(two.url).not.toBe(one.url)
    await one.drop()
    await expect(sql`select 1`).rejects.toThrow(/does not exist|terminat|closed/i)
  } finally {
    await sql.end()
    await one.drop()
    await two.drop()
  }
})
