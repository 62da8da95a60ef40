-- How many leads have which verdict is counted when addresses get their verdict, and when leads get their address. Each
-- pair of a lead and a verdict is counted by whichever of the two transactions comes second: those that write verdicts
-- share a lock of the list, those that write leads have it alone, both until they commit, and each looks only once it
-- has the lock. A function in plpgsql takes a new snapshot for each of its statements, so what the first one committed
-- is there. Whoever needs the list's row as well takes it before this lock.
create function verdicts_lock(list_id text) returns bigint language sql immutable
  as $$ select hashtextextended('verdicts of ' || list_id, 0) $$;
--> statement-breakpoint
create function verification_addresses_judged() returns trigger language plpgsql as $$
begin
  -- Nearly always one list; several in one order, so that nobody waits for each other.
  perform pg_advisory_xact_lock_shared(lock) from (
    select distinct public.verdicts_lock(list_id) as lock from public.jobs
    where id in (select job_id from written where status is not null) order by lock
  ) as locks;
  if not found then return null; end if;
  insert into public.verdict_counts as counts (job_id, status, leads)
  select address.job_id, address.status, count(*)
  from written as address join public.jobs on jobs.id = address.job_id
    -- A subquery that cannot be flattened, whose only condition that an index serves is that of leads_key.
    cross join lateral (
      select from public.leads where list_id || ' ' || email_key = jobs.list_id || ' ' || address.key
        and email_key is not null offset 0
    ) as lead
  where address.status is not null
  group by address.job_id, address.status order by address.job_id, address.status
  on conflict (job_id, status) do update set leads = counts.leads + excluded.leads;
  if tg_op = 'UPDATE' then
    insert into public.verdict_counts as counts (job_id, status, leads)
    select address.job_id, address.status, - count(*)
    from before as address join public.jobs on jobs.id = address.job_id
      cross join lateral (
        select from public.leads where list_id || ' ' || email_key = jobs.list_id || ' ' || address.key
          and email_key is not null offset 0
      ) as lead
    where address.status is not null
    group by address.job_id, address.status order by address.job_id, address.status
    on conflict (job_id, status) do update set leads = counts.leads + excluded.leads;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger verification_addresses_inserted after insert on verification_addresses
  referencing new table as written for each statement execute function verification_addresses_judged();
--> statement-breakpoint
create trigger verification_addresses_updated after update on verification_addresses
  referencing old table as before new table as written for each statement
  execute function verification_addresses_judged();
--> statement-breakpoint
-- Leads with these addresses come (change 1) or go (-1). Of the list's jobs those count whose verdicts it shows or may
-- come to show. Called with the list's row locked.
create function leads_keyed(of_list text, keys text[], change integer) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(public.verdicts_lock(of_list));
  insert into public.verdict_counts as counts (job_id, status, leads)
  select job.id, address.status, change * count(*)
  from public.jobs as job cross join unnest(keys) as keyed (key)
    cross join lateral (
      select status from public.verification_addresses
      where job_id = job.id and verification_addresses.key = keyed.key offset 0
    ) as address
  where job.list_id = of_list and job.kind = 'verification'
    and (job.stage in ('queued', 'analyzing', 'awaiting_decision', 'verifying')
      or job.id = (select verdicts_job_id from public.lists where lists.id = of_list))
    and address.status is not null
  group by job.id, address.status order by job.id, address.status
  on conflict (job_id, status) do update set leads = counts.leads + excluded.leads;
end $$;
--> statement-breakpoint
-- What a list knows of its leads: how many there are, how many have an address, how many have which verdict. Of a list
-- that is gone nothing needs to be known.
create function leads_come() returns trigger language plpgsql as $$
declare
  list record;
begin
  for list in
    select list_id as id, count(*)::integer as leads, count(email_key)::integer as emails
    from written group by list_id order by list_id
  loop
    update public.lists set lead_count = lead_count + list.leads, email_count = email_count + list.emails
      where id = list.id;
    continue when not found;
    if list.emails > 0 then
      perform public.leads_keyed(list.id,
        array(select email_key from written where list_id = list.id and email_key is not null), 1);
    end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger leads_come after insert on leads
  referencing new table as written for each statement execute function leads_come();
--> statement-breakpoint
create function leads_go() returns trigger language plpgsql as $$
declare
  list record;
begin
  for list in
    select list_id as id, count(*)::integer as leads, count(email_key)::integer as emails
    from before group by list_id order by list_id
  loop
    update public.lists set lead_count = lead_count - list.leads, email_count = email_count - list.emails
      where id = list.id;
    continue when not found;
    if list.emails > 0 then
      perform public.leads_keyed(list.id,
        array(select email_key from before where list_id = list.id and email_key is not null), -1);
    end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger leads_go after delete on leads
  referencing old table as before for each statement execute function leads_go();
--> statement-breakpoint
create function leads_change() returns trigger language plpgsql as $$
declare
  list record;
begin
  for list in
    select written.list_id as id, count(written.email_key) - count(before.email_key) as emails,
      array_agg(before.email_key) filter (where before.email_key is not null) as old_keys,
      array_agg(written.email_key) filter (where written.email_key is not null) as new_keys
    from written join before on before.id = written.id
    where written.email_key is distinct from before.email_key group by written.list_id order by written.list_id
  loop
    update public.lists set email_count = email_count + list.emails where id = list.id;
    continue when not found;
    if list.old_keys is not null then perform public.leads_keyed(list.id, list.old_keys, -1); end if;
    if list.new_keys is not null then perform public.leads_keyed(list.id, list.new_keys, 1); end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger leads_change after update on leads
  referencing old table as before new table as written for each statement execute function leads_change();
--> statement-breakpoint
-- What is deleted is gone for everybody at once; what belonged to it is swept after it. The addresses of a job belong to
-- the list that they are of.
create function list_removed() returns trigger language plpgsql as $$
begin
  insert into public.removals (id, what)
  select old.id, 'list' union all select id, 'job' from public.jobs where list_id = old.id
  on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger lists_removed after delete on lists for each row execute function list_removed();
--> statement-breakpoint
create function job_removed() returns trigger language plpgsql as $$
begin
  insert into public.removals (id, what) values (old.id, 'job') on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger jobs_removed after delete on jobs for each row execute function job_removed();
--> statement-breakpoint
insert into verdict_counts (job_id, status, leads)
select jobs.id, address.status, count(*)
from jobs join leads on leads.list_id = jobs.list_id
  join verification_addresses address on address.job_id = jobs.id and address.key = leads.email_key
where jobs.kind = 'verification' and address.status is not null
  and (jobs.stage in ('queued', 'analyzing', 'awaiting_decision', 'verifying')
    or jobs.id in (select verdicts_job_id from lists))
group by jobs.id, address.status;
--> statement-breakpoint
update lists set email_count = counted.emails from (
  select list_id, count(email_key)::integer as emails from leads group by list_id
) as counted where counted.list_id = lists.id;
--> statement-breakpoint
-- Lists that were deleted before took their leads with them, but not the addresses of their jobs.
insert into removals (id, what)
select id, 'job' from jobs where not exists (select from lists where lists.id = jobs.list_id);
