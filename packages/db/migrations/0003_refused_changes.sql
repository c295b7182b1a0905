CREATE TABLE "refused_changes" (
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"change_id" text NOT NULL,
	"problem" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "refused_changes_request_id_change_id_pk" PRIMARY KEY("request_id","change_id")
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK (kind in ('start','message','line','replan','effect','command'));--> statement-breakpoint
SELECT isolate('refused_changes');
--> statement-breakpoint
CREATE POLICY relay ON refused_changes TO holdfast_relay WITH CHECK (true);
--> statement-breakpoint
GRANT INSERT ON refused_changes TO holdfast_relay;
