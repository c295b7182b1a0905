CREATE TABLE "scim_settings" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
SELECT isolate('scim_settings');
