ALTER TABLE "absences" ADD COLUMN "next_change_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "agent_shifts" ADD COLUMN "next_change_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "clocks_ended" ON "clocks" USING btree ("org_id","ended_at","kind","state","request_id") WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "clocks_breached" ON "clocks" USING btree ("org_id","breached_at","kind","request_id") WHERE breached_at is not null;--> statement-breakpoint
CREATE INDEX "requests_reopened" ON "requests" USING btree ("org_id","updated_at","id") WHERE reopen_count > 0;--> statement-breakpoint
CREATE INDEX "absences_change" ON "absences" USING btree ("next_change_at") WHERE next_change_at is not null;--> statement-breakpoint
CREATE INDEX "agent_shifts_change" ON "agent_shifts" USING btree ("next_change_at") WHERE next_change_at is not null;--> statement-breakpoint
CREATE POLICY definer ON agent_shifts TO holdfast_definer USING (true);
--> statement-breakpoint
CREATE POLICY definer ON absences TO holdfast_definer USING (true);
--> statement-breakpoint
GRANT SELECT (org_id, person_id, next_change_at) ON agent_shifts, absences TO holdfast_definer;
--> statement-breakpoint
-- Whose shift has begun, and whose absence has begun or ended, of all organizations: the relay asks twice a minute, and
-- looks at nobody else. What there is to do it then reads as its tenant.
CREATE FUNCTION due_shift_changes(p_at timestamptz, p_limit integer) RETURNS TABLE (org_id uuid, person_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$
    SELECT c.org_id, c.person_id FROM (
      SELECT s.org_id, s.person_id FROM agent_shifts s WHERE s.next_change_at <= p_at
      UNION SELECT a.org_id, a.person_id FROM absences a WHERE a.next_change_at <= p_at
    ) c ORDER BY c.org_id, c.person_id LIMIT p_limit
  $$;
--> statement-breakpoint
ALTER FUNCTION due_shift_changes(timestamptz, integer) OWNER TO holdfast_definer;
