CREATE TABLE "bulk_items" (
	"org_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"request_id" uuid NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"problem" jsonb,
	"done_at" timestamp with time zone,
	CONSTRAINT "bulk_items_job_id_place_pk" PRIMARY KEY("job_id","place"),
	CONSTRAINT "bulk_items_state" CHECK (state in ('waiting','done','failed','skipped'))
);
--> statement-breakpoint
CREATE TABLE "bulk_jobs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"change" jsonb NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"total" integer NOT NULL,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bulk_jobs_state" CHECK (state in ('running','stopping','done','stopped'))
);
--> statement-breakpoint
CREATE TABLE "canned_replies" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"title" text NOT NULL,
	"shortcut" text NOT NULL,
	"body" text NOT NULL,
	"team_id" uuid,
	"owner_id" uuid,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat_desks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"greeting" text DEFAULT '' NOT NULL,
	"team_id" uuid NOT NULL,
	"category_id" uuid,
	"calendar_id" uuid,
	"chat_enabled" boolean DEFAULT true NOT NULL,
	"form_enabled" boolean DEFAULT true NOT NULL,
	"chats_per_agent" integer DEFAULT 4 NOT NULL,
	"allowed_origins" text[] DEFAULT '{}' NOT NULL,
	"accent_colour" text DEFAULT '#3d5a80' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chat_desks_key" UNIQUE("org_id","key")
);
--> statement-breakpoint
CREATE TABLE "chat_sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"desk_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"visitor_id" uuid NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"address_hash" text,
	"page_url" text,
	"user_agent" text,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"ended_because" text,
	"transcript_wanted" boolean DEFAULT false NOT NULL,
	CONSTRAINT "chat_sessions_request" UNIQUE("request_id"),
	CONSTRAINT "chat_sessions_end" CHECK ((ended_at is null) = (ended_because is null))
);
--> statement-breakpoint
CREATE TABLE "visitor_blocks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"email" text,
	"address_hash" text,
	"reason" text NOT NULL,
	"blocked_by" uuid NOT NULL,
	"until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visitor_blocks_whom" CHECK (email is not null or address_hash is not null)
);
--> statement-breakpoint
CREATE TABLE "effect_attempts" (
	"org_id" uuid NOT NULL,
	"effect_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"ok" boolean NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "effect_attempts_effect_id_attempt_pk" PRIMARY KEY("effect_id","attempt")
);
--> statement-breakpoint
CREATE TABLE "mail_settings" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"sender_name" text,
	"sender_address" text,
	"reply_to" text,
	"bounce_address" text,
	"accent_colour" text DEFAULT '#3d5a80' NOT NULL,
	"logo_url" text,
	"footer" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "muted_requests" (
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "muted_requests_person_id_request_id_pk" PRIMARY KEY("person_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"inbox" boolean NOT NULL,
	"browser" boolean NOT NULL,
	"email" boolean NOT NULL,
	CONSTRAINT "notification_preferences_person_id_kind_pk" PRIMARY KEY("person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"quiet_hours" jsonb,
	"email_delay_minutes" integer DEFAULT 5 NOT NULL,
	"urgent_breaks_through" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_rules" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"max_bytes" bigint NOT NULL,
	"allowed_types" text[] DEFAULT '{}' NOT NULL,
	"refused_types" text[] DEFAULT '{}' NOT NULL,
	"quota_bytes" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"request_id" uuid,
	"message_id" uuid,
	"name" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"content_type" text,
	"declared_type" text NOT NULL,
	"sha256" text,
	"backend" text NOT NULL,
	"storage_key" text NOT NULL,
	"upload_id" text,
	"part_size_bytes" integer,
	"state" text DEFAULT 'uploading' NOT NULL,
	"refusal" text,
	"scan" text DEFAULT 'none' NOT NULL,
	"width" integer,
	"height" integer,
	"preview_key" text,
	"uploaded_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"attached_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_state" CHECK (state in ('uploading','checking','ready','refused','deleted')),
	CONSTRAINT "files_scan" CHECK (scan in ('none','pending','clean','infected')),
	CONSTRAINT "files_backend" CHECK (backend in ('s3','folder')),
	CONSTRAINT "files_size" CHECK (size_bytes >= 0)
);
--> statement-breakpoint
CREATE TABLE "access_links" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	"last_used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "access_links_purpose" CHECK (purpose in ('chat','follow'))
);
--> statement-breakpoint
CREATE TABLE "conversation_reads" (
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"delivered_id" uuid,
	"delivered_at" timestamp with time zone,
	"read_id" uuid,
	"read_at" timestamp with time zone,
	CONSTRAINT "conversation_reads_request_id_person_id_pk" PRIMARY KEY("request_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "message_versions" (
	"org_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"replaced_by" uuid NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_versions_message_id_version_pk" PRIMARY KEY("message_id","version")
);
--> statement-breakpoint
CREATE TABLE "log_readers" (
	"name" text PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"org_id" uuid NOT NULL,
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_org_id_key_window_start_pk" PRIMARY KEY("org_id","key","window_start")
);
--> statement-breakpoint
ALTER TABLE "effects" DROP CONSTRAINT "effects_kind";--> statement-breakpoint
ALTER TABLE "effects" DROP CONSTRAINT "effects_state";--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_body";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "effects" ALTER COLUMN "request_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "effects" ALTER COLUMN "cause_seq" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "request_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "effects" ADD COLUMN "cause_event_id" uuid;--> statement-breakpoint
ALTER TABLE "effects" ADD COLUMN "group_key" text;--> statement-breakpoint
ALTER TABLE "effects" ADD COLUMN "send_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "kind" text DEFAULT 'escalation' NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "event_id" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "position" bigint;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "inbox" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "browser" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "email_effect_id" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "channel" text DEFAULT 'portal' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "reply_to_id" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "mentions" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "file_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', body)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "bulk_items" ADD CONSTRAINT "bulk_items_job_id_bulk_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."bulk_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canned_replies" ADD CONSTRAINT "canned_replies_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_desks" ADD CONSTRAINT "chat_desks_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD CONSTRAINT "chat_sessions_desk_id_chat_desks_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."chat_desks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD CONSTRAINT "chat_sessions_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effect_attempts" ADD CONSTRAINT "effect_attempts_effect_id_effects_id_fk" FOREIGN KEY ("effect_id") REFERENCES "public"."effects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "muted_requests" ADD CONSTRAINT "muted_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_reads" ADD CONSTRAINT "conversation_reads_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_versions" ADD CONSTRAINT "message_versions_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_jobs_by" ON "bulk_jobs" USING btree ("org_id","created_by","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "canned_replies_shared" ON "canned_replies" USING btree ("org_id",lower("shortcut")) WHERE owner_id is null and active;--> statement-breakpoint
CREATE UNIQUE INDEX "canned_replies_own" ON "canned_replies" USING btree ("owner_id",lower("shortcut")) WHERE owner_id is not null and active;--> statement-breakpoint
CREATE INDEX "canned_replies_title" ON "canned_replies" USING btree ("org_id","title","id");--> statement-breakpoint
CREATE INDEX "chat_sessions_desk" ON "chat_sessions" USING btree ("desk_id","queued_at","id");--> statement-breakpoint
CREATE INDEX "chat_sessions_open" ON "chat_sessions" USING btree ("org_id","desk_id","queued_at") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "visitor_blocks_email" ON "visitor_blocks" USING btree ("org_id","email") WHERE email is not null;--> statement-breakpoint
CREATE INDEX "visitor_blocks_address" ON "visitor_blocks" USING btree ("org_id","address_hash") WHERE address_hash is not null;--> statement-breakpoint
CREATE INDEX "files_request" ON "files" USING btree ("request_id","created_at","id");--> statement-breakpoint
CREATE INDEX "files_message" ON "files" USING btree ("message_id") WHERE message_id is not null;--> statement-breakpoint
CREATE INDEX "files_loose" ON "files" USING btree ("org_id","created_at") WHERE attached_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "access_links_request" ON "access_links" USING btree ("request_id","created_at");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_email_effect_id_effects_id_fk" FOREIGN KEY ("email_effect_id") REFERENCES "public"."effects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "effects_group" ON "effects" USING btree ("org_id","group_key") WHERE group_key is not null and state = 'pending';--> statement-breakpoint
CREATE INDEX "effects_created" ON "effects" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notifications_position" ON "notifications" USING btree ("person_id","position");--> statement-breakpoint
CREATE INDEX "notifications_email" ON "notifications" USING btree ("email_effect_id") WHERE email_effect_id is not null;--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("person_id","request_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "events_request_position" ON "events" USING btree ("request_id","position") WHERE position is not null;--> statement-breakpoint
CREATE INDEX "messages_search" ON "messages" USING gin ("search");--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_kind" CHECK (kind in ('inbox','webhook','email'));--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_state" CHECK (state in ('pending','sending','done','failed','suppressed'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_body" CHECK (body ~ '[^[:space:]]' or deleted_at is not null or file_count > 0);--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK (kind in ('start','message','line','replan','effect','command','file','bulk'));--> statement-breakpoint
-- What is counted only to slow somebody down may be lost with a crash.
ALTER TABLE rate_limits SET UNLOGGED;
--> statement-breakpoint
SELECT isolate(t::regclass) FROM unnest(ARRAY['bulk_items', 'bulk_jobs', 'canned_replies', 'chat_desks', 'chat_sessions',
  'visitor_blocks', 'effect_attempts', 'mail_settings', 'muted_requests', 'notification_preferences',
  'notification_settings', 'file_rules', 'files', 'access_links', 'conversation_reads', 'message_versions',
  'rate_limits']) AS t;
--> statement-breakpoint
-- History is append-only; files, chats and links are kept with what became of them.
REVOKE UPDATE, DELETE ON message_versions, effect_attempts FROM holdfast_app;
--> statement-breakpoint
REVOKE DELETE ON files, chat_sessions, access_links FROM holdfast_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON log_readers TO holdfast_app;
--> statement-breakpoint
GRANT SELECT ON log_readers TO holdfast_relay;
--> statement-breakpoint
-- Nobody is told of what happened before there was a notifier.
ALTER TABLE events NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO log_readers (name, position) SELECT 'notifier', coalesce(max(position), 0) FROM events;
--> statement-breakpoint
ALTER TABLE events FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY definer ON events TO holdfast_definer USING (true);
--> statement-breakpoint
CREATE POLICY definer ON messages TO holdfast_definer USING (true);
--> statement-breakpoint
GRANT SELECT ON events, messages TO holdfast_definer;
--> statement-breakpoint
-- The log of all organizations as it travels on the wire: ids and kinds, nothing that anybody said. A replica of the
-- API reads here what it missed; what an event says it then reads as its tenant.
CREATE FUNCTION log_after(p_position bigint, p_limit integer)
  RETURNS TABLE ("position" bigint, org_id uuid, request_id uuid, id uuid, seq integer, type text, internal boolean, occurred_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$
    SELECT e.position, e.org_id, e.request_id, e.id, e.seq, e.type, e.internal, e.occurred_at
    FROM events e WHERE e.position > p_position ORDER BY e.position LIMIT p_limit
  $$;
--> statement-breakpoint
CREATE FUNCTION log_head() RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT coalesce(max(position), 0) FROM events $$;
--> statement-breakpoint
-- As search_requests: the operator of text search is not leakproof, so row-level security keeps it from its index.
CREATE FUNCTION search_messages(p_query text, p_before timestamptz, p_limit integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$
    SELECT m.id FROM messages m
    WHERE m.org_id = current_org() AND m.search @@ websearch_to_tsquery('simple', p_query)
      AND (p_before IS NULL OR m.created_at <= p_before)
    ORDER BY m.created_at DESC, m.id DESC LIMIT p_limit
  $$;
--> statement-breakpoint
ALTER FUNCTION log_after(bigint, integer) OWNER TO holdfast_definer;
--> statement-breakpoint
ALTER FUNCTION log_head() OWNER TO holdfast_definer;
--> statement-breakpoint
ALTER FUNCTION search_messages(text, timestamptz, integer) OWNER TO holdfast_definer;
