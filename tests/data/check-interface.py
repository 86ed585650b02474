#!/usr/bin/python3
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What GNOME's guidelines ask of an interface and can be read in its sources. Prints TAP.

check-interface.py ROOT          checks the source tree
check-interface.py --self-test   checks the checks: each is given what is wrong and must find it
"""

import pathlib
import re
import sys
import xml.etree.ElementTree as ET

BUTTONS = {'GtkButton', 'GtkToggleButton', 'GtkMenuButton'}

# Typewriters' characters, and abbreviations that nobody speaks.
UNTYPOGRAPHIC = {
    'a straight quote': r"""["']""",
    'three dots': r'\.\.\.',
    'a hyphen for a dash': r' -{1,2} ',
    'an x between numbers': r'\d ?x ?\d',
    'an abbreviation': r'\b(e\.g|i\.e|etc)\b\.?',
}

# These aren't read by people: names, commands and formats of files, and the examples of the command line.
SHELL = re.compile(r'--[a-z]|\bentente [a-z]|application/|\.json|\b\d+x\d+\b|[{}\[\]]')

# Keys of the desktop.
RESERVED = re.compile(r'<Super>|<Alt>(F\d+|Tab|space|Escape|grave)', re.I)

UNSTYLED = {
    'a size in pixels': r'font-size:\s*[\d.]+(px|pt)',
    'slanted letters': r'font-style:\s*(italic|oblique)',
    'capitals': r'text-transform|font-variant-caps',
    'a font': r'font-family',
    'a colour without a name': r'#[0-9a-f]{3,8}\b|\brgba?\s*\(',
}


def properties(node):
    return {child.get('name'): child.text or '' for child in node if child.tag in ('property', 'attribute')}


def check_menus(name, text):
    """Menus have at most twelve items and nothing nested; each item has an access key, no two the same"""
    for menu in ET.fromstring(text).iter('menu'):
        keys = []
        items = list(menu.iter('item'))
        if len(items) > 12:
            yield f'{name}: {menu.get("id")} has {len(items)} items'
        if menu.find('.//submenu') is not None:
            yield f'{name}: {menu.get("id")} has a menu within'
        for item in items:
            label = properties(item).get('label', '')
            key = re.search(r'_(\w)', label)
            if not key:
                yield f'{name}: “{label}” has no access key'
            elif key.group(1).lower() in keys:
                yield f'{name}: “{label}” has the access key of another'
            else:
                keys.append(key.group(1).lower())


def check_tooltips(name, text):
    """Each button that has only an icon has a tooltip, and a name to be spoken"""
    for node in ET.fromstring(text).iter('object'):
        known = properties(node)
        if node.get('class') in BUTTONS and 'icon-name' in known:
            if 'tooltip-text' not in known:
                yield f'{name}: {known["icon-name"]} has no tooltip'
            elif node.find('accessibility/*[@name="label"]') is None and node.find('accessibility/relation') is None:
                yield f'{name}: “{known["tooltip-text"]}” isn’t spoken'


def check_typography(messages):
    """What people read is set in typographic characters"""
    for message in messages:
        # Digits in groups.
        message = re.sub(r"%(\d\$)?'", '%', message)
        if SHELL.search(message):
            continue
        for what, pattern in UNTYPOGRAPHIC.items():
            if re.search(pattern, message):
                yield f'{what} in “{message}”'


def check_keys(text):
    """No key is the desktop’s"""
    for key in re.findall(r'"(<[^"]+)"', text):
        if RESERVED.search(key):
            yield f'{key} is reserved'


def check_style(text):
    """The style has named colours, sizes in proportion and no letters for emphasis"""
    text = re.sub(r'/\*.*?\*/', '', text, flags=re.S)
    for what, pattern in UNSTYLED.items():
        for found in re.finditer(pattern, text, re.I):
            yield f'{what}: {found.group()}'


def messages_of(catalogue):
    """What is translated, which is all that is seen"""
    for entry in catalogue.split('\n\n'):
        if entry.startswith('#~') or 'po/landscape' in entry:
            continue
        for found in re.finditer(r'^msgid(?:_plural)? ((?:"(?:[^"\\]|\\.)*"\n?)+)', entry, re.M):
            yield ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', found.group(1))).replace('\\"', '"').replace('\\n', '\n')


def checks(root):
    interfaces = [(path.name, path.read_text()) for path in sorted((root / 'resources/ui').glob('*.ui'))]
    messages = list(messages_of((root / 'po/de.po').read_text()))
    assert len(interfaces) > 10 and len(messages) > 100
    return [
        (check_menus.__doc__, lambda: [line for one in interfaces for line in check_menus(*one)]),
        (check_tooltips.__doc__, lambda: [line for one in interfaces for line in check_tooltips(*one)]),
        (check_typography.__doc__, lambda: check_typography(messages)),
        (check_keys.__doc__, lambda: check_keys((root / 'src/app/entente-keys.c').read_text())),
        (check_style.__doc__, lambda: check_style((root / 'resources/style.css').read_text())),
    ]


def self_tests():
    """What is wrong, with the check that must find it"""
    menu = '<interface><menu id="m">{}</menu></interface>'
    item = '<item><attribute name="label">{}</attribute></item>'
    button = '<object class="GtkButton"><property name="icon-name">a</property>{}</object>'
    tip = '<property name="tooltip-text">A</property>'
    return [
        ('a menu without keys', lambda: check_menus('m', menu.format(item.format('Quit')))),
        ('a key for two', lambda: check_menus('m', menu.format(item.format('_Quit') + item.format('_Query')))),
        ('a menu within', lambda: check_menus('m', menu.format('<submenu/>'))),
        ('a long menu', lambda: check_menus('m', menu.format(''.join(item.format('_' + key) for key in 'abcdefghijklm')))),
        ('a button without a tooltip', lambda: check_tooltips('b', button.format(''))),
        ('a button without a name', lambda: check_tooltips('b', button.format(tip))),
        *((what, lambda text=text: check_typography([text])) for what, text in (
            ('a straight quote', "It's"), ('dots', 'Open...'), ('a hyphen', 'a - b'), ('an x', '3 x 4'), ('Latin', 'e.g. this'))),
        ('a key of the desktop', lambda: check_keys('{ "<Alt>F4" }')),
        *((what, lambda text=text: check_style(text)) for what, text in (
            ('pixels', 'font-size: 12px'), ('slant', 'font-style: italic'), ('capitals', 'text-transform: uppercase'),
            ('a colour', 'color: #ff0000'), ('a font', 'font-family: Sans'))),
    ]


def main():
    is_self_test = sys.argv[1:] == ['--self-test']
    failed = 0
    some = self_tests() if is_self_test else checks(pathlib.Path(sys.argv[1]))
    print(f'1..{len(some)}')
    for number, (name, check) in enumerate(some, 1):
        said = list(check())
        if is_self_test:
            said = [] if said else ['nothing was found']
        failed += bool(said)
        print(f'{"not ok" if said else "ok"} {number} - {name}')
        for line in said:
            print(f'# {line}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
