CREATE TABLE "sign_in_places" (
	"user_id" text NOT NULL,
	"place" text NOT NULL,
	"used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_places_user_id_place_pk" PRIMARY KEY("user_id","place")
);
--> statement-breakpoint
CREATE TABLE "free_credits" (
	"person" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "free_credits_user_id_unique" UNIQUE("user_id")
);
--> statement-breakpoint
ALTER TABLE "sign_in_places" ADD CONSTRAINT "sign_in_places_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- Who had free credits before they were given once a person. The mailbox is read as domains/auth/address.ts reads it.
insert into free_credits (person, user_id, organization_id)
select encode(sha256(convert_to(
    case when email ~ '@(gmail|googlemail)\.com$'
      then replace(split_part(split_part(email, '@', 1), '+', 1), '.', '') || '@gmail.com'
      else regexp_replace(email, '^([^+@"]+)\+[^@]*@', '\1@') end, 'UTF8')), 'hex'),
  user_id, organization_id
from (
  select distinct on (e.organization_id) e.organization_id, m.user_id, lower(u.email) as email
  from credit_entries e
    join members m on m.organization_id = e.organization_id and m.role = 'owner'
    join users u on u.id = m.user_id
  where e.kind = 'grant' and e.reference = 'signup'
  order by e.organization_id, m.created_at, m.id
) as founders
on conflict do nothing;
--> statement-breakpoint
-- Whoever changes members, and however many do at once: an organization that stays keeps an owner.
create function members_keep_an_owner() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.role = 'owner' and new.organization_id = old.organization_id then
    return null;
  end if;
  perform 1 from organizations where id = old.organization_id for no key update;
  if found and not exists (select 1 from members where organization_id = old.organization_id and role = 'owner') then
    raise exception 'the organization would be left without an owner'
      using errcode = '23514', constraint = 'members_keep_an_owner', table = 'members';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger members_keep_an_owner after update or delete on members
  for each row when (old.role = 'owner') execute function members_keep_an_owner();
--> statement-breakpoint
-- The keys that somebody made end with the membership, in the same transaction, however it ends.
create function members_take_their_keys() returns trigger language plpgsql as $$
declare
  ended bytea;
begin
  for ended in
    update api_keys set revoked_at = now()
    where organization_id = old.organization_id and created_by = old.user_id and revoked_at is null
    returning hash
  loop
    perform pg_notify('api_keys_changed', encode(ended, 'hex'));
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger members_take_their_keys after delete on members
  for each row execute function members_take_their_keys();
