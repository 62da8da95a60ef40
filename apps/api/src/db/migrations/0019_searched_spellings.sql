-- A search finds what an address or a field says, not only whose it is: another spelling of the same address has other
-- letters. As in 0017, but that what is searched marks the filters, and only what keys change is counted anew.
create or replace function leads_change() returns trigger language plpgsql as $$
declare
  list record;
begin
  for list in
    select written.list_id as id,
      count(written.email_key) - count(before.email_key) as emails,
      array_agg(written.id) as ids,
      array_agg(before.email_key) filter (where is_rekeyed and before.email_key is not null) as old_keys,
      array_agg(written.email_key) filter (where is_rekeyed and written.email_key is not null) as new_keys
    from written join before on before.id = written.id
      cross join lateral (select written.email_key is distinct from before.email_key as is_rekeyed) as change
    where is_rekeyed or written.email is distinct from before.email or written."row" is distinct from before."row"
    group by written.list_id order by written.list_id
  loop
    -- Filters are marked with the list's row locked.
    update public.lists set email_count = email_count + list.emails where id = list.id;
    continue when not found;
    if list.old_keys is not null then perform public.leads_keyed(list.id, list.old_keys, -1); end if;
    if list.new_keys is not null then perform public.leads_keyed(list.id, list.new_keys, 1); end if;
    perform public.lead_filters_outdated(list.id, list.ids);
  end loop;
  return null;
end $$;
