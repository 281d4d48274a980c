#!/usr/bin/env bash
# Builds the images policyfacts/ingest-service, extract-streams, sink-service and cli from this clone.
# Usage: ./policyfacts images [IMAGE…]      JAVA=25, TAG (default: the version), MVN (default: mvn -B -ntp)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml | head -1)
commit=$(git rev-parse HEAD 2>/dev/null || echo unknown)
[[ -z $(git status --porcelain 2>/dev/null) ]] || commit=$commit-changed
# the time that the build gives to everything it makes
epoch=$(date -u -d "$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' pom.xml)" +%s)
tag=${TAG:-$version}
case $(uname -m) in
  aarch64 | arm64) arch=arm64 ;;
  *) arch=amd64 ;;
esac
images=("$@")
[[ ${#images[@]} -gt 0 ]] || images=(ingest-service extract-streams sink-service cli)

docker version >/dev/null 2>&1 || { echo "images: no Docker engine answers" >&2; exit 1; }
echo "building the jars and their bills of materials" >&2
# shellcheck disable=SC2086 # a command with options
${MVN:-mvn -B -ntp} -q -DskipTests -Dspotless.check.skip -Pimages -pl cli -am package

context() {
  local name=$1 to=$2 jar=$1
  [[ $name == cli ]] && jar=policyfacts
  rm -rf "$to"
  mkdir -p "$to"/{app,data,native}
  cp -r "$name/target/lib" "$to/lib"
  cp "$name/target/$jar.jar" "$to/app/app.jar"
  cp deploy/image/java.options "$to/app/"
  cp "$name/target/bom.json" "$to/app/sbom.json"
  # containers have their own broker and database
  rm -f "$to"/lib/embedded-postgres-binaries-*
  [[ $name == cli ]] || touch "$to/app/health"
  if [[ $name == ingest-service ]]; then
    mkdir "$to/app/sample"
    cp deploy/sample/sources.yaml "$to/app/sample/"
    for page in cli/src/main/resources/demo-site/articles/*.html; do
      [[ $page == *.corrected.html ]] || sed 's,{{base}},https://compute-ledger.example,g' "$page" >"$to/app/sample/${page##*/}"
    done
    cp sources.yaml "$to/app/"
  fi
  java deploy/image/Natives.java "$to/lib" "$to/native" "$arch"
  [[ ! -f $(echo "$to"/native/libzstd-jni-*) ]] || mv "$to"/native/libzstd-jni-* "$to/native/libzstd-jni.so"
  [[ $name == extract-streams || $name == cli ]] || rm -f "$to"/native/librocksdb*
  cp deploy/image/Dockerfile "$to/"
  printf 'Dockerfile\n' >"$to/.dockerignore"
  chmod -R u=rwX,go=rX "$to"
  find "$to" -exec touch -h -d "@$epoch" {} +
}

for name in "${images[@]}"; do
  context "$name" "target/images/$name"
  SOURCE_DATE_EPOCH=$epoch docker build -q --build-arg JAVA="${JAVA:-25}" \
    --label org.opencontainers.image.title="policyfacts $name" \
    --label org.opencontainers.image.version="$version" \
    --label org.opencontainers.image.revision="$commit" \
    --label org.opencontainers.image.licenses=Apache-2.0 \
    --tag "policyfacts/$name:$tag" "target/images/$name" >/dev/null
  docker image inspect -f "policyfacts/$name:$tag {{.Size}}" "policyfacts/$name:$tag" |
    awk -v own="$(du -sk "target/images/$name" | cut -f1)" '{printf "%s  %d MB, of which %d MB ours\n", $1, $2 / 1e6, own * 1.024 / 1000}'
done
