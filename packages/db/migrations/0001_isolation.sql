-- Isolation in the database (design decision 10): every table with an org_id has row-level security, forced, so
-- that a transaction without a tenant sees nothing. docs/decisions/0003-isolation.md says who may what and why.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'holdfast_app') THEN CREATE ROLE holdfast_app LOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'holdfast_relay') THEN CREATE ROLE holdfast_relay LOGIN; END IF;
  -- Owns the few functions that must look over a tenant's edge; nobody signs in as it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'holdfast_definer') THEN CREATE ROLE holdfast_definer NOLOGIN; END IF;
  EXECUTE format('GRANT holdfast_definer TO %I WITH SET TRUE', current_user);
END $$;
--> statement-breakpoint
CREATE FUNCTION current_org() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.org_id', true), '')::uuid;
--> statement-breakpoint
-- A later migration that adds a table with an org_id calls this for it; a test finds the one that forgot.
CREATE FUNCTION isolate(p_table regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', p_table);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', p_table);
  EXECUTE format('CREATE POLICY tenant ON %s USING (org_id = current_org()) WITH CHECK (org_id = current_org())', p_table);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO holdfast_app', p_table);
END $$;
--> statement-breakpoint
DO $$
DECLARE t regclass;
BEGIN
  FOR t IN SELECT attrelid::regclass FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
    WHERE attname = 'org_id' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
  LOOP PERFORM isolate(t); END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON organizations USING (id = current_org()) WITH CHECK (id = current_org());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON organizations TO holdfast_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON signing_keys TO holdfast_app;
--> statement-breakpoint
-- The log and the audit are append-only, versions immutable: not even the application may rewrite them.
REVOKE UPDATE, DELETE ON events, audit_log, calendar_versions, sla_policy_versions FROM holdfast_app;
--> statement-breakpoint
-- Requests, clocks and effects are never deleted.
REVOKE DELETE ON requests, clocks, effects FROM holdfast_app;
--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON outbox TO holdfast_relay;
--> statement-breakpoint
GRANT SELECT, UPDATE (position) ON events TO holdfast_relay;
--> statement-breakpoint
CREATE POLICY relay ON outbox TO holdfast_relay USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY relay ON events TO holdfast_relay USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY definer ON organizations TO holdfast_definer USING (true);
--> statement-breakpoint
CREATE POLICY definer ON requests TO holdfast_definer USING (true);
--> statement-breakpoint
GRANT SELECT ON organizations, requests TO holdfast_definer;
--> statement-breakpoint
-- Which organization a sign-in or a subdomain means, before there is a tenant.
CREATE FUNCTION find_organization(p_slug text)
  RETURNS TABLE (id uuid, slug text, name text, temporal_namespace text, number_prefix text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT o.id, o.slug, o.name, o.temporal_namespace, o.number_prefix FROM organizations o WHERE o.slug = p_slug $$;
--> statement-breakpoint
CREATE FUNCTION list_organizations()
  RETURNS TABLE (id uuid, slug text, name text, temporal_namespace text, number_prefix text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT o.id, o.slug, o.name, o.temporal_namespace, o.number_prefix FROM organizations o ORDER BY o.slug $$;
--> statement-breakpoint
-- The operator of text search is not leakproof, so row-level security keeps it from its index. Here the policy is
-- `true` and the tenant is an ordinary condition, which lets the planner use the index.
CREATE FUNCTION search_requests(p_query text, p_limit integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$
    SELECT r.id FROM requests r
    WHERE r.org_id = current_org() AND r.search @@ websearch_to_tsquery('simple', p_query)
    ORDER BY r.id DESC LIMIT p_limit
  $$;
--> statement-breakpoint
-- Numbers come from a sequence an organization: no row is locked for them, at the price of rare gaps.
CREATE FUNCTION number_sequence(p_org uuid) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN 'request_numbers_' || replace(p_org::text, '-', '');
--> statement-breakpoint
GRANT CREATE, USAGE ON SCHEMA public TO holdfast_definer;
--> statement-breakpoint
CREATE FUNCTION make_number_sequence() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
  AS $$
  BEGIN
    EXECUTE format('CREATE SEQUENCE %I START 1001', number_sequence(NEW.id));
    EXECUTE format('GRANT USAGE ON SEQUENCE %I TO holdfast_app', number_sequence(NEW.id));
    RETURN NEW;
  END $$;
--> statement-breakpoint
CREATE TRIGGER organizations_number AFTER INSERT ON organizations
  FOR EACH ROW EXECUTE FUNCTION make_number_sequence();
--> statement-breakpoint
ALTER FUNCTION find_organization(text) OWNER TO holdfast_definer;
--> statement-breakpoint
ALTER FUNCTION list_organizations() OWNER TO holdfast_definer;
--> statement-breakpoint
ALTER FUNCTION search_requests(text, integer) OWNER TO holdfast_definer;
--> statement-breakpoint
ALTER FUNCTION make_number_sequence() OWNER TO holdfast_definer;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO holdfast_app, holdfast_relay;
