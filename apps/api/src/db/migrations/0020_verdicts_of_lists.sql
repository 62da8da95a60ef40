ALTER TABLE "verdict_counts" DROP CONSTRAINT "verdict_counts_job_id_jobs_id_fk";
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "part" jsonb;--> statement-breakpoint
ALTER TABLE "lists" ADD COLUMN "verdicts_id" text;--> statement-breakpoint
ALTER TABLE "lists" ADD COLUMN "verdicts_lead" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "lists_verdicts" ON "lists" USING btree ("verdicts_id") WHERE verdicts_id is not null;
--> statement-breakpoint
-- What a verdict is counted as: what it is, and, where somebody decided to leave the address out, that as well.
create function verdict_counted(status text, reason text) returns setof text language sql immutable
  as $$ select status union all select reason where reason = 'excluded' $$;
--> statement-breakpoint
-- Verdicts of a list's own are rows of verification_addresses under an ID that is no job's (`lists.verdicts_id`), which
-- the list that they are of is told by. As in 0015, but that they are counted, too, and go with their list.
create or replace function verification_addresses_judged() returns trigger language plpgsql as $$
declare
  ids text[];
  holder record;
begin
  ids := array(select distinct job_id from written where status is not null);
  -- Nearly always one list; several in one order, so that nobody waits for each other.
  perform pg_advisory_xact_lock_shared(lock) from (
    select distinct public.verdicts_lock(list_id) as lock from (
      select list_id from public.jobs where id = any (ids)
      union all select id from public.lists where verdicts_id = any (ids)
    ) as judged order by lock
  ) as locks;
  if not found then return null; end if;
  for holder in
    select id, list_id from public.jobs where id = any (ids)
    union all select verdicts_id, id from public.lists where verdicts_id = any (ids)
    order by 1
  loop
    insert into public.verdict_counts as counts (job_id, status, leads)
    select holder.id, counted.status, count(*)
    from written as address cross join lateral public.verdict_counted(address.status, address.reason) as counted (status)
      -- A subquery that cannot be flattened, whose only condition that an index serves is that of leads_key.
      cross join lateral (
        select from public.leads where list_id || ' ' || email_key = holder.list_id || ' ' || address.key
          and email_key is not null offset 0
      ) as lead
    where address.job_id = holder.id and address.status is not null
    group by counted.status order by counted.status
    on conflict (job_id, status) do update set leads = counts.leads + excluded.leads;
    continue when tg_op <> 'UPDATE';
    insert into public.verdict_counts as counts (job_id, status, leads)
    select holder.id, counted.status, - count(*)
    from before as address cross join lateral public.verdict_counted(address.status, address.reason) as counted (status)
      cross join lateral (
        select from public.leads where list_id || ' ' || email_key = holder.list_id || ' ' || address.key
          and email_key is not null offset 0
      ) as lead
    where address.job_id = holder.id and address.status is not null
    group by counted.status order by counted.status
    on conflict (job_id, status) do update set leads = counts.leads + excluded.leads;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create or replace function leads_keyed(of_list text, keys text[], change integer) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(public.verdicts_lock(of_list));
  insert into public.verdict_counts as counts (job_id, status, leads)
  select judged.id, counted.status, change * count(*)
  from (
      select id from public.jobs
      where list_id = of_list and kind = 'verification'
        and (stage in ('queued', 'analyzing', 'awaiting_decision', 'verifying')
          or id = (select verdicts_job_id from public.lists where lists.id = of_list))
      union all select verdicts_id from public.lists where lists.id = of_list and verdicts_id is not null
    ) as judged cross join unnest(keys) as keyed (key)
    cross join lateral (
      select status, reason from public.verification_addresses
      where job_id = judged.id and verification_addresses.key = keyed.key offset 0
    ) as address
    cross join lateral public.verdict_counted(address.status, address.reason) as counted (status)
  where address.status is not null
  group by judged.id, counted.status order by judged.id, counted.status
  on conflict (job_id, status) do update set leads = counts.leads + excluded.leads;
end $$;
--> statement-breakpoint
create or replace function list_removed() returns trigger language plpgsql as $$
begin
  insert into public.removals (id, what)
  select old.id, 'list' union all select id, 'job' from public.jobs where list_id = old.id
  union all select old.verdicts_id, 'job' where old.verdicts_id is not null
  on conflict do nothing;
  delete from public.verdict_counts where job_id = old.verdicts_id;
  return null;
end $$;
--> statement-breakpoint
create or replace function job_removed() returns trigger language plpgsql as $$
begin
  insert into public.removals (id, what) values (old.id, 'job') on conflict do nothing;
  delete from public.verdict_counts where job_id = old.id;
  return null;
end $$;
--> statement-breakpoint
insert into verdict_counts (job_id, status, leads)
select jobs.id, 'excluded', count(*)
from verification_addresses address join jobs on jobs.id = address.job_id
  join leads on leads.list_id || ' ' || leads.email_key = jobs.list_id || ' ' || address.key and leads.email_key is not null
where address.status is not null and address.reason = 'excluded'
  and (jobs.stage in ('queued', 'analyzing', 'awaiting_decision', 'verifying')
    or jobs.id in (select verdicts_job_id from lists))
group by jobs.id;
