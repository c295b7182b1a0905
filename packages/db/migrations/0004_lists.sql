CREATE TABLE "request_tags" (
	"org_id" uuid NOT NULL,
	"tag" text NOT NULL,
	"request_id" uuid NOT NULL,
	CONSTRAINT "request_tags_org_id_tag_request_id_pk" PRIMARY KEY("org_id","tag","request_id")
);
--> statement-breakpoint
DROP INDEX "requests_created";--> statement-breakpoint
DROP INDEX "requests_updated";--> statement-breakpoint
DROP INDEX "requests_queue_due";--> statement-breakpoint
CREATE INDEX "requests_priority_due" ON "requests" USING btree ("org_id","priority_rank","next_due_at","id","status","team_id","assignee_id","category_id","business_unit_id","region_id","sla_state","created_at") WHERE status in ('open','in_progress','waiting');--> statement-breakpoint
CREATE INDEX "requests_unassigned_due" ON "requests" USING btree ("org_id","next_due_at","id","status","priority_rank","team_id","category_id") WHERE status in ('open','in_progress','waiting') and assignee_id is null;--> statement-breakpoint
CREATE INDEX "requests_status_created" ON "requests" USING btree ("org_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_status_updated" ON "requests" USING btree ("org_id","status","updated_at","id");--> statement-breakpoint
CREATE INDEX "requests_assignee_updated" ON "requests" USING btree ("org_id","assignee_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "requests_team_updated" ON "requests" USING btree ("org_id","team_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "requests_category_updated" ON "requests" USING btree ("org_id","category_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "requests_queue_due" ON "requests" USING btree ("org_id","next_due_at","id","status","priority_rank","team_id","assignee_id","category_id","business_unit_id","region_id","sla_state","created_at") WHERE status in ('open','in_progress','waiting');--> statement-breakpoint
-- Filled before it is isolated; the owner sees all rows only while row-level security is not forced on it too.
ALTER TABLE requests NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO request_tags (org_id, tag, request_id)
  SELECT DISTINCT r.org_id, tag, r.id FROM requests r CROSS JOIN unnest(r.tags) AS tag;
--> statement-breakpoint
ALTER TABLE requests FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
SELECT isolate('request_tags');
--> statement-breakpoint
CREATE FUNCTION keep_request_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM request_tags WHERE org_id = NEW.org_id AND request_id = NEW.id AND tag = ANY (OLD.tags);
  END IF;
  INSERT INTO request_tags (org_id, tag, request_id)
    SELECT NEW.org_id, tag, NEW.id FROM (SELECT DISTINCT unnest(NEW.tags) AS tag) tags;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Most requests have no tags, and most changes do not touch them: then no function is called.
CREATE TRIGGER requests_tags_taken AFTER INSERT ON requests
  FOR EACH ROW WHEN (NEW.tags <> '{}') EXECUTE FUNCTION keep_request_tags();
--> statement-breakpoint
CREATE TRIGGER requests_tags_changed AFTER UPDATE OF tags ON requests
  FOR EACH ROW WHEN (NEW.tags IS DISTINCT FROM OLD.tags) EXECUTE FUNCTION keep_request_tags();
