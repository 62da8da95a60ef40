-- The ledger's invariants, kept by the database itself so that no code path can break them: balances and reservations
-- change only through entries, and entries never change. Tables are named with their schema throughout, because a
-- temporary table of the same name would otherwise take their place.

-- Before an entry is written its organization's balance is locked. Everybody locks in this order (balance, reference,
-- reservation), hence nobody deadlocks. This trigger also runs for an entry that `on conflict do nothing` then skips,
-- so it must do nothing that counts.
create function credit_entries_lock() returns trigger language plpgsql as $$
begin
  perform from public.credit_balances where organization_id = new.organization_id for no key update;
  if not found then
    insert into public.credit_balances (organization_id) values (new.organization_id) on conflict do nothing;
    perform from public.credit_balances where organization_id = new.organization_id for no key update;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger credit_entries_lock before insert on credit_entries
  for each row execute function credit_entries_lock();
--> statement-breakpoint
-- After an entry is really there, it is applied.
create function credit_entries_apply() returns trigger language plpgsql as $$
declare
  reservation public.credit_reservations%rowtype;
begin
  if new.reservation_id is not null then
    select * into reservation from public.credit_reservations where id = new.reservation_id for no key update;
    if reservation.organization_id is distinct from new.organization_id then
      raise exception 'reservation % belongs to another organization', new.reservation_id using errcode = '23514';
    end if;
    if new.kind = 'reserve' then
      if reservation.amount <> new.amount then
        raise exception 'reservation % is for another amount', new.reservation_id using errcode = '23514';
      end if;
    elsif not exists (
      select from public.credit_entries where reservation_id = new.reservation_id and kind = 'reserve'
    ) then
      raise exception 'nothing was reserved for reservation %', new.reservation_id using errcode = '23514';
    end if;
  end if;

  update public.credit_balances set
    issued    = issued    + case new.kind when 'grant' then new.amount else 0 end,
    purchased = purchased + case new.kind when 'purchase' then new.amount else 0 end,
    available = available + case when new.kind in ('grant', 'purchase', 'release', 'refund') then new.amount
                                 when new.kind = 'reserve' then -new.amount else 0 end,
    reserved  = reserved  + case when new.kind = 'reserve' then new.amount
                                 when new.kind in ('settle', 'release') then -new.amount else 0 end,
    spent     = spent     + case new.kind when 'settle' then new.amount when 'refund' then -new.amount else 0 end
    where organization_id = new.organization_id;

  if new.kind in ('settle', 'release') then
    update public.credit_reservations set
      settled = settled + case new.kind when 'settle' then new.amount else 0 end,
      released = released + case new.kind when 'release' then new.amount else 0 end,
      closed_at = case when settled + released + new.amount = amount then now() end
      where id = new.reservation_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger credit_entries_apply after insert on credit_entries
  for each row execute function credit_entries_apply();
--> statement-breakpoint
create function credit_entries_are_final() returns trigger language plpgsql as $$
begin
  raise exception 'the credit ledger is append-only' using errcode = '23514';
end $$;
--> statement-breakpoint
create trigger credit_entries_are_final before update or delete or truncate on credit_entries
  for each statement execute function credit_entries_are_final();
--> statement-breakpoint
-- Balances and reservations begin empty. Depth 1 is a statement of somebody's own; what the entries' trigger does comes
-- at depth 2.
create function credit_sums_follow_entries() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'balances and reservations change through ledger entries only' using errcode = '23514';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger credit_balances_follow_entries before update or delete or truncate on credit_balances
  for each statement execute function credit_sums_follow_entries();
--> statement-breakpoint
create trigger credit_reservations_follow_entries before update or delete or truncate on credit_reservations
  for each statement execute function credit_sums_follow_entries();
--> statement-breakpoint
create function credit_balances_start_empty() returns trigger language plpgsql as $$
begin
  if (new.issued, new.purchased, new.available, new.reserved, new.spent) <> (0, 0, 0, 0, 0) then
    raise exception 'a balance starts at zero' using errcode = '23514';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger credit_balances_start_empty before insert on credit_balances
  for each row execute function credit_balances_start_empty();
--> statement-breakpoint
create function credit_reservations_start_open() returns trigger language plpgsql as $$
begin
  if (new.settled, new.released) <> (0, 0) then
    raise exception 'a reservation starts with nothing settled or released' using errcode = '23514';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger credit_reservations_start_open before insert on credit_reservations
  for each row execute function credit_reservations_start_open();
