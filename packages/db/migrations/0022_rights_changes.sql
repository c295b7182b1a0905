CREATE TABLE "rights_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rights_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"entry" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "rights_changes_transaction" ON "rights_changes" USING btree ("transaction");--> statement-breakpoint
CREATE INDEX "rights_changes_created" ON "rights_changes" USING btree ("created_at");--> statement-breakpoint
GRANT SELECT, DELETE ON rights_changes TO holdfast_app;
--> statement-breakpoint
GRANT INSERT ON rights_changes TO holdfast_definer;
--> statement-breakpoint
-- Arguments: the field of a RightsEntry, and the column that it is read from.
CREATE FUNCTION tell_rights_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_row jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  v_id jsonb := v_row -> TG_ARGV[1];
BEGIN
  INSERT INTO rights_changes (entry) VALUES (jsonb_build_object('orgId', v_row -> 'org_id', TG_ARGV[0],
    CASE WHEN TG_ARGV[0] LIKE '%Ids' THEN jsonb_build_array(v_id) ELSE v_id END));
  RETURN NULL;
END $$;
--> statement-breakpoint
ALTER FUNCTION tell_rights_change() OWNER TO holdfast_definer;
--> statement-breakpoint
CREATE TRIGGER tell_rights AFTER UPDATE ON people FOR EACH ROW
  WHEN ((OLD.role, OLD.role_id, OLD.blocked_at, OLD.erased_at,
      OLD.scope_business_unit_ids, OLD.scope_region_ids, OLD.scope_site_ids)
    IS DISTINCT FROM (NEW.role, NEW.role_id, NEW.blocked_at, NEW.erased_at,
      NEW.scope_business_unit_ids, NEW.scope_region_ids, NEW.scope_site_ids))
  EXECUTE FUNCTION tell_rights_change('personId', 'id');
--> statement-breakpoint
CREATE TRIGGER tell_rights AFTER UPDATE ON sessions FOR EACH ROW
  WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION tell_rights_change('sessionIds', 'id');
--> statement-breakpoint
CREATE TRIGGER tell_rights AFTER UPDATE ON api_tokens FOR EACH ROW
  WHEN ((OLD.revoked_at, OLD.expires_at, OLD.scopes) IS DISTINCT FROM (NEW.revoked_at, NEW.expires_at, NEW.scopes))
  EXECUTE FUNCTION tell_rights_change('tokenIds', 'id');
--> statement-breakpoint
CREATE TRIGGER tell_rights AFTER UPDATE ON access_links FOR EACH ROW
  WHEN ((OLD.revoked_at, OLD.expires_at) IS DISTINCT FROM (NEW.revoked_at, NEW.expires_at))
  EXECUTE FUNCTION tell_rights_change('linkId', 'id');
--> statement-breakpoint
CREATE TRIGGER tell_rights AFTER UPDATE OR DELETE ON custom_roles FOR EACH ROW
  EXECUTE FUNCTION tell_rights_change('roleId', 'id');
--> statement-breakpoint
CREATE TRIGGER tell_rights AFTER INSERT OR UPDATE OR DELETE ON team_members FOR EACH ROW
  EXECUTE FUNCTION tell_rights_change('personId', 'person_id');
