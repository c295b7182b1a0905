CREATE TABLE "directory_entries" (
	"org_id" uuid NOT NULL,
	"directory_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"dn_hash" text NOT NULL,
	"manager_hash" text,
	"photo_hash" text,
	"person_id" uuid,
	"sync_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"settled" boolean NOT NULL,
	"fingerprint" text,
	"stamp" text,
	CONSTRAINT "directory_entries_directory_id_external_id_pk" PRIMARY KEY("directory_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "directory_entries" ADD CONSTRAINT "directory_entries_directory_id_directories_id_fk" FOREIGN KEY ("directory_id") REFERENCES "public"."directories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_entries" ADD CONSTRAINT "directory_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "directory_entries_dn" ON "directory_entries" USING btree ("directory_id","dn_hash");--> statement-breakpoint
CREATE INDEX "directory_entries_person" ON "directory_entries" USING btree ("org_id","person_id");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK (kind in ('start','message','line','replan','effect','command','file','bulk','directory'));--> statement-breakpoint
SELECT isolate('directory_entries');
