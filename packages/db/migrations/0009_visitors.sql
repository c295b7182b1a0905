ALTER TABLE "people" DROP CONSTRAINT "people_kind";--> statement-breakpoint
DROP INDEX "people_email";--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "by_link" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "people_visitors" ON "people" USING btree ("org_id",lower("email")) WHERE kind = 'visitor';--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("org_id",lower("email")) WHERE kind <> 'visitor';--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_kind" CHECK (kind in ('employee','external','visitor'));