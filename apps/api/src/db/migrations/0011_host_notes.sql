CREATE TABLE "host_notes" (
	"topic" text NOT NULL,
	"name" text NOT NULL,
	"note" jsonb NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "host_notes_topic_name_pk" PRIMARY KEY("topic","name")
);
