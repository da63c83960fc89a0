# Finds Java, and builds with it, for the scripts beside this file, which set before:
#
#   root    folder of the project
#   name    the script's own
#   what    it builds, in words
#   module  its folder, from the root
#   jar     what comes of it
#
# shellcheck shell=bash disable=SC2154

target=$root/$module/target
stamp=${jar%.jar}.built

fail() {
  printf '%s\n' "${@/#/$name: }" >&2
  exit 1
}

# The Java release in a folder; 0 if it does not tell.
release_of() {
  local version
  if [ -f "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1)
  else
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  fi
  echo "${version:-0}"
}

# The first folder with Java 21 or later; with "javac" as argument, one that can compile.
find_java() {
  local home on_path
  on_path=$(command -v java || true)
  while [ -L "$on_path" ]; do
    local link
    link=$(readlink "$on_path")
    case $link in /*) on_path=$link ;; *) on_path=$(dirname "$on_path")/$link ;; esac
  done
  for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${JAVA21_HOME:-}" \
    "${on_path:+$(dirname "$(dirname "$on_path")")}" \
    /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && [ -x "$home/bin/${1:-java}" ] && [ "$(release_of "$home")" -ge 21 ]; then
      echo "$home"
      return
    fi
  done
}

build() {
  local log
  [ -n "$(find_java javac)" ] || fail "no JDK 21 or later found to build with." \
    "Install one (https://adoptium.net) or set JAVA_HOME to it."
  command -v mvn >/dev/null || fail "Maven is missing: install it so that 'mvn' is on the PATH."
  echo "Building $what, once …" >&2
  mkdir -p "$target"
  log=$target/build.log
  : >"$stamp.new"
  # shellcheck disable=SC2086
  if ! (cd "$root" && mvn -q -B -ntp ${HEARSAY_MAVEN_ARGS:-} -pl "$module" -am package \
    -Dmaven.test.skip -Djacoco.skip -Dspotless.check.skip) >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$stamp.new"
    fail "the build failed; its output stands above."
  fi
}

# A source or pom that is newer than the jar and than the last build, if any.
newer_source() {
  local built=()
  [ -e "$stamp" ] && built=(-newer "$stamp")
  find "$root/pom.xml" "$root"/library/{core,lucene}/pom.xml "$root"/library/{core,lucene}/src/main \
    "$root/$module/pom.xml" "$root/$module/src/main" \
    -newer "$jar" "${built[@]+"${built[@]}"}" -print | head -n 1
}

# Builds if the jar is missing or a source is newer, and then runs the command given, if one is.
build_if_needed() {
  if [ ! -f "$jar" ] || [ ! -d "$target/lib" ] || [ -n "$(newer_source)" ]; then
    build
    "$@"
    mv "$stamp.new" "$stamp"
  fi
}
