ALTER TABLE "leads" ADD COLUMN "original_email" text;--> statement-breakpoint
CREATE INDEX "leads_corrected" ON "leads" USING btree ("list_id") WHERE original_email is not null;