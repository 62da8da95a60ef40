CREATE TABLE "removals" (
	"id" text PRIMARY KEY NOT NULL,
	"what" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "removals_what" CHECK ("removals"."what" in ('list', 'job'))
);
--> statement-breakpoint
CREATE TABLE "verdict_counts" (
	"job_id" text NOT NULL,
	"status" text NOT NULL,
	"leads" integer NOT NULL,
	CONSTRAINT "verdict_counts_job_id_status_pk" PRIMARY KEY("job_id","status")
);
--> statement-breakpoint
ALTER TABLE "leads" DROP CONSTRAINT "leads_list_id_lists_id_fk";
--> statement-breakpoint
ALTER TABLE "verification_addresses" DROP CONSTRAINT "verification_addresses_job_id_jobs_id_fk";
--> statement-breakpoint
DROP INDEX "leads_list_id_id_index";--> statement-breakpoint
DROP INDEX "leads_corrected";--> statement-breakpoint
DROP INDEX "leads_without_email";--> statement-breakpoint
DROP INDEX "verification_addresses_position";--> statement-breakpoint
DROP INDEX "verification_addresses_pending";--> statement-breakpoint
ALTER TABLE "job_tasks" ALTER COLUMN "first" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "job_tasks" ALTER COLUMN "last" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "verification_addresses" ALTER COLUMN "position" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "lists" ADD COLUMN "email_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "verdict_counts" ADD CONSTRAINT "verdict_counts_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "removals_created_at_index" ON "removals" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "jobs_list_id_index" ON "jobs" USING btree ("list_id");--> statement-breakpoint
CREATE INDEX "leads_order" ON "leads" USING btree ((list_id || ''),"id");--> statement-breakpoint
CREATE INDEX "leads_key" ON "leads" USING btree ((list_id || ' ' || email_key)) WHERE email_key is not null;--> statement-breakpoint
CREATE INDEX "leads_without_key" ON "leads" USING btree ((list_id || ''),"id") WHERE email_key is null;--> statement-breakpoint
CREATE INDEX "leads_changed" ON "leads" USING btree ((list_id || ''),"id") WHERE found is not null or original_email is not null;--> statement-breakpoint
CREATE INDEX "verification_addresses_verdict" ON "verification_addresses" USING btree ((job_id || ' ' || coalesce(status, '')),"position");--> statement-breakpoint
CREATE INDEX "verification_addresses_host" ON "verification_addresses" USING btree ((job_id || ' ' || host),"position") WHERE status is null;