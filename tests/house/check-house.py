#!/usr/bin/python3
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a compiler doesn't know, checked on the text of the files. Prints TAP.

check-house.py [FOLDER]     checks the source tree (by default the one that this file is in)
check-house.py --self-test  checks the checks: each is given faulty snippets and must find what is wrong with them

A check takes the files as a mapping of path to text and yields its findings as (path, line, message).
"""

import collections
import fnmatch
import os
import re
import subprocess
import sys

# What each folder of src/ may include. base/ is everybody's common language.
FOLDERS = {
    'base': set(),
    'columns': {'base'},
    'exchange': {'base'},
    'store': {'base'},
    'model': {'exchange', 'store', 'columns', 'base'},
    'timeline': {'columns', 'base'},
    'session': {'model', 'base'},
    'platform': set(),
    'views': {'session', 'model', 'timeline', 'columns', 'platform', 'base'},
}
FOLDERS['app'] = set(FOLDERS)

# The libraries, by how their headers are included and what their dependencies are called in meson.build. GLib and the C
# library are for all. A folder that isn't named here may use no other library.
LIBRARIES = {
    'gobject': (r'glib-object\.h|gobject/', r'gobject_dep'),
    'gio': (r'gio/', r'gio(_unix)?_dep'),
    'json-glib': (r'json-glib/', r'json_glib_dep'),
    'sqlite': (r'sqlite3', r'sqlite_dep'),
    'gtk': (r'(gtk|gdk|gsk|pango|graphene|cairo)\b', r'(gtk|gdk|gsk|pango|graphene|cairo)\w*_dep'),
    'adwaita': (r'(lib)?adwaita|adw', r'(lib)?adw\w*_dep'),
}
MAY_USE = {
    'columns': {'gio'},
    'exchange': {'gobject', 'gio', 'json-glib'},
    'store': {'gobject', 'gio', 'sqlite'},
    'model': {'gobject', 'gio'},
    'session': {'gobject'},
    'platform': {'gobject', 'gio', 'gtk', 'adwaita'},
    'views': {'gobject', 'gio', 'gtk', 'adwaita'},
    'app': {'gobject', 'gio', 'gtk', 'adwaita'},
}

LINES_MAX = 600

# In pieces, or tools that look for licence lines would take these for some.
COPYRIGHT = 'SPDX-' + 'FileCopyrightText: The Entente authors'
LICENCE = 'SPDX-' + 'License-Identifier: '
CODE = ('.c', '.h', '.py', '.sh', '.sql', '.build')

GETTEXT = re.compile(r'(?<![\w>.])(?:_|N_|C_|NC_|Q_|gettext|dgettext|ngettext|dngettext|g_dgettext|g_dngettext|g_dpgettext2?) *\(')

# A message that a macro ends, which xgettext would cut off, so that it is never found again.
CUT_MESSAGE = re.compile(r'(?<![\w>.])(?:_|N_|C_|NC_|ngettext) *\((?:\s*"(?:\\.|[^"\\])*"\s*,?)+\s*(?:G_\w+_FORMAT|PRI\w+)')

# Text for people in a description of widgets, and what says that it is to be translated.
UI_TEXT = re.compile(r'<(?:property|attribute) name="(?:label|title|subtitle|description|heading|text|tooltip-text|placeholder-text)"'
                     r'([^>]*)>([^<]*)<')
TRANSLATABLE = re.compile(r'translatable="(?:yes|true|1)"')

# Where people keep their checkouts, and where this one lies. In pieces, so that it doesn't find itself.
CHECKOUT = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
PLACES = ['/' + name + '/' for name in ('home', 'root', 'Users')] + ([CHECKOUT + '/'] if CHECKOUT.count('/') > 1 else [])
PLACE = re.compile(r'(?<![\w.])(?:' + '|'.join(map(re.escape, PLACES)) + ')')

# What is done by the version of a library, at the beginning of a line.
VERSION = re.compile(r'^[ \t]*#[ \t]*(?:el)?if(?:n?def)?\b(?:[^\n]*\\\n)*[^\n]*_VERSION(?:_|\b)', re.MULTILINE)

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


def folder_of(path):
    """The folder of src/ that a file is in, or None."""
    parts = path.split('/')
    return parts[1] if len(parts) > 2 and parts[0] == 'src' else None


def without_comments(text):
    """C without its comments and the insides of its strings, on the same lines."""
    def blank(match):
        found = match.group(0)
        return '""' if found[0] in '"\'' else '\n' * found.count('\n') or ' '
    return re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|/\*.*?\*/|//[^\n]*', blank, text, flags=re.DOTALL)


def without_build_comments(text):
    return re.sub(r'#[^\n]*', '', text)


def check_includes(files):
    """Includes keep to the table of folders"""
    homes = collections.defaultdict(set)
    for path in files:
        if folder_of(path) and path.endswith('.h'):
            homes[os.path.basename(path)].add(folder_of(path))

    for name, folders in homes.items():
        if len(folders) > 1:
            yield 'src', 1, f'{name} is in {" and ".join(sorted(folders))}: which one is included is chance'

    for path, text in files.items():
        folder = folder_of(path)
        if not folder or not path.endswith(('.c', '.h')):
            continue
        if folder not in FOLDERS:
            yield path, 1, f'src/{folder} is not in the table of folders'
            continue
        for match in INCLUDE.finditer(text):
            quote, name = match.groups()
            line = line_of(text, match.start())
            if quote == '<' and os.path.basename(name) not in homes:
                continue
            if quote == '<':
                yield path, line, f'{name} is ours: include it with quotes'
            elif '/' in name:
                yield path, line, f'"{name}": a header is included by its name, not by a path'
                continue
            targets = homes.get(os.path.basename(name), set())
            if not targets and not name.endswith('-resources.h') and name != 'config.h':
                yield path, line, f'"{name}" is no header of src/'
            for target in sorted(targets - {folder}):
                if target not in FOLDERS[folder]:
                    yield path, line, f'{folder} may not include {name} of {target}'
                elif name.endswith('-private.h'):
                    yield path, line, f'{name} is private to {target}'


def check_libraries(files):
    """Each library is used only where it belongs"""
    for path, text in files.items():
        folder = folder_of(path)
        if not folder or not path.endswith(('.c', '.h')):
            continue
        for match in INCLUDE.finditer(text):
            for library, (headers, _) in LIBRARIES.items():
                if re.match(headers, match.group(2)) and match.group(1) == '<' and library not in MAY_USE.get(folder, ()):
                    yield path, line_of(text, match.start()), f'{folder} may not include <{match.group(2)}>'


def check_build(files):
    """What the libraries are built with agrees with the table"""
    sources = collections.defaultdict(set)
    for path in files:
        if folder_of(path) and path.endswith('.c'):
            sources[folder_of(path)].add(os.path.basename(path))

    main = without_build_comments(files.get('src/meson.build', ''))
    for folder in sorted(sources):
        path = f'src/{folder}/meson.build'
        if path not in files:
            yield path, 1, 'the folder has sources and no meson.build'
            continue
        if not re.search(rf"subdir\('{folder}'\)", main):
            yield 'src/meson.build', 1, f'{folder} is not built'
        text = without_build_comments(files[path])

        for name in sorted(sources[folder]):
            if f"'{name}'" not in text:
                yield path, 1, f'{name} is not built'
        for match in re.finditer(r'\b(\w+)_dep\b', text):
            name = match.group(0)
            line = line_of(text, match.start())
            libraries = [library for library, (_, names) in LIBRARIES.items() if re.fullmatch(names, name)]
            if match.group(1) in FOLDERS:
                if match.group(1) not in FOLDERS.get(folder, set()) | {folder}:
                    yield path, line, f'{folder} may not depend on {name}'
            elif libraries:
                if libraries[0] not in MAY_USE.get(folder, ()):
                    yield path, line, f'{folder} may not depend on {name}'
            elif name not in ('glib_dep', 'm_dep'):
                yield path, line, f'{name} is not in the table of libraries'
        # What a library passes on reaches those who don't name it.
        for match in re.finditer(r'declare_dependency\s*\((.*?)\)', text, re.DOTALL):
            for passed in re.findall(r'\b\w+_dep\b', match.group(1)):
                if passed != 'glib_dep':
                    yield path, line_of(text, match.start()), f'{folder} passes {passed} on'
            for passed in re.findall(r"include_directories\s*:\s*([^,)]*)", match.group(1)):
                if passed.strip() != "'.'":
                    yield path, line_of(text, match.start()), f'{folder} passes on more than its own headers'


def dep5_patterns(text):
    for match in re.finditer(r'^Files:((?:[ \t]+\S+|\n[ \t]+\S+)+)', text, re.MULTILINE):
        yield from match.group(1).split()


def check_licences(files):
    """Every file says its licence, and that licence is there"""
    patterns = list(dep5_patterns(files.get('.reuse/dep5', '')))
    for path, text in files.items():
        head = text[:2000]
        if path.startswith('LICENSES/') or path == '.reuse/dep5' or text == '':
            continue
        if any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns):
            if path.endswith(CODE):
                yield path, 1, 'code has SPDX lines of its own, not an entry in .reuse/dep5'
            continue
        for words in (COPYRIGHT, LICENCE):
            if words not in head:
                yield path, 1, f'“{words.strip()}” is missing'
        for licence in re.findall(LICENCE + r'([\w.+-]+)', head):
            if f'LICENSES/{licence}.txt' not in files:
                yield path, 1, f'the text of {licence} is not in LICENSES'


def check_headers(files):
    """Each header says “#pragma once”"""
    for path, text in files.items():
        if path.endswith('.h') and not re.search(r'^#pragma once$', text, re.MULTILINE):
            yield path, 1, '“#pragma once” is missing'


def check_versions(files):
    """Only the platform asks for the version of a library"""
    for path, text in files.items():
        if path.endswith(('.c', '.h')) and folder_of(path) != 'platform':
            for match in VERSION.finditer(without_comments(text)):
                yield path, line_of(text, match.start()), 'what differs between versions is for src/platform'


def check_length(files):
    """No source file is too long to be read"""
    for path, text in files.items():
        if path.startswith('src/') and path.endswith(('.c', '.h')) and text.count('\n') > LINES_MAX:
            yield path, LINES_MAX, f'{text.count(chr(10))} lines, more than {LINES_MAX}: split it by concern'


def check_translations(files):
    """po/POTFILES lists exactly the files with messages, and messages are whole"""
    listed = [line.strip() for line in files.get('po/POTFILES', '').splitlines()]
    listed = [line for line in listed if line and not line.startswith('#')]
    wanted = {path for path, text in files.items()
              if folder_of(path) and path.endswith(('.c', '.h')) and GETTEXT.search(without_comments(text))}
    widgets = {path: text for path, text in files.items() if path.startswith('resources/') and path.endswith('.ui')}
    wanted |= {path for path, text in widgets.items() if TRANSLATABLE.search(text)}
    for path in sorted(wanted - set(listed)):
        yield 'po/POTFILES', 1, f'{path} has messages and is missing'
    for path in listed:
        if path not in files:
            yield 'po/POTFILES', 1, f'{path} does not exist'
        elif (folder_of(path) or path in widgets) and path not in wanted:
            yield 'po/POTFILES', 1, f'{path} has no messages'
        if listed.count(path) > 1:
            yield 'po/POTFILES', 1, f'{path} is listed twice'
    for path, text in widgets.items():
        for match in UI_TEXT.finditer(text):
            if re.search(r'[^\W\d_]', match.group(2)) and not TRANSLATABLE.search(match.group(1)):
                yield path, line_of(text, match.start()), f'“{match.group(2)}” is not translated'
    for path, text in files.items():
        if folder_of(path) and path.endswith(('.c', '.h')):
            for match in CUT_MESSAGE.finditer(text):
                yield path, line_of(text, match.start()), 'a message can’t go on with a macro: format the number first'


def check_places(files):
    """No file speaks of the machine it was written on"""
    for path, text in files.items():
        for match in PLACE.finditer(text):
            yield path, line_of(text, match.start()), f'“{match.group(0)}” is a path of one machine'


CHECKS = [check_includes, check_libraries, check_build, check_licences, check_headers, check_versions, check_length,
          check_translations, check_places]


def list_files(root):
    """The files that belong to the project: what git knows or would take; without git, what is no build folder."""
    try:
        listed = subprocess.run(
            ['git', '-C', root, '-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
        paths = listed.stdout.decode().split('\0')
        paths = [path for path in paths if path and os.path.isfile(os.path.join(root, path))]
        if 'meson.build' in paths:
            return paths
    except (OSError, subprocess.CalledProcessError):
        pass
    paths = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders
                      if name not in ('.git', '.cache', '.flatpak-builder', '__pycache__') and not name.startswith('_build')
                      and not os.path.exists(os.path.join(folder, name, 'meson-private'))]
        # In a second work tree of a repository .git is a file.
        paths += [os.path.relpath(os.path.join(folder, name), root) for name in names if name != '.git']
    return paths


def read_files(root):
    """The text of the files. What is no text stands for itself, so that its licence is asked for."""
    files = {}
    for path in sorted(list_files(root)):
        with open(os.path.join(root, path), 'rb') as file:
            data = file.read()
        files[path] = '(no text)' if b'\0' in data else data.decode('utf-8', errors='replace')
    return files


def report(results):
    """Prints TAP for (name, list of complaints); whether there were none."""
    results = list(results)
    print(f'1..{len(results)}')
    for number, (name, complaints) in enumerate(results, 1):
        print(f'{"not ok" if complaints else "ok"} {number} - {name}')
        for complaint in complaints:
            print(f'# {complaint}')
    return not any(complaints for _, complaints in results)


def run_checks(root):
    files = read_files(root)
    for check in CHECKS:
        yield check.__doc__, [f'{path}:{line}: {message}' for path, line, message in check(files)]


HEAD = f'/* {COPYRIGHT}\n * {LICENCE}GPL-3.0-or-later */\n'
HASH_HEAD = f'# {COPYRIGHT}\n# {LICENCE}GPL-3.0-or-later\n'
HOUSE = {
    'LICENSES/GPL-3.0-or-later.txt': 'text',
    '.reuse/dep5': 'Format: x\n\nFiles: data/*.json\nCopyright: x\nLicense: CC0-1.0\n\nFiles: tests/a/*\n tests/b/*\nLicense: x\n',
    'data/a.json': '{}',
    'tests/b/c/d': 'x',
    'src/base/b.h': HEAD + '#pragma once\n#include <glib.h>\n/* _("no message") */\n',
    'src/base/b-private.h': HEAD + '#pragma once\n#include "b.h"\n',
    'src/base/b.c': HEAD + '#include "b-private.h"\nf (_("message"), "_(");\n',
    'src/base/meson.build': HASH_HEAD +
                            "base_lib = static_library('b', 'b.c', dependencies: glib_dep)\n"
                            "base_dep = declare_dependency(link_with: base_lib, include_directories: '.', dependencies: glib_dep)\n",
    'src/store/s.h': HEAD + '#pragma once\n#include <gio/gio.h>\n#include "b.h"\n',
    'src/store/s.c': HEAD + '#include "s.h"\n#include <sqlite3.h>\nself->_ (3);\n',
    'src/store/meson.build': HASH_HEAD +
                             "store_lib = static_library('s', 's.c', dependencies: [base_dep, gio_dep, sqlite_dep])\n"
                             "store_dep = declare_dependency(link_with: store_lib, include_directories: '.')\n",
    'src/model/m.c': HEAD + '#include "s.h"\n#include "entente-m-resources.h"\n',
    'src/model/meson.build': HASH_HEAD +
                             "model_lib = static_library('m', 'm.c', resources, dependencies: [store_dep, base_dep, gio_dep])\n",
    'src/platform/p.c': HEAD + '#if ADW_CHECK_VERSION (1, 4, 0)\n#endif\n',
    'src/platform/meson.build': HASH_HEAD + "platform_lib = static_library('p', 'p.c', dependencies: gtk_dep)\n",
    'src/meson.build': HASH_HEAD +
                       "subdir('platform')\nsubdir('base')\nsubdir('store')\nsubdir('model')\n",
    'po/POTFILES': HASH_HEAD + 'resources/ui/w.ui\nsrc/base/b.c\n',
    'resources/ui/w.ui': f'<!-- {COPYRIGHT}\n{LICENCE}GPL-3.0-or-later -->\n'
                         '<property name="label" translatable="yes">Text</property><property name="label">≠</property>\n',
}

# What is wrong, the check that must find it, the file, and its faulty text: a whole text, or one put in place of another.
FAULTS = [
    ('a layer that is skipped upwards', check_includes, 'src/base/b.c', HEAD + '#include "s.h"\n'),
    ('a neighbour', check_includes, 'src/columns/c.c', HEAD + '#include "s.h"\n'),
    ('a path in an include', check_includes, 'src/store/s.c', HEAD + '#include "../base/b.h"\n'),
    ('a path from the top', check_includes, 'src/model/m.c', HEAD + '#include "store/s.h"\n'),
    ('one of ours in angle brackets', check_includes, 'src/base/b.c', HEAD + '#include <s.h>\n'),
    ('spaces in the directive', check_includes, 'src/base/b.c', HEAD + ' #  include "s.h"\n'),
    ('a private header of another folder', check_includes, 'src/store/s.c', HEAD + '#include "b-private.h"\n'),
    ('a header that is nobody’s', check_includes, 'src/store/s.c', HEAD + '#include "x.h"\n'),
    ('a folder that isn’t in the table', check_includes, 'src/helpers/x.c', HEAD),
    ('two headers of one name', check_includes, 'src/model/b.h', HEAD + '#pragma once\n'),
    ('the platform with something of ours', check_includes, 'src/platform/p.c', HEAD + '#include "b.h"\n'),
    ('SQLite in the model', check_libraries, 'src/model/m.c', HEAD + '#include <sqlite3.h>\n'),
    ('SQLite in the application', check_libraries, 'src/app/a.c', HEAD + '#include <sqlite3.h>\n'),
    ('json-glib in the store', check_libraries, 'src/store/s.c', HEAD + '#include <json-glib/json-glib.h>\n'),
    ('GIO in base', check_libraries, 'src/base/b.h', HEAD + '#pragma once\n#include <gio/gio.h>\n'),
    ('GObject in columns', check_libraries, 'src/columns/c.c', HEAD + '#include <glib-object.h>\n'),
    ('GIO in the session', check_libraries, 'src/session/s.h', HEAD + '#pragma once\n#include <gio/gio.h>\n'),
    ('GTK in the model', check_libraries, 'src/model/m.c', HEAD + '#include <gtk/gtk.h>\n'),
    ('libadwaita in the session', check_libraries, 'src/session/s.c', HEAD + '#include <adwaita.h>\n'),
    ('a dependency upwards', check_build, 'src/base/meson.build', ('glib_dep)\nbase', '[glib_dep, store_dep])\nbase')),
    ('a library where it isn’t used', check_build, 'src/model/meson.build', ('gio_dep', 'gio_dep, sqlite_dep')),
    ('an unknown library', check_build, 'src/model/meson.build', ('gio_dep', 'curl_dep')),
    ('a dependency that is passed on', check_build, 'src/store/meson.build', ("'.')", "'.', dependencies: base_dep)")),
    ('headers of others that are passed on', check_build, 'src/store/meson.build', ("'.')", "['.', '../base'])")),
    ('a source that isn’t built', check_build, 'src/store/t.c', HEAD),
    ('a folder without a meson.build', check_build, 'src/columns/c.c', HEAD),
    ('a folder that isn’t built', check_build, 'src/meson.build', ("subdir('store')", "# subdir('store')")),
    ('no copyright', check_licences, 'src/base/b.c', ('FileCopyrightText', 'Copyright')),
    ('no licence', check_licences, 'build-aux/x.sh', f'# {COPYRIGHT}\n'),
    ('no licence in a script without a suffix', check_licences, 'build-aux/x', '#!/bin/sh\n'),
    ('a licence without its text', check_licences, 'x.md', f'<!-- {COPYRIGHT} {LICENCE}CC0-1.0 -->'),
    ('code that hides behind a pattern', check_licences, 'tests/b/x.py', HASH_HEAD),
    ('a picture that is not covered', check_licences, 'resources/a.png', '(no text)'),
    ('a file of data that is not covered', check_licences, 'data/more/a.csv', 'a,b\n'),
    ('a header without its pragma', check_headers, 'src/base/b.h', ('#pragma once', '#ifndef B_H')),
    ('a version outside of the platform', check_versions, 'src/base/b.c', HEAD + '#if GTK_CHECK_VERSION (4, 10, 0)\n#endif\n'),
    ('a version in a test', check_versions, 'tests/ui/t.c', HEAD + '#if defined (X) && \\\n  ADW_MINOR_VERSION >= 4\n#endif\n'),
    ('a version that is defined', check_versions, 'src/store/s.c', HEAD + '# ifdef SQLITE_VERSION_NUMBER\n#endif\n'),
    ('a long file', check_length, 'src/base/b.c', HEAD + '\n' * 600),
    ('messages that aren’t listed', check_translations, 'src/store/s.c', HEAD + 'f (N_("x"));\n'),
    ('plurals that aren’t listed', check_translations, 'src/store/s.c', HEAD + 'f (ngettext ("x", "y", 1));\n'),
    ('messages with a context that aren’t listed', check_translations, 'src/store/s.c', HEAD + 'f (C_("x", "y"));\n'),
    ('widgets that aren’t listed', check_translations, 'resources/ui/x.ui', '<item translatable="yes">x</item>'),
    ('text of widgets that isn’t translated', check_translations, 'resources/ui/w.ui', ('label">≠', 'label">Text')),
    ('widgets without text that are listed', check_translations, 'resources/ui/w.ui', '<property name="label">≠</property>'),
    ('a message that a macro ends', check_translations, 'src/base/b.c', HEAD + 'f (_("x %" G_GINT64_FORMAT));\n'),
    ('a file without messages that is listed', check_translations, 'src/base/b.c', HEAD + '/* _("x") */ f ("_(");\n'),
    ('a file that is gone and listed', check_translations, 'po/POTFILES', ('src/base/b.c', 'src/base/b.c\nsrc/base/x.c')),
    ('a file that is listed twice', check_translations, 'po/POTFILES', ('src/base/b.c', 'src/base/b.c\nsrc/base/b.c')),
    ('a path of a machine', check_places, 'README.md', 'see ' + '/'.join(['', 'home', 'x']) + '\n'),
    ('a path of a machine in a script', check_places, '.ci/run', 'D=' + '/'.join(['', 'root', 'x']) + '\n'),
]


def run_self_test():
    for check in CHECKS:
        findings = list(check(HOUSE))
        yield f'nothing is found in a sound house: {check.__name__}', [repr(finding) for finding in findings]
    for name, check, path, fault in FAULTS:
        if isinstance(fault, tuple):
            text = HOUSE[path].replace(*fault)
            assert text != HOUSE[path], name
        else:
            text = fault
        findings = list(check({**HOUSE, path: text}))
        yield f'{check.__name__} finds {name}', [] if findings else ['nothing was found']


def main():
    arguments = sys.argv[1:]
    if arguments == ['--self-test']:
        results = run_self_test()
    else:
        root = arguments[0] if arguments else os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
        results = run_checks(os.path.abspath(root))
    return 0 if report(results) else 1


if __name__ == '__main__':
    sys.exit(main())
