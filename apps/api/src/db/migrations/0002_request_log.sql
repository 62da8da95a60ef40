CREATE TABLE "request_log" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "request_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" text NOT NULL,
	"request_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"status" smallint NOT NULL,
	"code" text,
	"ms" real NOT NULL,
	"key_id" text,
	"user_id" text,
	CONSTRAINT "request_log_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE INDEX "request_log_request_id_index" ON "request_log" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "request_log_key" ON "request_log" USING btree ("organization_id","key_id","id") WHERE key_id is not null;--> statement-breakpoint
CREATE INDEX "request_log_failed" ON "request_log" USING btree ("organization_id","id") WHERE code is not null;--> statement-breakpoint
CREATE INDEX "request_log_at" ON "request_log" USING brin ("at");