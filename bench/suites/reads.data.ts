import postgres from 'postgres'

/** Leads of the list that is read. */
const leads = 1000

/** Gives an organization a list whose leads have been verified, and the job that did it. */
export async function fillList(
  databaseUrl: string,
  organizationId: string,
): Promise<{ listId: string; jobId: string }> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  const [listId, jobId] = ['lst_measured', 'job_measured']
  await sql`
    insert into lists (id, organization_id, name, workflow, created_by, columns)
    values (${listId}, ${organizationId}, 'Measured', 'verification', 'u', '{email,name,company,title}')`
  await sql`
    insert into leads (list_id, identity, email, email_key, row)
    select ${listId}, email, email, email, array[email, 'Person ' || n, 'Company ' || n % 50, 'Head of Procurement']
    from (select n, 'p' || n || '@inbox.test' as email from generate_series(1, ${leads}::integer) n) as person`
  await sql`
    insert into jobs (id, kind, organization_id, list_id, stage, created_by, total, done, analysis, counts)
    select ${jobId}, 'verification', ${organizationId}, ${listId}, 'completed', 'u', count(*), count(*),
      jsonb_build_object('lead', max(id), 'rows', count(*)), jsonb_build_object('valid', count(*))
    from leads where list_id = ${listId}`
  await sql`
    insert into verification_addresses (job_id, key, position, host, email, flags, status, reason, billable, mx, reply)
    select ${jobId}, email_key, id, 'inbox.test', email, '{}', 'valid', 'accepted', true, 'mx1.inbox.test', '250 2.1.5 Ok'
    from leads where list_id = ${listId}`
  await sql`update lists set verdicts_job_id = ${jobId} where id = ${listId}`
  await sql`analyze`
  await sql.end()
  return { listId, jobId }
}
