CREATE TABLE "webhook_deliveries" (
	"webhook_id" text NOT NULL,
	"event_id" text NOT NULL,
	"type" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"due_at" timestamp (3) with time zone,
	"lease_token" text,
	"tries" smallint DEFAULT 0 NOT NULL,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"attempts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	CONSTRAINT "webhook_deliveries_webhook_id_event_id_pk" PRIMARY KEY("webhook_id","event_id"),
	CONSTRAINT "webhook_deliveries_status" CHECK ("webhook_deliveries"."status" in ('pending', 'delivered', 'failed')),
	CONSTRAINT "webhook_deliveries_due" CHECK (("webhook_deliveries"."due_at" is not null) = ("webhook_deliveries"."status" = 'pending'))
);
--> statement-breakpoint
CREATE TABLE "webhook_events" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"type" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"url" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"events" text[] NOT NULL,
	"low_credits" integer NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"disabled_reason" text,
	"disabled_at" timestamp (3) with time zone,
	"secret" "bytea" NOT NULL,
	"previous_secret" "bytea",
	"previous_until" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhooks_disabled_reason" CHECK ("webhooks"."disabled_reason" in ('gone', 'failing'))
);
--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("webhook_id","due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_leased" ON "webhook_deliveries" USING btree ("webhook_id") WHERE lease_token is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_at" ON "webhook_deliveries" USING brin ("created_at");--> statement-breakpoint
CREATE INDEX "webhook_events_at" ON "webhook_events" USING brin ("created_at");--> statement-breakpoint
CREATE INDEX "webhooks_organization_id_id_index" ON "webhooks" USING btree ("organization_id","id");--> statement-breakpoint
-- Webhooks hear of a balance that falls below what they name, whichever statement spends: the ledger moves credits in
-- several ways, some of them one statement long. Each hears of it once until the balance has been above it again, because
-- only the fall itself is looked at. The ID is a UUID version 7 in hex behind its prefix, as those of `ids.ts` are.
create function webhooks_hear_of_low_credits() returns trigger language plpgsql as $$
declare
  at timestamptz := clock_timestamp();
  event text := 'evt_' || lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
    || substr(replace(gen_random_uuid()::text, '-', ''), 14);
begin
  insert into public.webhook_deliveries (webhook_id, event_id, type, due_at)
    select id, event, 'credits.low', at from public.webhooks
    where organization_id = new.organization_id and enabled and 'credits.low' = any(events)
      and low_credits <= old.available and low_credits > new.available;
  if found then
    insert into public.webhook_events (id, organization_id, type, body) values (event, new.organization_id, 'credits.low',
      json_build_object(
        'type', 'credits.low',
        'timestamp', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'data', json_build_object('available', new.available, 'reserved', new.reserved)
      )::text);
    perform pg_notify('leadwright_webhooks', '');
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger webhooks_hear_of_low_credits after update of available on credit_balances
  for each row when (new.available < old.available) execute function webhooks_hear_of_low_credits();
