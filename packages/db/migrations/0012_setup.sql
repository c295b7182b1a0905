-- Whether anybody administers this desk at all: asked before there is a tenant, and before anybody has signed in.
CREATE POLICY definer ON people TO holdfast_definer USING (true);
--> statement-breakpoint
GRANT SELECT (role) ON people TO holdfast_definer;
--> statement-breakpoint
CREATE FUNCTION has_administrator() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT EXISTS (SELECT FROM people WHERE role IN ('admin', 'super_admin')) $$;
--> statement-breakpoint
ALTER FUNCTION has_administrator() OWNER TO holdfast_definer;
