-- Slices are read one at a time, which only what is stored uncompressed outside of the row allows.
alter table lead_filters alter column slices set storage external;
--> statement-breakpoint
-- Leads of a list have come in before the last of its filters, or have other texts. Marks their segments, and holds the
-- filters until the transaction ends, so that one that is made anew sees what was written. Called with the list's row locked.
create function lead_filters_outdated(of_list text, ids bigint[]) returns void language sql as $$
  update public.lead_filters as filter
  set changed = changed | segments, since = case when changed = 0 then now() else since end
  from (
    select of_lead.last, bit_or(1::bigint << greatest(width_bucket(lead.id, of_lead.starts) - 1, 0)) as segments
    from unnest(ids) as lead (id) cross join lateral (
      select last, starts from public.lead_filters
      where list_id = of_list and last >= lead.id order by list_id, last limit 1
    ) as of_lead
    group by of_lead.last
  ) as marked
  where filter.list_id = of_list and filter.last = marked.last
$$;
--> statement-breakpoint
create or replace function leads_come() returns trigger language plpgsql as $$
declare
  list record;
begin
  for list in
    select list_id as id, count(*)::integer as leads, count(email_key)::integer as emails, min(written.id) as first
    from written group by list_id order by list_id
  loop
    update public.lists set lead_count = lead_count + list.leads, email_count = email_count + list.emails,
      unfiltered = unfiltered + list.leads
      where id = list.id;
    continue when not found;
    if list.emails > 0 then
      perform public.leads_keyed(list.id,
        array(select email_key from written where list_id = list.id and email_key is not null), 1);
    end if;
    -- Their IDs were given before their transaction had its turn, and others may have been filtered meanwhile.
    if exists (select from public.lead_filters where list_id = list.id and last >= list.first) then
      perform public.lead_filters_outdated(list.id, array(select id from written where list_id = list.id));
    end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create or replace function leads_change() returns trigger language plpgsql as $$
declare
  list record;
begin
  for list in
    select written.list_id as id, count(written.email_key) - count(before.email_key) as emails,
      array_agg(written.id) as ids,
      array_agg(before.email_key) filter (where before.email_key is not null) as old_keys,
      array_agg(written.email_key) filter (where written.email_key is not null) as new_keys
    from written join before on before.id = written.id
    where written.email_key is distinct from before.email_key group by written.list_id order by written.list_id
  loop
    update public.lists set email_count = email_count + list.emails where id = list.id;
    continue when not found;
    if list.old_keys is not null then perform public.leads_keyed(list.id, list.old_keys, -1); end if;
    if list.new_keys is not null then perform public.leads_keyed(list.id, list.new_keys, 1); end if;
    perform public.lead_filters_outdated(list.id, list.ids);
  end loop;
  return null;
end $$;
--> statement-breakpoint
update lists set unfiltered = lead_count where lead_count > 0;
