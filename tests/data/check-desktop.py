#!/usr/bin/python3
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is told of the application, and its icons. Prints TAP.

check-desktop.py APP-ID DESKTOP METAINFO SCHEMA MIME PROVIDER SERVICE...
                               checks these files and the icons of the source tree
check-desktop.py --self-test   checks the checks: each is given what is wrong and must find it

A validator that isn't installed is skipped, and said so.
"""

import configparser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]
SVG = '{http://www.w3.org/2000/svg}'

# What GTK recolours in all its versions.
SYMBOLIC_TAGS = {SVG + 'svg', SVG + 'path', SVG + 'circle', SVG + 'rect'}

# What the sandbox lets through: a window, and drawing into it. Nothing of the user's, no network, no bus.
SANDBOX = {'--share=ipc', '--socket=fallback-x11', '--socket=wayland', '--device=dri'}

# The links that are opened beside files.
SCHEME = 'x-scheme-handler/entente'

# What the validator says of a file that is as it should be: the last part of the name is an upper-case word in GNOME,
# and before version 1.0 it didn't know the tag.
APPSTREAM_HABITS = ('cid-contains-uppercase-letter', 'unknown-tag developer')


class Missing(Exception):
    """A tool that isn't installed."""


def run(*command):
    """What a tool complains of: the lines it prints, and its failure."""
    if not shutil.which(command[0]):
        raise Missing(f'{command[0]} is missing')
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                           text=True, env={**os.environ, 'LC_ALL': 'C.UTF-8'}, check=False)
    lines = [line for line in ended.stdout.splitlines() if line.strip()]
    if ended.returncode and not lines:
        lines = [f'{command[0]} ended with {ended.returncode}']
    return ended.returncode, lines


def check_desktop(path):
    return run('desktop-file-validate', '--warn-kde', str(path))[1]


def check_metainfo(path):
    status, lines = run('appstreamcli', 'validate', '--no-net', '--pedantic', '--no-color', str(path))
    said = [line for line in lines
            if re.match(r'[EWIP]: ', line) and not any(habit in line for habit in APPSTREAM_HABITS)]
    return said or (lines if status else [])


def check_schema(path):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(path, folder)
        return run('glib-compile-schemas', '--strict', '--dry-run', folder)[1]


def check_names(app_id, desktop, metainfo, mime):
    """The files speak of each other by the right names"""
    entry = dict(line.split('=', 1) for line in desktop.splitlines() if '=' in line)
    component = ET.fromstring(metainfo)
    types = [node.get('type') for node in ET.fromstring(mime).findall('{*}mime-type')]
    for what, found, wanted in (
            ('the icon', entry.get('Icon'), app_id),
            ('the component', component.findtext('id'), app_id),
            ('what is launched', component.findtext('launchable'), app_id + '.desktop'),
            ('the types that are opened', entry.get('MimeType', '').strip(';').split(';'), types + [SCHEME]),
            ('the types that are provided', [node.text for node in component.iter('mediatype')], types)):
        if found != wanted:
            yield f'{what}: {found}, not {wanted}'
    summary = component.findtext('summary')
    if len(summary) > 35 or summary.endswith('.'):
        yield f'“{summary}” is no summary: {len(summary)} characters, of which 35 are shown'
    for node in component.iter('caption'):
        if node.text.endswith('.'):
            yield f'“{node.text}” ends with a full stop'


def ini(text):
    """The groups of a key file"""
    parser = configparser.ConfigParser(interpolation=None, delimiters='=')
    parser.optionxform = str
    parser.read_string(text)
    return parser


def check_bus(app_id, desktop, provider, services, source):
    """Whatever the desktop calls by the bus is there"""
    entry = ini(desktop)
    started = {ini(text)['D-BUS Service']['Name']: ini(text)['D-BUS Service']['Exec'] for text in services}
    asked = ini(provider)['Shell Search Provider']
    group = entry['Desktop Entry']
    for what, found, wanted in (
            ('what is started for the window', started.get(app_id, '').split(' ')[1:], ['--gapplication-service']),
            ('what is started for searches', started.get(asked['BusName'], '').split(' ')[1:], ['--search-provider']),
            ('the window is started by the bus', group.get('DBusActivatable'), 'true'),
            ('the entry of the provider', asked['DesktopId'], app_id + '.desktop'),
            ('the object of the provider', asked['ObjectPath'], '/' + asked['BusName'].replace('.', '/')),
            ('the version of the provider', asked['Version'], '2')):
        if found != wanted:
            yield f'{what}: {found}, not {wanted}'
    if not asked['BusName'].startswith(app_id + '.'):
        yield f'{asked["BusName"]} is no name that the sandbox lets us own'
    names = [name for name in group.get('Actions', '').split(';') if name]
    if {'Desktop Action ' + name for name in names} != {name for name in entry.sections() if name != 'Desktop Entry'}:
        yield f'the actions {names} are not those that are described'
    for name in names:
        if f'.name = "{name}"' not in source:
            yield f'the application has no action {name}'


def check_manifest(text, app_id):
    """The sandbox lets through what a window needs, and no more"""
    manifest = json.loads(text)
    if manifest['id'] != app_id:
        yield f'{manifest["id"]} is not {app_id}'
    for argument in sorted(set(manifest['finish-args']) ^ SANDBOX):
        yield f'{argument} is {"too much" if argument in manifest["finish-args"] else "missing"}'


def check_svg(text, name):
    """What is wrong with a picture."""
    try:
        root = ET.fromstring(text)
    except ET.ParseError as error:
        return [f'{name}: {error}']
    symbolic = re.search(r'-symbolic(-rtl)?\.svg$', name)
    size = '16' if symbolic else '128'
    said = []
    box = [root.get(key) for key in ('viewBox', 'width', 'height')]
    if root.tag != SVG + 'svg' or box != [f'0 0 {size} {size}', size, size]:
        said.append(f'{name}: not {size} × {size}')
    if symbolic:
        for node in root.iter():
            if node.tag not in SYMBOLIC_TAGS or {'stroke', 'style', 'class', 'transform'} & set(node.keys()):
                said.append(f'{name}: <{node.tag.replace(SVG, "")}> is not a filled shape')
    return said


def check_icons(names, listed, kinds, sources):
    """Each icon is built in, each kind of deal has one, and each that is named is there"""
    for name in sorted(set(names) ^ set(listed)):
        yield f'{name} is {"not built in" if name in names else "listed and not there"}'
    wanted = {f'entente-deal-{kind}-symbolic' for kind in kinds}
    for text in sources:
        wanted |= set(re.findall(r'[">](entente-[a-z-]+-symbolic)["<]', text))
    for name in sorted(wanted):
        if name + '.svg' not in names:
            yield f'there is no {name}'


def icons_of_tree():
    listed = re.findall(r'actions/([\w-]+\.svg)', (ROOT / 'resources/entente-views.gresource.xml.in').read_text())
    names = [path.name for path in (ROOT / 'resources/icons').rglob('*.svg')]
    vocabulary = (ROOT / 'src/base/entente-vocabulary.c').read_text()
    words = re.search(r'Word deal_kinds\[\] = \{\n(.*?)\n\};', vocabulary, re.S).group(1)
    kinds = re.findall(r'^  \{ "([^"]+)"', words, re.M)
    sources = [*(ROOT / 'src').rglob('*.c'), *(ROOT / 'resources/ui').rglob('*.ui')]
    return names, listed, kinds, [path.read_text() for path in sources]


def checks(app_id, desktop, metainfo, schema, mime, provider, *services):
    texts = [pathlib.Path(path).read_text() for path in (desktop, metainfo, mime)]
    bus = [texts[0], pathlib.Path(provider).read_text(), [pathlib.Path(path).read_text() for path in services],
           (ROOT / 'src/app/entente-application.c').read_text()]
    pictures = sorted((ROOT / 'resources/icons').rglob('*.svg')) + sorted((ROOT / 'data/icons').rglob('*.svg'))
    manifest = ROOT / 'flatpak' / (app_id + '.json')
    return [
        ('the desktop entry is valid', lambda: check_desktop(desktop)),
        ('the metainfo is valid', lambda: check_metainfo(metainfo)),
        ('the settings are valid', lambda: check_schema(schema)),
        (check_names.__doc__, lambda: check_names(app_id, *texts)),
        (check_bus.__doc__, lambda: check_bus(app_id, *bus)),
        (check_manifest.__doc__, lambda: check_manifest(manifest.read_text(), app_id)),
        ('the pictures are square and on their grid',
         lambda: [line for path in pictures for line in check_svg(path.read_text(), path.name)]),
        (check_icons.__doc__, lambda: check_icons(*icons_of_tree())),
    ]


def self_tests(folder):
    """What is sound, in which nothing may be found, and what is wrong, with the check that must find it"""
    def written(name, text):
        path = pathlib.Path(folder) / name
        path.write_text(text)
        return path

    entry = f'Icon=a.b.C\nMimeType=x/y;{SCHEME};\n'
    part = ('<component><id>a.b.C</id><summary>Explore</summary><launchable>a.b.C.desktop</launchable>'
            '<mediatype>x/y</mediatype></component>')
    types = '<mime-info xmlns="m"><mime-type type="x/y"/></mime-info>'
    menu = '[Desktop Entry]\nDBusActivatable=true\nActions=sit;\n[Desktop Action sit]\nName=Sit\n'
    asked = '[Shell Search Provider]\nDesktopId=a.b.C.desktop\nBusName=a.b.C.S\nObjectPath=/a/b/C/S\nVersion=2\n'
    started = [f'[D-BUS Service]\nName=a.b.C{name}\nExec=/x --{how}\n'
               for name, how in (('', 'gapplication-service'), ('.S', 'search-provider'))]
    code = '{ .name = "sit" }'
    icon = 'entente-deal-barter-symbolic'
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">{}</svg>'
    sound = [
        ('names that agree', lambda: check_names('a.b.C', entry, part, types)),
        ('calls that are answered', lambda: check_bus('a.b.C', menu, asked, started, code)),
        ('a sandbox', lambda: check_manifest(json.dumps({'id': 'a', 'finish-args': [*SANDBOX]}), 'a')),
        ('an icon', lambda: check_svg(svg.format('<path d="M0,0"/>'), 'a-symbolic.svg')),
        ('icons that are there', lambda: check_icons([icon + '.svg'], [icon + '.svg'], ['barter'], [f'"{icon}"'])),
    ]
    return [(f'nothing is found in {name}', check) for name, check in sound], [
        ('an entry without a name', lambda: check_desktop(written(
            'a.desktop', '[Desktop Entry]\nType=Application\nExec=a\n'))),
        ('metainfo without a licence', lambda: check_metainfo(written(
            'a.metainfo.xml', '<component type="desktop-application"><id>a.b.C</id><name>C</name></component>'))),
        ('a setting of no type', lambda: check_schema(written(
            'a.gschema.xml', '<schemalist><schema id="a"><key name="b"/></schema></schemalist>'))),
        ('an icon of another', lambda: check_names('a.b.C', entry.replace('a.b.C', 'a.b.D'), part, types)),
        ('a type that nobody opens', lambda: check_names('a.b.C', entry, part, types.replace('x/y', 'x/z'))),
        ('links that nobody opens', lambda: check_names('a.b.C', entry.replace(SCHEME, ''), part, types)),
        ('a service that nobody starts', lambda: check_bus('a.b.C', menu, asked, started[:1], code)),
        ('an action that is not there', lambda: check_bus('a.b.C', menu, asked, started, '')),
        ('an action that is not described', lambda: check_bus('a.b.C', menu.replace('sit;', 'sit;lie;'), asked, started,
                                                              code + '{ .name = "lie" }')),
        ('a provider outside the sandbox', lambda: check_bus('a.b.C', menu, asked.replace('a.b.C.S', 'a.b.S'),
                                                             [text.replace('a.b.C.S', 'a.b.S') for text in started], code)),
        ('a long summary', lambda: check_names('a.b.C', entry, part.replace('Explore', 'Explore ' * 5), types)),
        ('a hole in the sandbox', lambda: check_manifest(
            json.dumps({'id': 'a', 'finish-args': [*SANDBOX, '--share=network']}), 'a')),
        ('a picture that is no XML', lambda: check_svg('<svg', 'a.svg')),
        ('a picture of a wrong size', lambda: check_svg(svg.format(''), 'a.svg')),
        ('a stroke', lambda: check_svg(svg.format('<path stroke="#222222" d="M0,0"/>'), 'a-symbolic.svg')),
        ('a kind without an icon', lambda: check_icons([], [], ['barter'], [])),
        ('an icon that is not built in', lambda: check_icons(['a.svg'], [], [], [])),
        ('a name without an icon', lambda: check_icons([], [], [], ['f ("entente-no-symbolic")'])),
    ]


def report(sound, wrong=()):
    failed = 0
    print(f'1..{len(sound) + len(wrong)}')
    for number, (name, check) in enumerate([*sound, *wrong], 1):
        try:
            said = list(check())
        except Missing as missing:
            print(f'ok {number} - {name} # SKIP {missing}')
            continue
        if number > len(sound):
            said = [] if said else ['nothing was found']
        failed += bool(said)
        print(f'{"not ok" if said else "ok"} {number} - {name}')
        for line in said:
            print(f'# {line}')
    return 1 if failed else 0


def main():
    if sys.argv[1:] == ['--self-test']:
        with tempfile.TemporaryDirectory() as folder:
            return report(*self_tests(folder))
    return report(checks(*sys.argv[1:]))


if __name__ == '__main__':
    sys.exit(main())
