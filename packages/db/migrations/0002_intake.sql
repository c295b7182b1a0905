-- Intake in one round trip (design decision 3): the request, its first event, the row that starts its workflow and
-- the idempotency key are one statement, so one transaction. It sets the tenant itself and runs with the rights of
-- the caller, so row-level security holds inside.
-- Raises HF001 with the column in COLUMN when something that the request names does not exist in the organization.
CREATE FUNCTION require_row(p_found boolean, p_column text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT coalesce(p_found, false) THEN
    RAISE EXCEPTION 'unknown %', p_column USING ERRCODE = 'HF001', COLUMN = p_column;
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION take_request(
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
      business_unit_id, region_id, requester_id, team_id, tags, importing, external_source, external_id, created_by,
      created_at, updated_at)
    VALUES (p_id, p_org, v_number, p_type, p_title, p_description, p_priority, p_channel, p_category, p_subcategory,
      v_unit, v_region, p_requester, p_team, p_tags, p_importing, p_external_source, p_external_id, p_created_by,
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
