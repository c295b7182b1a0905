#!/usr/bin/env bash
# Connects that domain to a running desk by its API, tries it, and signs in with a ticket.
#
#   docs/examples/samba/connect.sh [folder] [address of the desk] [organization] [administrator's email] [password]
set -euo pipefail

dir=${1:-/var/tmp/holdfast-domain}
desk=${2:-http://localhost:4000}
organization=${3:-acme}
email=${4:-admin@acme.test}
desk_password=${5:-holdfast-demo}
api=$desk/api/v1
[[ -r $dir/desk.keytab ]] || { echo "There is no domain in $dir yet: start.sh makes it." >&2; exit 1; }
jar=$(mktemp)
trap 'rm -f "$jar"' EXIT

ask() { curl --silent --show-error --fail-with-body --cookie "$jar" -H "x-holdfast-organization: $organization" "$@"; }
post() { ask -H 'content-type: application/json' -H "idempotency-key: $RANDOM$RANDOM" --data @- "$1"; }
text() { node -p 'JSON.stringify(require("fs").readFileSync(process.argv[1], "utf8"))' "$1"; }

echo "{\"email\": \"$email\", \"password\": \"$desk_password\"}" |
  ask -H 'content-type: application/json' --cookie-jar "$jar" --output /dev/null --data @- "$api/auth/sign-in"

directory=$(post "$api/management/directories" <<END | node -p 'JSON.parse(require("fs").readFileSync(0)).id'
{
  "name": "Corp Example",
  "settings": {
    "kind": "active_directory",
    "servers": ["ldaps://127.0.53.53"],
    "certificateAuthority": $(text "$dir/tls/authority.pem"),
    "serviceAccount": "CN=svc-holdfast,CN=Users,DC=corp,DC=example",
    "loginTemplate": null,
    "base": "DC=corp,DC=example",
    "groupBase": null,
    "peopleFilter": "(mail=*)",
    "attributes": {},
    "loginAttributes": null,
    "nestedGroups": true,
    "createsPeople": true,
    "linksByEmail": false,
    "syncEveryMinutes": 60,
    "syncPhotos": true,
    "blocksAbsent": true,
    "blocksAtMostPercent": 10,
    "kerberosRealm": "CORP.EXAMPLE"
  },
  "bindPassword": "Correct-Horse-7-Staple",
  "keytab": "$(base64 --wrap=0 "$dir/desk.keytab")",
  "mappings": [{ "group": "Holdfast agents", "role": "technician" }]
}
END
)
echo "The directory is connected: $directory"

echo 'What ada would become:'
echo '{"userName": "ada"}' | post "$api/management/directories/$directory/test" |
  node -p 'const t = JSON.parse(require("fs").readFileSync(0)); [...t.steps.map(s => `  ${s.outcome} ${s.step}: ${s.detail}`), `  ${t.preview.outcome}: ${t.preview.name}, ${t.preview.person.role}`].join("\n")'

echo 'ada signs in to the domain, and to the desk without typing anything:'
export KRB5_CONFIG=$dir/krb5.conf KRB5CCNAME=FILE:$jar.tickets
trap 'rm -f "$jar" "$jar.tickets"' EXIT
echo 'Correct-Horse-7-Staple' | kinit ada > /dev/null
curl --silent --show-error --fail-with-body --negotiate --user : -H "x-holdfast-organization: $organization" "$api/auth/negotiate" |
  node -p 'const { me } = JSON.parse(require("fs").readFileSync(0)); `  ${me.person.name}, ${me.person.role} of ${me.organization.name}`'
