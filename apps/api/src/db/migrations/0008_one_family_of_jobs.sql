CREATE TABLE "job_tasks" (
	"job_id" text NOT NULL,
	"key" text NOT NULL,
	"place" text NOT NULL,
	"turn" integer DEFAULT 0 NOT NULL,
	"first" integer,
	"last" integer,
	"rows" integer NOT NULL,
	"due_at" timestamp (3) with time zone,
	"lease_token" text,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"failures" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "job_tasks_job_id_key_pk" PRIMARY KEY("job_id","key")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"kind" text NOT NULL,
	"list_id" text NOT NULL,
	"stage" text NOT NULL,
	"decision" jsonb,
	"per_row" smallint DEFAULT 1 NOT NULL,
	"analysis" jsonb,
	"estimate" jsonb,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
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
	CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('verification', 'enrichment', 'scraping')),
	CONSTRAINT "jobs_stage" CHECK ("jobs"."stage" in ('queued', 'analyzing', 'awaiting_decision', 'verifying', 'enriching', 'scraping', 'completed', 'cancelled', 'failed', 'expired'))
);
--> statement-breakpoint
ALTER TABLE "verification_addresses" ADD COLUMN "host" text;--> statement-breakpoint
ALTER TABLE "job_tasks" ADD CONSTRAINT "job_tasks_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_reservation_id_credit_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."credit_reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_tasks_open" ON "job_tasks" USING btree ("job_id","due_at","turn") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "job_tasks_leased" ON "job_tasks" USING btree ("lease_token") WHERE lease_token is not null;--> statement-breakpoint
CREATE INDEX "jobs_organization_id_kind_id_index" ON "jobs" USING btree ("organization_id","kind","id");--> statement-breakpoint
CREATE INDEX "jobs_open" ON "jobs" USING btree ("organization_id","stage") WHERE stage in ('queued', 'analyzing', 'awaiting_decision', 'verifying', 'enriching', 'scraping');--> statement-breakpoint
CREATE INDEX "jobs_active" ON "jobs" USING btree ("stage","kind") WHERE stage in ('queued', 'analyzing', 'verifying', 'enriching', 'scraping');--> statement-breakpoint
CREATE INDEX "jobs_expiring" ON "jobs" USING btree ("decision_expires_at") WHERE stage = 'awaiting_decision';--> statement-breakpoint
INSERT INTO "jobs" ("id", "organization_id", "kind", "list_id", "stage", "decision", "analysis", "estimate", "total", "done", "counts", "reservation_id", "reserved", "settled", "released", "decision_expires_at", "error", "created_by", "operation_id", "created_at", "updated_at")
SELECT "id", "organization_id", 'verification', "list_id", "stage", "decision" - 'action', CASE WHEN "analysis" IS NULL THEN NULL ELSE jsonb_build_object('lead', "analysis" -> 'lead', 'rows', "analysis" -> 'leads') END, "estimate", "total", "done", jsonb_build_object('valid', "valid", 'invalid', "invalid", 'catch_all', "catch_all", 'risky', "risky", 'unknown', "unknown"), "reservation_id", "reserved", "settled", "released", "decision_expires_at", "error", "created_by", "operation_id", "created_at", "updated_at"
FROM "verification_jobs";--> statement-breakpoint
INSERT INTO "jobs" ("id", "organization_id", "kind", "list_id", "stage", "decision", "per_row", "analysis", "estimate", "total", "done", "counts", "hints", "reservation_id", "reserved", "settled", "released", "decision_expires_at", "error", "created_by", "operation_id", "created_at", "updated_at")
SELECT "id", "organization_id", "workflow", "list_id", "stage", "decision", "per_row", "analysis", "estimate", "total", "done", jsonb_build_object('matched', "matched", 'review', "review", 'none', "none", 'invalid', "invalid", 'duplicate', "duplicate", 'skipped', "skipped", 'found', "found"), "hints", "reservation_id", "reserved", "settled", "released", "decision_expires_at", "error", "created_by", "operation_id", "created_at", "updated_at"
FROM "finding_jobs";--> statement-breakpoint
UPDATE "verification_addresses" SET "host" = coalesce("mx", split_part("key", '@', -1))
FROM "jobs" WHERE "jobs"."id" = "job_id" AND "jobs"."stage" IN ('queued', 'analyzing', 'awaiting_decision', 'verifying') AND "status" IS NULL;--> statement-breakpoint
INSERT INTO "job_tasks" ("job_id", "key", "place", "turn", "first", "last", "rows", "due_at", "attempts")
SELECT "job_id", "host" || ' ' || "part", 'mail ' || "host", "part", min("position"), max("position"), count(*), CASE WHEN bool_or("next_attempt_at" IS NULL) THEN '-infinity' ELSE min("next_attempt_at") END, max("attempts")
FROM (
	SELECT "job_id", "host", "position", "attempts", "next_attempt_at", (row_number() OVER (PARTITION BY "job_id", "host" ORDER BY "position") - 1) / 100 AS "part"
	FROM "verification_addresses" JOIN "jobs" ON "jobs"."id" = "job_id"
	WHERE "jobs"."stage" IN ('awaiting_decision', 'verifying') AND "status" IS NULL
) AS "address"
GROUP BY "job_id", "host", "part";--> statement-breakpoint
INSERT INTO "job_tasks" ("job_id", "key", "place", "rows", "due_at", "attempts")
SELECT "job_id", "key", 'site ' || "key", "rows", coalesce("finding_tasks"."wake_at", '-infinity'), "attempts"
FROM "finding_tasks" JOIN "jobs" ON "jobs"."id" = "job_id"
WHERE "is_done" = 0 AND "jobs"."stage" IN ('queued', 'analyzing', 'awaiting_decision', 'enriching', 'scraping');
