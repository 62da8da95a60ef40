CREATE TABLE "credit_top_ups" (
	"organization_id" text PRIMARY KEY NOT NULL,
	"threshold" bigint NOT NULL,
	"credits" bigint NOT NULL,
	"enabled" boolean NOT NULL,
	"purchase_id" text,
	"declines" integer DEFAULT 0 NOT NULL,
	"stop" text,
	"stopped_at" timestamp (3) with time zone,
	"told" boolean DEFAULT false NOT NULL,
	"next_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"set_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credit_top_ups_positive" CHECK ("credit_top_ups"."threshold" > 0 and "credit_top_ups"."credits" > 0),
	CONSTRAINT "credit_top_ups_stop" CHECK ("credit_top_ups"."stop" in ('declined', 'authentication_required', 'no_card', 'unresolved')),
	CONSTRAINT "credit_top_ups_stopped" CHECK (("credit_top_ups"."stop" is null) = ("credit_top_ups"."stopped_at" is null) and ("credit_top_ups"."stop" is null or not "credit_top_ups"."enabled"))
);
--> statement-breakpoint
CREATE TABLE "payment_accounts" (
	"organization_id" text NOT NULL,
	"provider" text NOT NULL,
	"account" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payment_accounts_organization_id_provider_pk" PRIMARY KEY("organization_id","provider")
);
--> statement-breakpoint
CREATE TABLE "payment_reversals" (
	"provider" text NOT NULL,
	"id" text NOT NULL,
	"payment" text NOT NULL,
	"kind" text NOT NULL,
	"amount" integer NOT NULL,
	"stands" boolean NOT NULL,
	"told_at" bigint NOT NULL,
	"stage" integer NOT NULL,
	CONSTRAINT "payment_reversals_provider_id_pk" PRIMARY KEY("provider","id"),
	CONSTRAINT "payment_reversals_kind" CHECK ("payment_reversals"."kind" in ('refund', 'dispute')),
	CONSTRAINT "payment_reversals_amount" CHECK ("payment_reversals"."amount" >= 0)
);
--> statement-breakpoint
ALTER TABLE "credit_entries" DROP CONSTRAINT "credit_entries_kind";--> statement-breakpoint
ALTER TABLE "payment_events" ALTER COLUMN "purchase_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD COLUMN "automatic" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD COLUMN "provider" text;--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD COLUMN "payment" text;--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD COLUMN "total" integer;--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD COLUMN "refunded" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD COLUMN "disputed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD COLUMN "unpaid" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD COLUMN "reclaimed" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_events" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "credit_top_ups" ADD CONSTRAINT "credit_top_ups_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_top_ups" ADD CONSTRAINT "credit_top_ups_purchase_id_credit_purchases_id_fk" FOREIGN KEY ("purchase_id") REFERENCES "public"."credit_purchases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_accounts" ADD CONSTRAINT "payment_accounts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credit_top_ups_next_at_index" ON "credit_top_ups" USING btree ("next_at") WHERE enabled;--> statement-breakpoint
CREATE INDEX "payment_reversals_provider_payment_index" ON "payment_reversals" USING btree ("provider","payment");--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD CONSTRAINT "credit_purchases_of_payment" UNIQUE("provider","payment");--> statement-breakpoint
ALTER TABLE "credit_balances" ADD CONSTRAINT "credit_balances_purchased_not_negative" CHECK ("credit_balances"."purchased" >= 0);--> statement-breakpoint
ALTER TABLE "credit_entries" ADD CONSTRAINT "credit_entries_kind" CHECK ("credit_entries"."kind" in ('grant', 'purchase', 'reclaim', 'reinstate', 'reserve', 'settle', 'release', 'refund'));--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD CONSTRAINT "credit_purchases_payment" CHECK ("credit_purchases"."payment" is not null or "credit_purchases"."total" is null);--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD CONSTRAINT "credit_purchases_reclaimed" CHECK ("credit_purchases"."reclaimed" >= 0 and "credit_purchases"."reclaimed" <= "credit_purchases"."unpaid" and "credit_purchases"."unpaid" <= "credit_purchases"."credits");--> statement-breakpoint
-- As in 0001, and knows credits that are taken back and returned.
create or replace function credit_entries_apply() returns trigger language plpgsql as $$
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
    purchased = purchased + case when new.kind in ('purchase', 'reinstate') then new.amount
                                 when new.kind = 'reclaim' then -new.amount else 0 end,
    available = available + case when new.kind in ('grant', 'purchase', 'reinstate', 'release', 'refund') then new.amount
                                 when new.kind in ('reserve', 'reclaim') then -new.amount else 0 end,
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
