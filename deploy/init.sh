#!/usr/bin/env bash
# Prepares what docker compose needs and no repository holds: .env with random passwords and, for the overlay
# deploy/secure.yml, keys and certificates in deploy/secrets. What is there is kept.
# Usage: deploy/init.sh [secure]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
umask 077

random() {
  openssl rand -hex 24
}

[[ -f .env ]] || cp .env.example .env
while IFS='=' read -r name value; do
  if [[ $name == *PASSWORD* && -z $value ]]; then
    sed -i "s/^$name=\$/$name=$(random)/" .env
    echo "$name: made"
  fi
done < <(grep -E '^[A-Z_]+=' .env)

[[ ${1:-} == secure ]] || exit 0
secrets=deploy/secrets
mkdir -p "$secrets"
if [[ ! -f $secrets/ca.key ]]; then
  openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj "/CN=policyfacts" \
    -keyout "$secrets/ca.key" -out "$secrets/ca.pem" 2>/dev/null
fi
# A server's key and certificate, signed by our own authority, for its name in the network of compose.
for server in kafka postgres; do
  [[ ! -f $secrets/$server.crt ]] || continue
  openssl req -newkey rsa:3072 -nodes -subj "/CN=$server" -keyout "$secrets/$server.key" -out "$secrets/$server.csr" 2>/dev/null
  openssl x509 -req -in "$secrets/$server.csr" -CA "$secrets/ca.pem" -CAkey "$secrets/ca.key" -CAcreateserial -days 825 \
    -extfile <(printf 'subjectAltName=DNS:%s,DNS:localhost' "$server") -out "$secrets/$server.crt" 2>/dev/null
  rm "$secrets/$server.csr"
  echo "$server: certificate made, valid until $(openssl x509 -enddate -noout -in "$secrets/$server.crt" | cut -d= -f2)"
done
# Kafka reads key and chain from one file, as PKCS#8.
{ openssl pkcs8 -topk8 -nocrypt -in "$secrets/kafka.key" && cat "$secrets/kafka.crt" "$secrets/ca.pem"; } >"$secrets/kafka.pem"
# The containers' users read the files that are mounted, not the folder.
chmod 644 "$secrets"/{kafka.pem,postgres.key,postgres.crt,ca.pem}
