CREATE TABLE "person_erasures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"texts" text NOT NULL,
	"subject" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "person_erasures_status" CHECK (status in ('running','completed')),
	CONSTRAINT "person_erasures_texts" CHECK (texts in ('keep','remove')),
	CONSTRAINT "person_erasures_subject" CHECK ((status = 'completed') = (subject is null))
);
--> statement-breakpoint
CREATE TABLE "person_exports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"backend" text,
	"size_bytes" bigint,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_exports_status" CHECK (status in ('running','ready','expired','failed'))
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "person_imports" ADD COLUMN "columns" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "person_imports" ADD COLUMN "ignored_columns" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "person_erasures_person" ON "person_erasures" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE INDEX "person_exports_person" ON "person_exports" USING btree ("org_id","person_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_exports_running" ON "person_exports" USING btree ("org_id","person_id") WHERE status = 'running';--> statement-breakpoint
CREATE INDEX "person_import_rows_person" ON "person_import_rows" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE INDEX "requests_site_due" ON "requests" USING btree ("org_id","site_id","next_due_at","id") WHERE status in ('open','in_progress','waiting') and site_id is not null;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK (kind in ('start','message','line','replan','effect','command','file','bulk','directory','person_import','person_export','person_erasure'));--> statement-breakpoint
SELECT isolate(t::regclass) FROM unnest(ARRAY['person_erasures', 'person_exports']) AS t;
--> statement-breakpoint
-- What the log said of people in words goes where it can be erased with them. Whoever owns the tables is bound by
-- row-level security too, so that it is lifted for as long as this takes.
ALTER TABLE audit_log NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit_personal NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO audit_personal (audit_id, org_id, person_id, before, after)
  SELECT id, org_id, target_id::uuid, before, after FROM audit_log
  WHERE target_kind = 'person' AND action IN ('person.created', 'person.edited', 'profile.edited')
    AND (before IS NOT NULL OR after IS NOT NULL)
  ON CONFLICT DO NOTHING;
--> statement-breakpoint
UPDATE audit_log a SET before = NULL, after = NULL FROM audit_personal p WHERE p.audit_id = a.id;
--> statement-breakpoint
ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit_personal FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Takes words out of a JSON value, wherever they stand in it; numbers stay as they are.
CREATE FUNCTION erase_from_json(p_value jsonb, p_pattern text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  CASE jsonb_typeof(p_value)
    WHEN 'string' THEN RETURN to_jsonb(regexp_replace(p_value #>> '{}', p_pattern, '[erased]', 'g'));
    WHEN 'array' THEN RETURN (SELECT coalesce(jsonb_agg(erase_from_json(e, p_pattern) ORDER BY n), '[]')
      FROM jsonb_array_elements(p_value) WITH ORDINALITY AS x (e, n));
    WHEN 'object' THEN RETURN (SELECT coalesce(jsonb_object_agg(regexp_replace(k, p_pattern, '[erased]', 'g'), erase_from_json(v, p_pattern)),
        '{}') FROM jsonb_each(p_value) AS x (k, v));
    ELSE RETURN p_value;
  END CASE;
END $$;
--> statement-breakpoint
-- The one way by which words leave what is otherwise append-only: for a person who is being erased, in the transaction's
-- own organization, and always the same in their place. Who did what and when stays as it was.
CREATE FUNCTION erase_from_history(p_erasure uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
  AS $$
  DECLARE
    v_erasure person_erasures;
    v_people uuid[];
    v_requests uuid[];
    v_words text;
    v_json text;
    v_own text;
    v_own_json text;
  BEGIN
    SELECT * INTO v_erasure FROM person_erasures
      WHERE org_id = current_org() AND id = p_erasure AND status = 'running';
    IF NOT FOUND THEN RETURN; END IF;
    v_people := ARRAY(SELECT jsonb_array_elements_text(v_erasure.subject->'personIds'))::uuid[];
    v_words := v_erasure.subject->>'pattern';
    v_json := v_erasure.subject->>'jsonPattern';
    v_own := v_erasure.subject->>'ownPattern';
    v_own_json := v_erasure.subject->>'ownJsonPattern';
    v_requests := ARRAY(SELECT id FROM requests WHERE org_id = current_org() AND requester_id = ANY(v_people));
    UPDATE events SET data = erase_from_json(data, v_words) WHERE org_id = current_org() AND data::text ~ v_json;
    UPDATE message_versions SET body = regexp_replace(body, v_words, '[erased]', 'g')
      WHERE org_id = current_org() AND body ~ v_words;
    UPDATE effect_attempts SET outcome = regexp_replace(outcome, v_words, '[erased]', 'g')
      WHERE org_id = current_org() AND outcome ~ v_words;
    UPDATE request_answers SET answers = erase_from_json(answers, v_words)
      WHERE org_id = current_org() AND answers::text ~ v_json;
    -- In what the person asked for, parts of the name are the person, too.
    UPDATE events SET data = erase_from_json(data, v_own)
      WHERE org_id = current_org() AND request_id = ANY(v_requests) AND data::text ~ v_own_json;
    UPDATE message_versions v SET body = regexp_replace(v.body, v_own, '[erased]', 'g') FROM messages m
      WHERE v.org_id = current_org() AND m.id = v.message_id AND m.request_id = ANY(v_requests) AND v.body ~ v_own;
    UPDATE request_answers SET answers = erase_from_json(answers, v_own)
      WHERE org_id = current_org() AND request_id = ANY(v_requests) AND answers::text ~ v_own_json;
    IF v_erasure.texts = 'keep' THEN RETURN; END IF;
    UPDATE message_versions v SET body = '[erased]' FROM messages m
      WHERE v.org_id = current_org() AND m.id = v.message_id AND m.org_id = current_org() AND m.author_id = ANY(v_people);
    UPDATE request_answers a SET answers = (SELECT coalesce(jsonb_agg(e || '{"value": "[erased]"}' ORDER BY n), '[]')
        FROM jsonb_array_elements(a.answers) WITH ORDINALITY AS x (e, n))
      WHERE a.org_id = current_org() AND a.request_id = ANY(v_requests);
    UPDATE events e SET data = jsonb_set(e.data, '{changes}', (SELECT coalesce(jsonb_agg(
          CASE WHEN c->>'field' IN ('title', 'description') THEN c || '{"from": "[erased]", "to": "[erased]"}' ELSE c END
          ORDER BY n), '[]') FROM jsonb_array_elements(e.data->'changes') WITH ORDINALITY AS x (c, n)))
      WHERE e.org_id = current_org() AND e.request_id = ANY(v_requests) AND jsonb_typeof(e.data->'changes') = 'array';
  END $$;
--> statement-breakpoint
GRANT UPDATE (data) ON events TO holdfast_definer;
--> statement-breakpoint
GRANT SELECT, UPDATE (body) ON message_versions TO holdfast_definer;
--> statement-breakpoint
GRANT SELECT, UPDATE (outcome) ON effect_attempts TO holdfast_definer;
--> statement-breakpoint
GRANT SELECT, UPDATE (answers) ON request_answers TO holdfast_definer;
--> statement-breakpoint
GRANT SELECT ON person_erasures TO holdfast_definer;
--> statement-breakpoint
ALTER FUNCTION erase_from_history(uuid) OWNER TO holdfast_definer;
