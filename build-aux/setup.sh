# shellcheck shell=bash
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What build-aux/run, build-aux/test and .ci/run share: installing what is missing, the build folder, the build. Sourced by
# them after `set -euo pipefail`. Says nothing while nothing is missing, and never anything on standard output.
#
# ENTENTE_BUILD_DIR      the build folder (_build in the checkout)
# ENTENTE_MESON_OPTIONS  options for `meson setup`, such as -Dwerror=true; none by default, so that a warning of a newer
#                        compiler never stops anybody's build

# A foreign Python may come first in PATH. It has none of the distribution's modules, and Meson would run its scripts in it.
PATH=/usr/bin:/bin:$PATH:/usr/sbin:/sbin
export PATH PYTHONDONTWRITEBYTECODE=1
unset CDPATH PYTHONHOME PYTHONPATH

entente_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
entente_build_dir=${ENTENTE_BUILD_DIR:-$entente_root/_build}
case $entente_build_dir in
  /*) ;;
  *) entente_build_dir=$PWD/$entente_build_dir ;;
esac

entente_say() { printf 'entente: %s\n' "$*" >&2; }
entente_die() { entente_say "$@"; exit 1; }

# What is needed for what, how to find out that it is there, and its packages in Debian, Fedora, Arch and openSUSE.
entente_needs() {
  cat <<'END'
build|command|cc|gcc|gcc|gcc|gcc
build|header|stdio.h|libc6-dev|glibc-devel|glibc|glibc-devel
build|command|meson|meson|meson|meson|meson
build|command|ninja|ninja-build|ninja-build|ninja|ninja
build|command|pkg-config|pkg-config|pkgconf-pkg-config|pkgconf|pkgconf-pkg-config
build|command|python3|python3|python3|python|python3
build|command|msgfmt|gettext|gettext|gettext|gettext-tools
build|command|xgettext|gettext|gettext|gettext|gettext-tools
build|command|glib-compile-resources|libglib2.0-dev|glib2-devel|glib2-devel|glib2-devel
build|module|gio-unix-2.0 >= 2.74|libglib2.0-dev|glib2-devel|glib2-devel|glib2-devel
build|module|json-glib-1.0 >= 1.6|libjson-glib-dev|json-glib-devel|json-glib|json-glib-devel
build|module|sqlite3 >= 3.40|libsqlite3-dev|sqlite-devel|sqlite|sqlite3-devel
build|command|glib-compile-schemas|libglib2.0-dev-bin|glib2-devel|glib2-devel|glib2-devel
build|module|libadwaita-1 >= 1.2.2|libadwaita-1-dev|libadwaita-devel|libadwaita|libadwaita-devel
build|module|atspi-2|libatspi2.0-dev|at-spi2-core-devel|at-spi2-core|at-spi2-core-devel
build|module|xtst|libxtst-dev|libXtst-devel|libxtst|libXtst-devel
build|module|x11|libx11-dev|libX11-devel|libx11|libX11-devel
build|command|gtk-update-icon-cache|gtk-update-icon-cache|gtk-update-icon-cache|gtk-update-icon-cache|gtk3-tools
build|command|update-desktop-database|desktop-file-utils|desktop-file-utils|desktop-file-utils|desktop-file-utils
build|command|update-mime-database|shared-mime-info|shared-mime-info|shared-mime-info|shared-mime-info
look|icons|scalable/actions/view-more-symbolic|adwaita-icon-theme|adwaita-icon-theme|adwaita-icon-theme|adwaita-icon-theme
look|loader|svg|librsvg2-common|librsvg2|librsvg|gdk-pixbuf-loader-rsvg
pictures|font|Cantarell|fonts-cantarell fontconfig|abattis-cantarell-fonts fontconfig|cantarell-fonts fontconfig|cantarell-fonts fontconfig
test|font|Cantarell|fonts-cantarell fontconfig|abattis-cantarell-fonts fontconfig|cantarell-fonts fontconfig|cantarell-fonts fontconfig
test|service|org.a11y.Bus|at-spi2-core|at-spi2-core|at-spi2-core|at-spi2-core
test|python|jsonschema|python3-jsonschema|python3-jsonschema|python-jsonschema|python3-jsonschema
test|locale|de_DE|locales|glibc-locale-source|glibc|glibc-i18ndata
test|command|desktop-file-validate|desktop-file-utils|desktop-file-utils|desktop-file-utils|desktop-file-utils
test|command|appstreamcli|appstream|appstream|appstream|AppStream
screen|command|xvfb-run|xvfb|xorg-x11-server-Xvfb|xorg-server-xvfb|xvfb-run
screen|command|xauth|xauth|xorg-x11-xauth|xorg-xauth|xauth
screen|command|dbus-run-session|dbus|dbus-daemon|dbus|dbus-1-daemon
screen|service|org.a11y.Bus|at-spi2-core|at-spi2-core|at-spi2-core|at-spi2-core
bench|module|xdamage|libxdamage-dev|libXdamage-devel|libxdamage|libXdamage-devel
fuzz|command|clang|clang|clang|clang|clang
fuzz|fuzzer|clang|libclang-rt-dev|compiler-rt|compiler-rt|clang
suites|command|debootstrap|debootstrap|debootstrap|debootstrap|debootstrap
flatpak|command|debootstrap|debootstrap|debootstrap|debootstrap|debootstrap
flatpak|command|flatpak|flatpak|flatpak|flatpak|flatpak
flatpak|command|flatpak-builder|flatpak-builder|flatpak-builder|flatpak-builder|flatpak-builder
flatpak|command|ostree|ostree|ostree|ostree|libostree
flatpak|command|eu-strip|elfutils|elfutils|elfutils|elfutils
flatpak|command|gdbus|libglib2.0-bin|glib2|glib2|glib2-tools
flatpak|command|unshare|util-linux|util-linux|util-linux|util-linux
flatpak|service|org.freedesktop.portal.Documents|xdg-desktop-portal|xdg-desktop-portal|xdg-desktop-portal|xdg-desktop-portal
flatpak|command|import|imagemagick|ImageMagick|imagemagick|ImageMagick
END
}

entente_has() { # KIND NAME
  case $1 in
    command) command -v "$2" >/dev/null ;;
    header) printf '#include <%s>\n' "$2" | cc -E - >/dev/null 2>&1 ;;
    module) pkg-config --exists "$2" 2>/dev/null ;;
    service) [ -e "/usr/share/dbus-1/services/$2.service" ] ;;
    python) python3 -c "import $2" 2>/dev/null ;;
    icons) compgen -G "/usr/share/icons/Adwaita/*/*/${2##*/}.svg" >/dev/null ;;
    loader) compgen -G "/usr/lib*/gdk-pixbuf-2.0/*/loaders/*$2*" >/dev/null || compgen -G "/usr/lib/*/gdk-pixbuf-2.0/*/loaders/*$2*" >/dev/null ||
      compgen -G "/usr/libexec/glycin-loaders/*/*$2*" >/dev/null || compgen -G "/usr/lib*/glycin-loaders/*/*$2*" >/dev/null ;;
    locale) command -v localedef >/dev/null && [ -e "/usr/share/i18n/locales/$2" ] ;;
    # Not with `grep -q`, which closes the pipe early: fc-list then fails, and with it, under pipefail, the line.
    font) [ -n "$(fc-list "$2" 2>/dev/null)" ] ;;
    fuzzer) # as long as the compiler is missing itself, this is too
      printf 'int LLVMFuzzerTestOneInput (const char *d, unsigned long n) { return 0; }\n' |
        "$2" -fsanitize=fuzzer,address,undefined -x c - -o /dev/null 2>/dev/null ;;
  esac
}

# The lines of the table that are asked for and not fulfilled.
entente_missing() { # GROUP...
  local group kind name packages wanted
  entente_needs | while IFS='|' read -r group kind name packages; do
    for wanted in "$@"; do
      if [ "$wanted" = "$group" ] && ! entente_has "$kind" "$name"; then
        printf '%s|%s|%s\n' "$kind" "$name" "$packages"
      fi
    done
  done
}

entente_names() { # COLUMN, with the missing lines on standard input
  cut -d '|' -f "$1" | sort -u | paste -s -d ' ' -
}

entente_is_debian() {
  local ids
  # shellcheck source=/dev/null
  ids=$(. /etc/os-release 2>/dev/null && echo "${ID:-} ${ID_LIKE:-}") || return 1
  case " $ids " in
    *' debian '* | *' ubuntu '*) return 0 ;;
    *) return 1 ;;
  esac
}

entente_as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@" # nobody is there to type a password
  fi
}

entente_apt_install() { # PACKAGE...
  local log
  log=$(mktemp)
  entente_say "installing $*"
  # An index that can't be fetched is no reason to stop: perhaps it isn't the one that is needed.
  entente_as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 update >"$log" 2>&1 || true
  if ! entente_as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
    install --no-install-recommends "$@" >>"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# Makes sure that everything for these groups is there, or ends with a list of what to install.
entente_require() { # GROUP...
  local missing names
  missing=$(entente_missing "$@")
  [ -n "$missing" ] || return 0

  if entente_is_debian; then
    names=$(entente_names 3 <<<"$missing")
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
      entente_die "missing, and there is no sudo to install it with. As root: apt-get install $names"
    fi
    # Up to Debian 12 the fuzzer's library is only there under the version of the compiler.
    case $names in
      *libclang-rt-dev*)
        command -v clang >/dev/null || entente_apt_install clang || entente_die "clang could not be installed"
        names=${names/libclang-rt-dev/libclang-rt-$(clang -dumpversion | cut -d . -f 1)-dev} ;;
    esac
    # shellcheck disable=SC2086 # the names are words
    entente_apt_install $names || entente_die "some packages could not be installed. Needed: $names"
    missing=$(entente_missing "$@")
    [ -z "$missing" ] || entente_die "still missing or too old after installing $names: $(cut -d '|' -f 2 <<<"$missing" | paste -s -d ',' -)"
    return 0
  fi

  entente_say "missing or too old: $(cut -d '|' -f 2 <<<"$missing" | paste -s -d ',' -)"
  entente_say "the packages on Fedora:   $(entente_names 4 <<<"$missing")"
  entente_say "the packages on Arch:     $(entente_names 5 <<<"$missing")"
  entente_say "the packages on openSUSE: $(entente_names 6 <<<"$missing")"
  entente_die "install them and try again"
}

# The build folder with the options that are asked for. The folder notes what it was set up with; only one that does is ever
# made anew. A folder that somebody set up by hand is used as it is, unless options are asked for.
entente_configure() {
  local mark=$entente_build_dir/.set-up wanted log
  wanted=$(printf '%s\n' "$entente_root" "${CC:-}" "${ENTENTE_MESON_OPTIONS:-}" end)
  if [ -e "$entente_build_dir/build.ninja" ] && [ ! -e "$mark" ]; then
    grep -qsF "\"source\": \"$entente_root\"" "$entente_build_dir/meson-info/meson-info.json" &&
      [ -z "${ENTENTE_MESON_OPTIONS:-}" ] && return 0
    entente_die "$entente_build_dir was set up for something else; set ENTENTE_BUILD_DIR to another folder"
  fi
  if [ -e "$mark" ] && [ "$(cat "$mark")" != "$wanted" ]; then
    rm -rf "$entente_build_dir"
  fi
  [ ! -e "$entente_build_dir/build.ninja" ] || return 0

  entente_say "setting up $entente_build_dir"
  mkdir -p "$entente_build_dir" || entente_die "set ENTENTE_BUILD_DIR to a folder that can be written"
  printf '%s\n' "$wanted" >"$mark"
  log=$entente_build_dir/set-up.log
  # shellcheck disable=SC2086 # the options are words
  if ! meson setup ${ENTENTE_MESON_OPTIONS:-} "$entente_build_dir" "$entente_root" >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    entente_die "the build folder could not be set up"
  fi
}

# Builds the targets. What the compiler warns of is shown, the steps are not.
entente_build() { # TARGET...
  entente_configure
  ninja --quiet -C "$entente_build_dir" "$@" 2>&1 </dev/null | { grep -vx 'ninja: no work to do\.' || true; } >&2 ||
    entente_die "the build failed"
}
