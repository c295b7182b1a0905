CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"secret_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"last_address" text,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_personal" (
	"audit_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "directories" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"bind_password" text,
	"keytab" text,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "directories_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "directory_syncs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"directory_id" uuid NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"started_by" uuid,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"refusals" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"error" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "directory_syncs_status" CHECK (status in ('running','completed','failed'))
);
--> statement-breakpoint
CREATE TABLE "group_mappings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"source" text NOT NULL,
	"source_id" uuid,
	"group_name" text NOT NULL,
	"position" integer NOT NULL,
	"role" text,
	"role_id" uuid,
	"team_id" uuid,
	"business_unit_id" uuid,
	"region_id" uuid,
	"site_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "group_mappings_source" CHECK (source in ('directory','provider','scim'))
);
--> statement-breakpoint
CREATE TABLE "scim_group_members" (
	"org_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "scim_group_members_one" UNIQUE("group_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "scim_groups" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"display_name" text NOT NULL,
	"external_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scim_groups_name" UNIQUE("org_id","display_name")
);
--> statement-breakpoint
CREATE TABLE "identity_providers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"client_secret" text,
	"settings" jsonb NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_providers_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "person_identities" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"last_used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_identities_subject" UNIQUE("org_id","provider_id","subject")
);
--> statement-breakpoint
CREATE TABLE "person_import_rows" (
	"org_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"values" jsonb NOT NULL,
	"outcome" text,
	"person_id" uuid,
	"errors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "person_import_rows_import_id_line_pk" PRIMARY KEY("import_id","line"),
	CONSTRAINT "person_import_rows_outcome" CHECK (outcome in ('created','changed','unchanged','refused'))
);
--> statement-breakpoint
CREATE TABLE "person_imports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"file_name" text NOT NULL,
	"dry_run" boolean NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "person_imports_status" CHECK (status in ('running','completed','cancelled'))
);
--> statement-breakpoint
CREATE TABLE "custom_roles" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"base" text NOT NULL,
	"grants" jsonb NOT NULL,
	"requires_second_factor" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "custom_roles_name" UNIQUE("org_id","name"),
	CONSTRAINT "custom_roles_base" CHECK (base in ('requester','technician','supervisor','admin'))
);
--> statement-breakpoint
CREATE TABLE "auth_challenges" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"data" jsonb NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_challenges_kind" CHECK (kind in ('passkey_registration','passkey_sign_in','second_factor','totp_enrolment','provider'))
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] DEFAULT '{}' NOT NULL,
	"backed_up" boolean DEFAULT false NOT NULL,
	"last_used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"code_hash" text NOT NULL,
	"link_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_codes_purpose" CHECK (purpose in ('sign_in','register','reset_password','verify_email'))
);
--> statement-breakpoint
CREATE TABLE "sign_in_settings" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "totp_factors" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"last_step" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"org_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"business_unit_id" uuid,
	"region_id" uuid,
	"address" text,
	"phone" text,
	"time_zone" text,
	"manager_id" uuid,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sites_code" UNIQUE("org_id","code"),
	CONSTRAINT "sites_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "blocked_because" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "email_verified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "password_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "site_id" uuid;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "manager_id" uuid;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "role_id" uuid;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "scope_business_unit_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "scope_region_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "scope_site_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "platform" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "method" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "provider_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proved_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "site_id" uuid;--> statement-breakpoint
ALTER TABLE "signing_keys" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "site_id" uuid;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_syncs" ADD CONSTRAINT "directory_syncs_directory_id_directories_id_fk" FOREIGN KEY ("directory_id") REFERENCES "public"."directories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scim_group_members" ADD CONSTRAINT "scim_group_members_group_id_scim_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."scim_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scim_group_members" ADD CONSTRAINT "scim_group_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_identities" ADD CONSTRAINT "person_identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_identities" ADD CONSTRAINT "person_identities_provider_id_identity_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."identity_providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_import_rows" ADD CONSTRAINT "person_import_rows_import_id_person_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."person_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_challenges" ADD CONSTRAINT "auth_challenges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_codes" ADD CONSTRAINT "sign_in_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_factors" ADD CONSTRAINT "totp_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_person" ON "api_tokens" USING btree ("org_id","person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "api_tokens_time" ON "api_tokens" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "audit_personal_person" ON "audit_personal" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE INDEX "directory_syncs_directory" ON "directory_syncs" USING btree ("org_id","directory_id","started_at","id");--> statement-breakpoint
CREATE INDEX "group_mappings_source" ON "group_mappings" USING btree ("org_id","source","source_id","position");--> statement-breakpoint
CREATE INDEX "scim_group_members_person" ON "scim_group_members" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE INDEX "person_identities_person" ON "person_identities" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE INDEX "person_imports_time" ON "person_imports" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "auth_challenges_expires" ON "auth_challenges" USING btree ("org_id","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "passkeys_credential" ON "passkeys" USING btree ("org_id","credential_id");--> statement-breakpoint
CREATE INDEX "passkeys_person" ON "passkeys" USING btree ("org_id","person_id","created_at");--> statement-breakpoint
CREATE INDEX "recovery_codes_person" ON "recovery_codes" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE INDEX "sign_in_codes_person" ON "sign_in_codes" USING btree ("org_id","person_id","purpose","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_codes_link" ON "sign_in_codes" USING btree ("org_id","link_hash");--> statement-breakpoint
CREATE INDEX "sign_in_codes_expires" ON "sign_in_codes" USING btree ("org_id","expires_at");--> statement-breakpoint
CREATE INDEX "sites_list" ON "sites" USING btree ("org_id","name","id");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_role_id_custom_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."custom_roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_site" ON "people" USING btree ("org_id","site_id") WHERE site_id is not null;--> statement-breakpoint
CREATE INDEX "people_role_id" ON "people" USING btree ("role_id") WHERE role_id is not null;--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("org_id","expires_at");
--> statement-breakpoint
SELECT isolate(t::regclass) FROM unnest(ARRAY['api_tokens', 'auth_challenges', 'audit_personal', 'custom_roles',
  'directories', 'directory_syncs', 'group_mappings', 'identity_providers', 'passkeys', 'person_identities',
  'person_import_rows', 'person_imports', 'recovery_codes', 'scim_group_members', 'scim_groups', 'sign_in_codes',
  'sign_in_settings', 'sites', 'totp_factors']) AS t;
--> statement-breakpoint
-- What the log says of a person in words can be erased with the person, never changed.
REVOKE UPDATE ON audit_personal FROM holdfast_app;
--> statement-breakpoint
-- A signing key retires; nothing else of it changes.
GRANT UPDATE (retired_at), DELETE ON signing_keys TO holdfast_app;
--> statement-breakpoint
-- A request belongs to the site of whoever asks for it.
CREATE OR REPLACE FUNCTION take_request(
  p_org uuid, p_id uuid, p_actor_kind text, p_actor_id text, p_key text, p_fingerprint text,
  p_requester uuid, p_created_by uuid, p_type text, p_title text, p_description text, p_priority text, p_channel text,
  p_category uuid, p_subcategory uuid, p_business_unit uuid, p_region uuid, p_team uuid, p_tags text[],
  p_occurred_at timestamptz, p_importing boolean, p_external_source text, p_external_id text, p_follow_up_of uuid
) RETURNS TABLE (request_id uuid, request_number integer, outcome text)
LANGUAGE plpgsql AS $$
DECLARE
  v_number integer;
  v_key idempotency_keys;
  v_unit uuid := p_business_unit;
  v_region uuid := p_region;
  v_person people;
BEGIN
  PERFORM set_config('app.org_id', p_org::text, true);
  IF p_key IS NOT NULL THEN
    INSERT INTO idempotency_keys (org_id, actor_id, key, fingerprint, resource_id)
      VALUES (p_org, p_actor_id, p_key, p_fingerprint, p_id) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      SELECT * INTO v_key FROM idempotency_keys k WHERE k.org_id = p_org AND k.actor_id = p_actor_id AND k.key = p_key;
      RETURN QUERY SELECT v_key.resource_id, r.number, CASE WHEN v_key.fingerprint = p_fingerprint THEN 'repeated' ELSE 'mismatch' END
        FROM (SELECT 1) one LEFT JOIN requests r ON r.id = v_key.resource_id;
      RETURN;
    END IF;
  END IF;
  IF p_external_id IS NOT NULL THEN
    RETURN QUERY SELECT r.id, r.number, 'repeated' FROM requests r
      WHERE r.org_id = p_org AND r.external_source = p_external_source AND r.external_id = p_external_id;
    IF FOUND THEN RETURN; END IF;
  END IF;
  SELECT * INTO v_person FROM people WHERE id = p_requester AND blocked_at IS NULL;
  PERFORM require_row(v_person.id IS NOT NULL, 'requesterId');
  v_unit := coalesce(v_unit, v_person.business_unit_id);
  v_region := coalesce(v_region, v_person.region_id);
  IF p_category IS NOT NULL THEN
    PERFORM require_row((SELECT true FROM categories WHERE id = p_category AND parent_id IS NULL AND active), 'categoryId');
  END IF;
  IF p_subcategory IS NOT NULL THEN
    PERFORM require_row((SELECT true FROM categories WHERE id = p_subcategory AND parent_id = p_category AND active), 'subcategoryId');
  END IF;
  IF p_business_unit IS NOT NULL THEN
    PERFORM require_row((SELECT true FROM business_units WHERE id = p_business_unit), 'businessUnitId');
  END IF;
  IF p_region IS NOT NULL THEN
    PERFORM require_row((SELECT true FROM regions WHERE id = p_region), 'regionId');
  END IF;
  IF p_team IS NOT NULL THEN
    PERFORM require_row((SELECT true FROM teams WHERE id = p_team AND active), 'teamId');
  END IF;
  v_number := nextval(number_sequence(p_org)::regclass);
  INSERT INTO requests (id, org_id, number, type, title, description, priority, channel, category_id, subcategory_id,
      business_unit_id, region_id, site_id, requester_id, team_id, tags, importing, external_source, external_id, created_by,
      created_at, updated_at)
    VALUES (p_id, p_org, v_number, p_type, p_title, p_description, p_priority, p_channel, p_category, p_subcategory,
      v_unit, v_region, v_person.site_id, p_requester, p_team, p_tags, p_importing, p_external_source, p_external_id, p_created_by,
      p_occurred_at, p_occurred_at);
  INSERT INTO events (org_id, request_id, seq, type, actor_kind, actor_id, occurred_at, data)
    VALUES (p_org, p_id, 1, 'created', p_actor_kind, p_actor_id, p_occurred_at,
      jsonb_build_object('priority', p_priority, 'channel', p_channel, 'type', p_type));
  IF p_follow_up_of IS NOT NULL THEN
    INSERT INTO request_links (org_id, request_id, linked_id, kind) VALUES (p_org, p_id, p_follow_up_of, 'follow_up');
  END IF;
  INSERT INTO outbox (org_id, request_id, kind, payload)
    SELECT p_org, p_id, 'start', jsonb_build_object('number', o.number_prefix || '-' || v_number, 'priority', p_priority,
      'type', p_type, 'namespace', o.temporal_namespace) FROM organizations o WHERE o.id = p_org;
  RETURN QUERY SELECT p_id, v_number, 'taken';
END $$;
