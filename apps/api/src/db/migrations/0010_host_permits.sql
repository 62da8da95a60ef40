CREATE TABLE "host_permits" (
	"host" text NOT NULL,
	"slot" smallint NOT NULL,
	"holder" text NOT NULL,
	"held_until" timestamp (3) with time zone NOT NULL,
	"wanted_until" timestamp (3) with time zone,
	CONSTRAINT "host_permits_host_slot_pk" PRIMARY KEY("host","slot")
);
