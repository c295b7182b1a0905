#!/usr/bin/env bash
# A Windows domain to try Holdfast with: Samba as an Active Directory controller, in one folder, on one loopback address.
# Nothing of the machine's own configuration is read or written. Ctrl-C ends it; the folder is kept for the next start.
#
#   apt-get install --no-install-recommends samba samba-ad-dc samba-ad-provision winbind krb5-user ldb-tools openssl
#   sudo docs/examples/samba/start.sh [folder]
#
# Root, because LDAP's ports are below 1024.
set -euo pipefail

dir=${1:-/var/tmp/holdfast-domain}
address=127.0.53.53
realm=CORP.EXAMPLE
base=DC=corp,DC=example
password='Correct-Horse-7-Staple'
export KRB5_CONFIG=$dir/krb5.conf

configure() {
  mkdir -p "$dir"/{private,state,cache,lock,ncalrpc,bind,run,tls,sysvol/corp.example/scripts}
  cat > "$dir/smb.conf" <<END
[global]
workgroup = CORP
realm = $realm
netbios name = DC
server role = active directory domain controller
server services = ldap, kdc
interfaces = $address/8
bind interfaces only = yes
private dir = $dir/private
state directory = $dir/state
cache directory = $dir/cache
lock directory = $dir/lock
ncalrpc dir = $dir/ncalrpc
binddns dir = $dir/bind
pid directory = $dir/run
log file = $dir/samba.log
posix:eadb = $dir/private/eadb.tdb
dns update command = /bin/true
tls cafile = $dir/tls/authority.pem
tls certfile = $dir/tls/certificate.pem
tls keyfile = $dir/tls/key.pem
[sysvol]
path = $dir/sysvol
[netlogon]
path = $dir/sysvol/corp.example/scripts
END
  cat > "$dir/krb5.conf" <<END
[libdefaults]
default_realm = $realm
dns_lookup_kdc = false
dns_canonicalize_hostname = false
rdns = false
[realms]
$realm = {
  kdc = $address:88
}
[domain_realm]
localhost = $realm
.localhost = $realm
END
}

certify() {
  local new=(req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365)
  cd "$dir/tls"
  openssl "${new[@]}" -keyout authority.key -out authority.pem -subj '/CN=Corp Example authority' \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign
  openssl "${new[@]}" -CA authority.pem -CAkey authority.key -keyout key.pem -out certificate.pem -subj /CN=dc.corp.example \
    -addext "subjectAltName=IP:$address,DNS:dc.corp.example"
}

tool() { samba-tool "$@" --configfile="$dir/smb.conf"; }
here() { tool "$@" -H "$dir/private/sam.ldb"; }

populate() {
  tool domain provision --realm=$realm --domain=CORP --server-role=dc --dns-backend=NONE \
    --host-name=dc --host-ip=$address --adminpass="$password"
  here domain passwordsettings set --max-pwd-age=0
  # Holdfast's own account: it reads the directory, and the tickets of people are for it.
  here user create svc-holdfast "$password"
  here user setexpiry svc-holdfast --noexpiry
  tool spn add HTTP/localhost svc-holdfast
  ldbmodify -H "$dir/private/sam.ldb" --configfile="$dir/smb.conf" <<END
dn: CN=svc-holdfast,CN=Users,$base
changetype: modify
replace: msDS-SupportedEncryptionTypes
msDS-SupportedEncryptionTypes: 24
END
  tool domain exportkeytab "$dir/desk.keytab" --principal=HTTP/localhost
  # Only because it is for trying: whoever has a real one can be anybody.
  chmod a+r "$dir/desk.keytab"
  # People, and groups within groups.
  here user create ada "$password" --given-name=Ada --surname=Okafor --mail-address=ada@corp.example \
    --department=IT --job-title=Technician
  here user create ben "$password" --given-name=Ben --surname=Costa --mail-address=ben@corp.example --department=Sales
  here group add 'Holdfast agents'
  here group add 'Service desk'
  here group addmembers 'Holdfast agents' 'Service desk'
  here group addmembers 'Service desk' ada
}

if [[ ! -f $dir/desk.keytab ]]; then
  rm -rf "$dir"
  configure
  echo "Making the domain $realm in $dir …"
  (certify && populate) > "$dir.log" 2>&1 || { tail -20 "$dir.log"; exit 1; }
fi
cat <<END
Active Directory of $realm on ldaps://$address
  authority of its certificate   $dir/tls/authority.pem
  service account                CN=svc-holdfast,CN=Users,$base
  keytab                         $dir/desk.keytab
  people                         ada (in Holdfast agents through Service desk), ben
  everybody's password           $password
For kinit, curl and browsers: export KRB5_CONFIG=$dir/krb5.conf
END
exec samba --interactive --model=single --configfile="$dir/smb.conf" --debuglevel=1
