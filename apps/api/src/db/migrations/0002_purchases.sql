CREATE TABLE "credit_purchases" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"credits" bigint NOT NULL,
	"amount" integer NOT NULL,
	"currency" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"paid_at" timestamp (3) with time zone,
	CONSTRAINT "credit_purchases_positive" CHECK ("credit_purchases"."credits" > 0 and "credit_purchases"."amount" > 0),
	CONSTRAINT "credit_purchases_state" CHECK ("credit_purchases"."state" in ('pending', 'paid', 'declined')),
	CONSTRAINT "credit_purchases_paid_at" CHECK (("credit_purchases"."paid_at" is not null) = ("credit_purchases"."state" = 'paid'))
);
--> statement-breakpoint
CREATE TABLE "payment_events" (
	"provider" text NOT NULL,
	"id" text NOT NULL,
	"type" text NOT NULL,
	"purchase_id" text NOT NULL,
	"payload" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payment_events_provider_id_pk" PRIMARY KEY("provider","id")
);
--> statement-breakpoint
ALTER TABLE "credit_purchases" ADD CONSTRAINT "credit_purchases_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credit_purchases_organization_id_id_index" ON "credit_purchases" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "payment_events_purchase_id_index" ON "payment_events" USING btree ("purchase_id");
