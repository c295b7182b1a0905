CREATE TABLE "request_answers" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_forms" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"icon" text DEFAULT 'file-text' NOT NULL,
	"type" text DEFAULT 'incident' NOT NULL,
	"category_id" uuid,
	"subcategory_id" uuid,
	"fields" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_notes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_photos" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_preferences" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"preferences" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "satisfaction_ratings" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"score" smallint NOT NULL,
	"comment" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "satisfaction_ratings_score" CHECK (score between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "absences_order" CHECK (starts_at < ends_at)
);
--> statement-breakpoint
CREATE TABLE "agent_shifts" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"time_zone" text NOT NULL,
	"weekly" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"icon" text DEFAULT 'list' NOT NULL,
	"sharing" text DEFAULT 'private' NOT NULL,
	"team_id" uuid,
	"filter" text DEFAULT '' NOT NULL,
	"sort" text DEFAULT 'nextDue' NOT NULL,
	"direction" text DEFAULT 'asc' NOT NULL,
	"grouping" text DEFAULT 'none' NOT NULL,
	"columns" text[] DEFAULT '{}' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_views_sharing" CHECK (sharing in ('private','team','everyone') and (sharing = 'team') = (team_id is not null)),
	CONSTRAINT "saved_views_direction" CHECK (direction in ('asc','desc'))
);
--> statement-breakpoint
ALTER TABLE "request_links" DROP CONSTRAINT "request_links_kind";--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "accent_hue" integer;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "photo_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "request_links" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "request_answers" ADD CONSTRAINT "request_answers_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_answers" ADD CONSTRAINT "request_answers_form_id_request_forms_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."request_forms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_forms" ADD CONSTRAINT "request_forms_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_forms" ADD CONSTRAINT "request_forms_subcategory_id_categories_id_fk" FOREIGN KEY ("subcategory_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_notes" ADD CONSTRAINT "person_notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_photos" ADD CONSTRAINT "person_photos_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_preferences" ADD CONSTRAINT "person_preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "satisfaction_ratings" ADD CONSTRAINT "satisfaction_ratings_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_shifts" ADD CONSTRAINT "agent_shifts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_forms_position" ON "request_forms" USING btree ("org_id","position","id");--> statement-breakpoint
CREATE INDEX "person_notes_person" ON "person_notes" USING btree ("org_id","person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "satisfaction_ratings_person" ON "satisfaction_ratings" USING btree ("org_id","person_id","updated_at");--> statement-breakpoint
CREATE INDEX "satisfaction_ratings_updated" ON "satisfaction_ratings" USING btree ("org_id","updated_at");--> statement-breakpoint
CREATE INDEX "absences_person" ON "absences" USING btree ("org_id","person_id","ends_at");--> statement-breakpoint
CREATE INDEX "saved_views_owner" ON "saved_views" USING btree ("org_id","owner_id","position","id");--> statement-breakpoint
CREATE INDEX "saved_views_shared" ON "saved_views" USING btree ("org_id","sharing","team_id") WHERE sharing <> 'private';--> statement-breakpoint
ALTER TABLE "request_links" ADD CONSTRAINT "request_links_kind" CHECK (kind in ('follow_up','relates','blocks','duplicates'));--> statement-breakpoint
SELECT isolate(t::regclass) FROM unnest(ARRAY['saved_views', 'agent_shifts', 'absences', 'satisfaction_ratings',
  'request_forms', 'request_answers', 'person_photos', 'person_notes', 'person_preferences']) AS t;
--> statement-breakpoint
-- What somebody answered when they asked is not changed afterwards.
REVOKE UPDATE, DELETE ON request_answers FROM holdfast_app;
