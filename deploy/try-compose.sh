#!/usr/bin/env bash
# Tries docker-compose.yml with real containers: brings it up, sees facts in the store, restarts each service, scales
# the stages, looks at user, file system and capabilities of each container, runs the Testcontainers tests, takes it down.
# Usage: deploy/try-compose.sh [plain|secure]      Set NO_TESTS=1 to leave the Testcontainers tests out.
# Exit code 3: no Docker engine answers. The stack is a project of its own, beside one that runs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mode=${1:-plain}

docker version >/dev/null 2>&1 || { echo "try: no Docker engine answers"; exit 3; }
export COMPOSE_PROJECT_NAME=policyfacts-try KAFKA_PORT=29092 POSTGRES_PORT=25432 POLICYFACTS_SOURCES=/app/try/sources.yaml
files=(--file docker-compose.yml --file deploy/try.yml)
[[ $mode == plain ]] || files+=(--file deploy/secure.yml)
compose() {
  docker compose "${files[@]}" "$@"
}
fail() {
  echo "try: $1" >&2
  compose ps --all >&2 || true
  compose logs --tail 30 >&2 || true
  exit 1
}
sql() {
  compose exec -T postgres psql --username policyfacts --tuples-only --no-align --command "$1" 2>/dev/null || true
}
# Waits for a command to succeed: until SECONDS WHAT COMMAND…
until_true() {
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    ((SECONDS < end)) || fail "does not come true: $what"
    sleep 0.5
  done
}
healthy() { # service, how many
  [[ $(compose ps --format '{{.Health}}' "$1" | grep -c '^healthy$') == "$2" ]]
}
facts() { # at least
  local found
  found=$(sql "SELECT count(*) FROM current_facts")
  ((${found:-0} >= $1))
}
articles=0
publish() {
  articles=$((articles + 1))
  echo "The AI budget of the Japanese government rises to $articles billion yen in 2025, the ministry said in Tokyo on Monday." \
    >"target/try/article-$articles.txt"
}
metric() { # container, begin of the line: the sum of its values
  docker exec "$1" bash -c "exec 3<>/dev/tcp/localhost/8080; printf 'GET /metrics HTTP/1.0\r\n\r\n' >&3; cat <&3" |
    awk -v name="$2" 'index($0, name) == 1 {sum += $NF} END {print sum + 0}'
}
shared() { # each of the instances has partitions, all of them together
  local container sum=0 has
  for container in $(compose ps --quiet extract-streams); do
    has=$(metric "$container" kafka_consumer_coordinator_assigned_partitions)
    [[ ${has%.*} -gt 0 ]] || return 1
    sum=$((sum + ${has%.*}))
  done
  [[ $sum == 12 ]]
}
hardened() {
  local container=$1 name status
  name=$(docker inspect --format '{{.Name}}' "$container")
  status=$(docker exec "$container" cat /proc/1/status)
  [[ $(docker exec "$container" id -u) == 10001 ]] || fail "$name runs as another user"
  grep -q '^CapEff:[[:space:]]*0000000000000000$' <<<"$status" || fail "$name has capabilities"
  grep -q '^NoNewPrivs:[[:space:]]*1$' <<<"$status" || fail "$name may gain privileges"
  ! docker exec "$container" touch /app/mine /etc/mine 2>/dev/null || fail "$name can write to its image"
  echo "try: $name: user 10001, no capabilities, image read-only"
}

for image in ingest-service extract-streams sink-service cli; do
  docker image inspect "policyfacts/$image:${POLICYFACTS_VERSION:-1.0.0}" >/dev/null 2>&1 || ./policyfacts images "$image"
done
if [[ $mode == plain ]]; then deploy/init.sh; else deploy/init.sh secure; fi
mkdir -p target/try
rm -f target/try/*
echo 'sources: [{name: try, kind: folder, address: /app/try, language: en, interval: 2s}]' >target/try/sources.yaml
publish
trap 'compose down --volumes --timeout 5 >/dev/null 2>&1' EXIT
compose down --volumes >/dev/null 2>&1

begin=$(date +%s.%N)
compose up --detach --quiet-pull >/dev/null 2>&1 || fail "compose up"
until_true 120 "a fact is in the store" facts 1
first=$(awk -v from="$begin" -v to="$(date +%s.%N)" 'BEGIN {printf "%.1f", to - from}')
echo "try: first fact in the store $first s after docker compose up"
for service in ingest-service extract-streams sink-service; do
  until_true 60 "$service is healthy" healthy "$service" 1
done

for service in sink-service extract-streams ingest-service postgres kafka; do
  compose restart "$service" >/dev/null 2>&1
  until_true 60 "$service is healthy again" healthy "$service" 1
  publish
  until_true 120 "a fact that was published after $service was restarted is in the store" facts "$articles"
  echo "try: $service restarted, facts flow"
done

compose up --detach --no-recreate --scale extract-streams=3 >/dev/null 2>&1 || fail "scaling"
until_true 90 "three instances of extract-streams are healthy" healthy extract-streams 3
until_true 60 "they share the partitions" shared
publish
until_true 60 "a fact is in the store with three instances" facts "$articles"
echo "try: extract-streams=3, partitions shared"
[[ $(sql "SELECT count(*) FROM dead_letters") == 0 ]] || fail "there are dead letters"

resident=0
for service in ingest-service extract-streams sink-service; do
  container=$(compose ps --quiet "$service" | head -1)
  hardened "$container"
  kilobytes=$(docker exec "$container" awk '/^VmRSS/ {print $2}' /proc/1/status)
  echo "try: $service $((kilobytes / 1024)) MB resident"
  resident=$((resident + kilobytes / 1024))
done
echo "try: the three services $resident MB resident"
((resident <= 1024)) || fail "more than 1 GB"
awk -v s="$first" 'BEGIN {exit !(s <= 60)}' || fail "more than 60 s to the first fact"

if [[ $mode == secure ]]; then
  [[ $(sql "SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = 'policyfacts_sink_service'") == t ]] ||
    fail "the sink talks to PostgreSQL without TLS"
  owner=$(sed -n 's/^POLICYFACTS_PASSWORD_OWNER=//p' .env)
  login() {
    compose exec -T -e PGPASSWORD="$owner" postgres psql "host=postgres user=policyfacts sslmode=$1" --command 'SELECT 1' >/dev/null 2>&1
  }
  login require || fail "the owner is refused by PostgreSQL"
  ! login disable || fail "PostgreSQL answers without TLS"
  ! compose run --rm -T -e KAFKA_SECURITY_PROTOCOL=PLAINTEXT cli topics >/dev/null 2>&1 || fail "Kafka answers without TLS"
  compose run --rm -T cli topics >/dev/null 2>&1 || fail "the owner is refused"
  echo "try: nothing answers without TLS and a password"
fi
compose run --rm -T cli doctor 2>/dev/null | sed 's/^/try: doctor: /'

if [[ $mode == plain && -z ${NO_TESTS:-} ]]; then
  # shellcheck disable=SC2086 # a command with options
  ${MVN:-mvn -B -ntp} -q -pl pipeline-tests -am test -Dtest=ContainersTest -Dsurefire.failIfNoSpecifiedTests=false ||
    fail "the Testcontainers tests"
  echo "try: Testcontainers tests passed"
fi
echo "try: $mode passed"
