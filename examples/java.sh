# Finds Java, for the scripts beside this file.
# shellcheck shell=bash

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
