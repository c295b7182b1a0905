CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"session_id" uuid,
	"address" text,
	"action" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_log_actor" CHECK (actor_kind in ('person','token','system') and actor_id ~ '[^[:space:]]')
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resolution_codes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"built_in" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resolution_codes_code" UNIQUE("org_id","code")
);
--> statement-breakpoint
CREATE TABLE "effects" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"cause_seq" integer NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"recipient_id" uuid,
	"target" text,
	"template" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_attempt_at" timestamp with time zone,
	"outcome" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "effects_key" UNIQUE("org_id","key"),
	CONSTRAINT "effects_kind" CHECK (kind in ('inbox','webhook')),
	CONSTRAINT "effects_state" CHECK (state in ('pending','done','failed','suppressed'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"effect_id" uuid NOT NULL,
	"template" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notifications_effect" UNIQUE("effect_id")
);
--> statement-breakpoint
CREATE TABLE "business_units" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "business_units_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"number_prefix" text DEFAULT 'HF' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"temporal_namespace" text DEFAULT 'holdfast' NOT NULL,
	"calendar_id" uuid,
	"confirmation_business_days" integer DEFAULT 3 NOT NULL,
	"reopen_days" integer DEFAULT 30 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organizations_slug" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "regions_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text DEFAULT 'requester' NOT NULL,
	"kind" text DEFAULT 'employee' NOT NULL,
	"password_hash" text,
	"blocked_at" timestamp with time zone,
	"department" text,
	"title" text,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"business_unit_id" uuid,
	"region_id" uuid,
	"groups" text[] DEFAULT '{}' NOT NULL,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"availability" text DEFAULT 'online' NOT NULL,
	"capacity" integer DEFAULT 20 NOT NULL,
	"external_source" text,
	"external_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_role" CHECK (role in ('requester','technician','supervisor','admin','super_admin')),
	CONSTRAINT "people_kind" CHECK (kind in ('employee','external')),
	CONSTRAINT "people_availability" CHECK (availability in ('online','away','out_of_office')),
	CONSTRAINT "people_capacity" CHECK (capacity >= 0)
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"refresh_hash" text NOT NULL,
	"previous_hash" text,
	"rotated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_agent" text,
	"address" text,
	"last_used_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	"persistent" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"cycle" integer NOT NULL,
	"state" text NOT NULL,
	"target_minutes" integer NOT NULL,
	"used_ms" bigint NOT NULL,
	"policy_version_id" uuid NOT NULL,
	"calendar_version_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"breached_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"data" jsonb NOT NULL,
	CONSTRAINT "clocks_request_id_kind_cycle_pk" PRIMARY KEY("request_id","kind","cycle"),
	CONSTRAINT "clocks_state" CHECK (state in ('running','paused','met','breached','cancelled'))
);
--> statement-breakpoint
CREATE TABLE "command_payloads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"seq" integer,
	"type" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"internal" boolean DEFAULT false NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"command_id" text,
	"position" bigint,
	CONSTRAINT "events_seq" UNIQUE("request_id","seq"),
	CONSTRAINT "events_actor" CHECK (actor_kind in ('person','token','system') and actor_id ~ '[^[:space:]]')
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"org_id" uuid NOT NULL,
	"actor_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"resource_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_org_id_actor_id_key_pk" PRIMARY KEY("org_id","actor_id","key")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"internal" boolean NOT NULL,
	"body" text NOT NULL,
	"client_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_body" CHECK (body ~ '[^[:space:]]')
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_kind" CHECK (kind in ('start','message','line','replan','effect'))
);
--> statement-breakpoint
CREATE TABLE "request_assignees" (
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_assignees_request_id_person_id_pk" PRIMARY KEY("request_id","person_id"),
	CONSTRAINT "request_assignees_kind" CHECK (kind in ('collaborator','observer'))
);
--> statement-breakpoint
CREATE TABLE "request_links" (
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"linked_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_links_request_id_linked_id_kind_pk" PRIMARY KEY("request_id","linked_id","kind"),
	CONSTRAINT "request_links_kind" CHECK (kind in ('follow_up'))
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"type" text DEFAULT 'incident' NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"priority" text DEFAULT 'normal' NOT NULL,
	"priority_rank" smallint GENERATED ALWAYS AS (case priority when 'low' then 0 when 'normal' then 1 when 'high' then 2 else 3 end) STORED NOT NULL,
	"channel" text DEFAULT 'portal' NOT NULL,
	"category_id" uuid,
	"subcategory_id" uuid,
	"business_unit_id" uuid,
	"region_id" uuid,
	"requester_id" uuid NOT NULL,
	"team_id" uuid,
	"assignee_id" uuid,
	"line_since" timestamp with time zone,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"wait_reason" text,
	"wait_note" text,
	"wait_until" timestamp with time zone,
	"remind_at" timestamp with time zone,
	"resolve_unanswered_at" timestamp with time zone,
	"resolution_code" text,
	"resolution_text" text,
	"resolved_by" uuid,
	"resolved_at" timestamp with time zone,
	"auto_close_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text,
	"reopen_until" timestamp with time zone,
	"reopen_count" integer DEFAULT 0 NOT NULL,
	"policy_version_id" uuid,
	"calendar_version_id" uuid,
	"sla_state" text DEFAULT 'none' NOT NULL,
	"next_due_at" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	"next_due_clock" text,
	"seq" integer DEFAULT 1 NOT NULL,
	"importing" boolean DEFAULT false NOT NULL,
	"external_source" text,
	"external_id" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', title || ' ' || description)) STORED NOT NULL,
	CONSTRAINT "requests_number" UNIQUE("org_id","number"),
	CONSTRAINT "requests_status" CHECK (status in ('open','in_progress','waiting','resolved','closed','cancelled')),
	CONSTRAINT "requests_priority" CHECK (priority in ('low','normal','high','critical')),
	CONSTRAINT "requests_wait" CHECK ((status = 'waiting') = (wait_reason is not null)),
	CONSTRAINT "requests_resolution" CHECK (status not in ('resolved','closed') or (resolution_code ~ '[^[:space:]]' and resolution_text ~ '[^[:space:]]') is true)
);
--> statement-breakpoint
CREATE TABLE "calendar_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"calendar_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"reason" text NOT NULL,
	"published_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_versions_number" UNIQUE("calendar_id","number")
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"current_version_id" uuid,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendars_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "sla_policies" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"current_version_id" uuid,
	"retired_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sla_policies_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "sla_policy_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"reason" text NOT NULL,
	"published_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sla_policy_versions_number" UNIQUE("policy_id","number")
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"kid" text PRIMARY KEY NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"private_jwk" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "routing_rules" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"conditions" jsonb NOT NULL,
	"team_id" uuid NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"org_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"is_lead" boolean DEFAULT false NOT NULL,
	CONSTRAINT "team_members_team_id_person_id_pk" PRIMARY KEY("team_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"strategy" text DEFAULT 'manual' NOT NULL,
	"returns_when_out" boolean DEFAULT true NOT NULL,
	"last_given_to" uuid,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "teams_key" UNIQUE("org_id","key"),
	CONSTRAINT "teams_name" UNIQUE("org_id","name"),
	CONSTRAINT "teams_strategy" CHECK (strategy in ('manual','round_robin','least_loaded','skill'))
);
--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_parent_id_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_effect_id_effects_id_fk" FOREIGN KEY ("effect_id") REFERENCES "public"."effects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_assignees" ADD CONSTRAINT "request_assignees_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_links" ADD CONSTRAINT "request_links_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_links" ADD CONSTRAINT "request_links_linked_id_requests_id_fk" FOREIGN KEY ("linked_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_versions" ADD CONSTRAINT "calendar_versions_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sla_policy_versions" ADD CONSTRAINT "sla_policy_versions_policy_id_sla_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."sla_policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_rules" ADD CONSTRAINT "routing_rules_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_time" ON "audit_log" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_name" ON "categories" USING btree ("org_id",coalesce(parent_id, '00000000-0000-0000-0000-000000000000'),"name");--> statement-breakpoint
CREATE INDEX "categories_parent" ON "categories" USING btree ("org_id","parent_id");--> statement-breakpoint
CREATE INDEX "effects_request" ON "effects" USING btree ("request_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_person" ON "notifications" USING btree ("org_id","person_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("org_id",lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "people_external" ON "people" USING btree ("org_id","external_source","external_id") WHERE external_id is not null;--> statement-breakpoint
CREATE INDEX "people_name" ON "people" USING btree ("org_id","name","id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_command" ON "events" USING btree ("request_id","command_id") WHERE command_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "events_position" ON "events" USING btree ("position") WHERE position is not null;--> statement-breakpoint
CREATE INDEX "events_unplaced" ON "events" USING btree ("id") WHERE position is null;--> statement-breakpoint
CREATE INDEX "messages_request" ON "messages" USING btree ("request_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_client" ON "messages" USING btree ("request_id","author_id","client_id") WHERE client_id is not null;--> statement-breakpoint
CREATE INDEX "outbox_request" ON "outbox" USING btree ("request_id","id");--> statement-breakpoint
CREATE INDEX "request_assignees_person" ON "request_assignees" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE INDEX "request_links_linked" ON "request_links" USING btree ("org_id","linked_id");--> statement-breakpoint
CREATE UNIQUE INDEX "requests_external" ON "requests" USING btree ("org_id","external_source","external_id") WHERE external_id is not null;--> statement-breakpoint
CREATE INDEX "requests_queue_due" ON "requests" USING btree ("org_id","next_due_at","id") WHERE status in ('open','in_progress','waiting');--> statement-breakpoint
CREATE INDEX "requests_assignee_due" ON "requests" USING btree ("org_id","assignee_id","next_due_at","id") WHERE status in ('open','in_progress','waiting');--> statement-breakpoint
CREATE INDEX "requests_team_due" ON "requests" USING btree ("org_id","team_id","next_due_at","id") WHERE status in ('open','in_progress','waiting');--> statement-breakpoint
CREATE INDEX "requests_team_line" ON "requests" USING btree ("org_id","team_id","priority_rank" DESC NULLS LAST,"line_since") WHERE line_since is not null;--> statement-breakpoint
CREATE INDEX "requests_created" ON "requests" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_updated" ON "requests" USING btree ("org_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "requests_requester" ON "requests" USING btree ("org_id","requester_id","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_search" ON "requests" USING gin ("search");--> statement-breakpoint
CREATE INDEX "sla_policies_order" ON "sla_policies" USING btree ("org_id","position");--> statement-breakpoint
CREATE INDEX "routing_rules_order" ON "routing_rules" USING btree ("org_id","position");--> statement-breakpoint
CREATE INDEX "team_members_person" ON "team_members" USING btree ("org_id","person_id");