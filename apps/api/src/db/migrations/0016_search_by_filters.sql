CREATE TABLE "lead_filters" (
	"list_id" text NOT NULL,
	"last" bigint NOT NULL,
	"starts" bigint[] NOT NULL,
	"slices" "bytea",
	"changed" bigint DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lead_filters_list_id_last_pk" PRIMARY KEY("list_id","last")
);
--> statement-breakpoint
ALTER TABLE "lists" ADD COLUMN "unfiltered" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "lead_filters_due" ON "lead_filters" USING btree ("since") WHERE slices is null or changed <> 0;--> statement-breakpoint
CREATE INDEX "lists_unfiltered" ON "lists" USING btree ("id") WHERE unfiltered >= 2048;