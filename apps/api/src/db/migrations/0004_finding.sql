ALTER TABLE "verification_asks" RENAME TO "credit_asks";--> statement-breakpoint
ALTER TABLE "credit_asks" RENAME CONSTRAINT "verification_asks_reservation_id_credit_reservations_id_fk" TO "credit_asks_reservation_id_credit_reservations_id_fk";--> statement-breakpoint
ALTER TABLE "credit_asks" RENAME CONSTRAINT "verification_asks_organization_id_organizations_id_fk" TO "credit_asks_organization_id_organizations_id_fk";--> statement-breakpoint
ALTER INDEX "verification_asks_pkey" RENAME TO "credit_asks_pkey";--> statement-breakpoint
ALTER INDEX "verification_asks_created_at_index" RENAME TO "credit_asks_created_at_index";--> statement-breakpoint
CREATE TABLE "company_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"candidates" jsonb NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"company_id" text,
	"rejected" text[] DEFAULT '{}' NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "company_reviews_name" UNIQUE("organization_id","key"),
	CONSTRAINT "company_reviews_status" CHECK ("company_reviews"."status" in ('open', 'accepted', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "finding_charges" (
	"organization_id" text NOT NULL,
	"workflow" text NOT NULL,
	"key" text NOT NULL,
	"owner" text NOT NULL,
	"job_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_charges_organization_id_workflow_key_pk" PRIMARY KEY("organization_id","workflow","key")
);
--> statement-breakpoint
CREATE TABLE "finding_jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"workflow" text NOT NULL,
	"list_id" text NOT NULL,
	"stage" text NOT NULL,
	"decision" jsonb,
	"per_row" smallint NOT NULL,
	"analysis" jsonb,
	"estimate" jsonb,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"matched" integer DEFAULT 0 NOT NULL,
	"review" integer DEFAULT 0 NOT NULL,
	"none" integer DEFAULT 0 NOT NULL,
	"invalid" integer DEFAULT 0 NOT NULL,
	"duplicate" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"found" integer DEFAULT 0 NOT NULL,
	"hints" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"reservation_id" text,
	"reserved" bigint DEFAULT 0 NOT NULL,
	"settled" bigint DEFAULT 0 NOT NULL,
	"released" bigint DEFAULT 0 NOT NULL,
	"decision_expires_at" timestamp (3) with time zone,
	"error" jsonb,
	"created_by" text NOT NULL,
	"operation_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"lease_token" text,
	"lease_until" timestamp (3) with time zone,
	"wake_at" timestamp (3) with time zone,
	"failures" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "finding_jobs_workflow" CHECK ("finding_jobs"."workflow" in ('enrichment', 'scraping')),
	CONSTRAINT "finding_jobs_stage" CHECK ("finding_jobs"."stage" in ('queued', 'analyzing', 'awaiting_decision', 'enriching', 'scraping', 'completed', 'cancelled', 'failed', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "finding_rows" (
	"job_id" text NOT NULL,
	"position" integer NOT NULL,
	"lead_id" bigint NOT NULL,
	"key" text NOT NULL,
	"task" text,
	"query" jsonb NOT NULL,
	"company" jsonb,
	"outcome" text,
	"reason" text,
	"review_id" text,
	"hints" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"refused" text[] DEFAULT '{}' NOT NULL,
	"charged" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "finding_rows_job_id_position_pk" PRIMARY KEY("job_id","position")
);
--> statement-breakpoint
CREATE TABLE "finding_tasks" (
	"job_id" text NOT NULL,
	"key" text NOT NULL,
	"rows" integer NOT NULL,
	"is_done" smallint DEFAULT 0 NOT NULL,
	"lease_token" text,
	"lease_until" timestamp (3) with time zone,
	"wake_at" timestamp (3) with time zone,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"failures" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "finding_tasks_job_id_key_pk" PRIMARY KEY("job_id","key")
);
--> statement-breakpoint
ALTER TABLE "credit_asks" DROP CONSTRAINT "credit_asks_organization_id_organizations_id_fk";
--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "found" jsonb;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "origin_id" bigint;--> statement-breakpoint
ALTER TABLE "lists" ADD COLUMN "roles" jsonb;--> statement-breakpoint
ALTER TABLE "company_reviews" ADD CONSTRAINT "company_reviews_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_charges" ADD CONSTRAINT "finding_charges_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_jobs" ADD CONSTRAINT "finding_jobs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_jobs" ADD CONSTRAINT "finding_jobs_reservation_id_credit_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."credit_reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_rows" ADD CONSTRAINT "finding_rows_job_id_finding_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."finding_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_tasks" ADD CONSTRAINT "finding_tasks_job_id_finding_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."finding_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "company_reviews_organization_id_status_id_index" ON "company_reviews" USING btree ("organization_id","status","id");--> statement-breakpoint
CREATE INDEX "finding_jobs_organization_id_workflow_id_index" ON "finding_jobs" USING btree ("organization_id","workflow","id");--> statement-breakpoint
CREATE INDEX "finding_jobs_active" ON "finding_jobs" USING btree ("id") WHERE stage in ('queued', 'analyzing', 'enriching', 'scraping');--> statement-breakpoint
CREATE INDEX "finding_jobs_expiring" ON "finding_jobs" USING btree ("decision_expires_at") WHERE stage = 'awaiting_decision';--> statement-breakpoint
CREATE INDEX "finding_rows_job_id_key_index" ON "finding_rows" USING btree ("job_id","key");--> statement-breakpoint
CREATE INDEX "finding_rows_of_task" ON "finding_rows" USING btree ("job_id","task","position");--> statement-breakpoint
CREATE INDEX "finding_rows_outcome" ON "finding_rows" USING btree ("job_id","outcome","position");--> statement-breakpoint
CREATE INDEX "finding_tasks_open" ON "finding_tasks" USING btree ("job_id","key") WHERE is_done = 0;--> statement-breakpoint
ALTER TABLE "credit_asks" ADD CONSTRAINT "credit_asks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leads_without_email" ON "leads" USING btree ("list_id") WHERE email is null;--> statement-breakpoint
CREATE INDEX "request_log_by_keys" ON "request_log" USING btree ("organization_id","id") WHERE key_id is not null;