ALTER TABLE "auth_challenges" DROP CONSTRAINT "auth_challenges_kind";--> statement-breakpoint
ALTER TABLE "sign_in_codes" DROP CONSTRAINT "sign_in_codes_purpose";--> statement-breakpoint
ALTER TABLE "auth_challenges" ADD CONSTRAINT "auth_challenges_kind" CHECK (kind in ('passkey_registration','passkey_sign_in','second_factor','totp_enrolment','provider','registration','step_up'));--> statement-breakpoint
ALTER TABLE "sign_in_codes" ADD CONSTRAINT "sign_in_codes_purpose" CHECK (purpose in ('sign_in','reset_password','step_up'));