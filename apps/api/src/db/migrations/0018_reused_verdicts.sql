ALTER TABLE "jobs" ADD COLUMN "reuse_days" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "verification_addresses" ADD COLUMN "asked_at" timestamp (3) with time zone;