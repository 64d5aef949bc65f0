# shellcheck shell=bash
# What the scripts share; sourced, never run.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source=scripts/packages
source scripts/packages

# A checkout elsewhere then finds the same objects in the compiler cache.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

say() {
    printf '==> %s\n' "$*"
}

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

missing_packages() {
    local installed package
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        grep -qxF "ii $package" <<<"$installed" || printf '%s\n' "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "root is needed for: $* (there is no sudo; run this line as root, then start again)"
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# ensure_packages NAME…: installs what is missing, and needs root only then.
ensure_packages() {
    command -v dpkg-query >/dev/null ||
        die "packages are installed on Debian only; elsewhere install the counterparts of: $*"
    local missing
    mapfile -t missing < <(missing_packages "$@")
    if [ ${#missing[@]} -eq 0 ]; then
        say "All ${#} packages are installed"
        return
    fi
    say "Installing ${#missing[@]} packages (needs root): ${missing[*]}"
    if ! apt-cache show "${missing[@]}" >/dev/null 2>&1; then
        as_root apt-get update
    fi
    # Lists that are out of date name versions which are no longer there.
    apt_install "${missing[@]}" || { as_root apt-get update && apt_install "${missing[@]}"; }
}

# build PRESET [-DNAME=VALUE…] [TARGET…]: configures and builds; all targets where none is named.
build() {
    local preset=$1 argument
    local definitions=() targets=()
    shift
    for argument in "$@"; do
        case $argument in
        -D*) definitions+=("$argument") ;;
        *) targets+=(--target "$argument") ;;
        esac
    done
    say "Building preset $preset in build/$preset"
    mkdir -p "build/$preset"
    if ! cmake --preset "$preset" "${definitions[@]}" >"build/$preset/configure.log" 2>&1; then
        cat "build/$preset/configure.log" >&2
        die "cmake could not configure preset $preset"
    fi
    cmake --build --preset "$preset" "${targets[@]}"
}

# enter_private_home DIRECTORY: nothing that runs from here on touches the caller's own files.
enter_private_home() {
    local folder
    for folder in home config data cache state runtime; do
        mkdir -m 0700 "$1/$folder"
    done
    export HOME=$1/home XDG_CONFIG_HOME=$1/config XDG_DATA_HOME=$1/data XDG_CACHE_HOME=$1/cache
    export XDG_STATE_HOME=$1/state XDG_RUNTIME_DIR=$1/runtime
}

# A folder, $session, and a display of our own; both are gone when the script ends.
enter_session() {
    session=$(mktemp -d)
    xvfb_pid=
    trap leave_session EXIT
}

leave_session() {
    [ -z "$xvfb_pid" ] || kill "$xvfb_pid" 2>/dev/null || true
    rm -rf "$session"
}

start_display() {
    Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp -noreset \
        3>"$session/display" 2>"$session/xvfb.log" &
    xvfb_pid=$!
    local tries
    for tries in {1..100}; do
        [ ! -s "$session/display" ] || break
        [ "$tries" -lt 100 ] || die "Xvfb did not start: $(cat "$session/xvfb.log")"
        sleep 0.1
    done
    DISPLAY=:$(cat "$session/display")
    export DISPLAY
    unset WAYLAND_DISPLAY
}
