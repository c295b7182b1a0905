-- What is typed is looked for from its third letter on: the last word of a query finds what begins with it, unless it is
-- quoted, taken out by a minus, or ended by a space.
CREATE FUNCTION beginning_in(p_query text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN (length(p_query) - length(replace(p_query, '"', ''))) % 2 = 0
    THEN substring(p_query FROM '(?:^|\s)([^\s"''\\:&|!()<>*-]{3,})$') END;
--> statement-breakpoint
-- By the index of words alone: the planner takes a beginning that nothing has for a frequent one, and would look through
-- every request for it.
CREATE FUNCTION find_by_terms(p_terms tsquery, p_limit integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE
  SET enable_indexscan = off SET enable_indexonlyscan = off SET enable_seqscan = off
  SET max_parallel_workers_per_gather = 0
  AS $$ SELECT r.id FROM requests r WHERE r.search @@ p_terms AND r.org_id = current_org() LIMIT p_limit $$;
--> statement-breakpoint
-- The newest that match. Nothing tells beforehand how many begin so: what is frequent is found among the newest requests,
-- what is rare by the index of words. Of what was frequent once, and is not any more, some are found.
CREATE OR REPLACE FUNCTION search_requests(p_query text, p_limit integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
  AS $$
  DECLARE
    beginning CONSTANT text := beginning_in(p_query);
    newest CONSTANT integer := 20000;
    few CONSTANT integer := 20000;
    terms tsquery := websearch_to_tsquery('simple', left(p_query, length(p_query) - coalesce(length(beginning), 0)));
    found uuid[];
  BEGIN
    IF beginning IS NOT NULL THEN
      terms := terms && to_tsquery('simple', '''' || beginning || ''':*');
    END IF;
    found := ARRAY(SELECT n.id FROM (SELECT r.id, r.search FROM requests r WHERE r.org_id = current_org()
      ORDER BY r.id DESC LIMIT newest) n WHERE n.search @@ terms LIMIT p_limit);
    IF cardinality(found) = p_limit THEN
      RETURN QUERY SELECT unnest(found);
    ELSIF beginning IS NULL THEN
      RETURN QUERY SELECT r.id FROM requests r WHERE r.org_id = current_org() AND r.search @@ terms
        ORDER BY r.id DESC LIMIT p_limit;
    ELSE
      RETURN QUERY SELECT id FROM find_by_terms(terms, few) AS id ORDER BY id DESC LIMIT p_limit;
    END IF;
  END $$;
--> statement-breakpoint
ALTER FUNCTION find_by_terms(tsquery, integer) OWNER TO holdfast_definer;
