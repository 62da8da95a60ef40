ALTER TABLE "finding_rows" DROP CONSTRAINT "finding_rows_job_id_finding_jobs_id_fk";--> statement-breakpoint
ALTER TABLE "verification_addresses" DROP CONSTRAINT "verification_addresses_job_id_verification_jobs_id_fk";--> statement-breakpoint
DROP TABLE "finding_tasks";--> statement-breakpoint
DROP TABLE "finding_jobs";--> statement-breakpoint
DROP TABLE "verification_jobs";--> statement-breakpoint
DROP INDEX "verification_addresses_deferred";--> statement-breakpoint
DROP INDEX "verification_addresses_pending";--> statement-breakpoint
ALTER TABLE "finding_rows" ADD CONSTRAINT "finding_rows_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_addresses" ADD CONSTRAINT "verification_addresses_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "verification_addresses_pending" ON "verification_addresses" USING btree ("job_id","host","position") WHERE status is null;--> statement-breakpoint
ALTER TABLE "verification_addresses" DROP COLUMN "turn";--> statement-breakpoint
ALTER TABLE "verification_addresses" DROP COLUMN "attempts";--> statement-breakpoint
ALTER TABLE "verification_addresses" DROP COLUMN "next_attempt_at";
