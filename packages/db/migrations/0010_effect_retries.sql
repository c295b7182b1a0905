ALTER TABLE "effects" ADD COLUMN "retries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "effects_unsettled" ON "effects" USING btree ("org_id","send_at") WHERE state in ('pending','sending');--> statement-breakpoint
CREATE INDEX "outbox_effect" ON "outbox" USING btree ((payload->>'effectId')) WHERE kind = 'effect';