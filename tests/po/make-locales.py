#!/usr/bin/python3
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what tests in other languages need, in a folder of their own, as far as this system can.

make-locales.py FOLDER CATALOGUE...

    FOLDER.made        an empty file, when all is done
    FOLDER/locales     for LOCPATH: the locales of C's library, de_DE and fr_FR
    FOLDER/catalogues  the catalogues, compiled; those of a folder “landscape” are of the bundled landscape
    FOLDER/pseudo      a catalogue with all messages of the first one, in which English is longer, accented and still read:
                       “Ññéw Wïïñdóów”. It takes the place of German.

What can't be made is missing there, and the tests that need it say so.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

LOCALES = ['de_DE', 'fr_FR']
# Vowels are doubled, for words get longer in other languages, too: by some 40 percent.
ACCENTED = {letter: accents for letter, accents in zip(
    'aeiouyAEIOUYcdglnrstzCDGLNRSTZ',
    'áá éé ïï óó üü ÿÿ ÁÁ ÉÉ ÏÏ ÓÓ ÜÜ ŸŸ ç đ ğ ł ñ ŕ š ť ž Ç Đ Ğ Ł Ñ Ŕ Š Ť Ž'.split())}
# What must stay as it is: formats, access keys, escapes, addresses, what is typed on the command line.
KEPT = re.compile(r"%%|%(?:\d+\$)?['0# +-]*(?:\*|\d+)?(?:\.\d+)?(?:hh|h|ll|l|j|z)?[diouxXcsg]|_\w|\\.|https?://\S*|--\w[\w-]*")
# Not text: how the language wants something done, and words that are read.
CHOICES = ('within a list', 'within a sentence', 'plural of decimals', 'amount that is read')


def run(*command):
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          check=False).returncode == 0


def lengthen(text):
    parts, end = [], 0
    for match in KEPT.finditer(text):
        parts += [''.join(ACCENTED.get(letter, letter) for letter in text[end:match.start()]), match.group()]
        end = match.end()
    return ''.join(parts) + ''.join(ACCENTED.get(letter, letter) for letter in text[end:])


def unquote(text):
    return ''.join(re.findall(r'"((?:\\.|[^"\\])*)"', text))


def make_pseudo(catalogue, made):
    """Writes a catalogue with the messages of another one, translated by rule."""
    with open(catalogue, encoding='utf-8') as file:
        blocks = file.read().split('\n\n')
    with open(made, 'w', encoding='utf-8') as file:
        file.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=n != 1;\\n"\n')
        for block in blocks[1:]:
            keys = {key: unquote(match.group(1)) for key in ('msgctxt', 'msgid', 'msgid_plural')
                    if (match := re.search(rf'^{key} ((?:.*"(?:\n|$))+?)(?=msg)', block, re.MULTILINE))}
            if 'msgid' not in keys:
                continue
            kept = keys.get('msgctxt', '').endswith(CHOICES)
            english = [keys['msgid'], keys['msgid_plural']] if 'msgid_plural' in keys else [keys['msgid']]
            pseudo = [text if kept else lengthen(text) for text in english]
            file.write('\n' + ''.join(f'{key} "{text}"\n' for key, text in keys.items()))
            for number, text in enumerate(pseudo):
                file.write(f'msgstr{"[" + str(number) + "]" if len(pseudo) > 1 else ""} "{text}"\n')


def compile_catalogue(catalogue, folder, language):
    place = os.path.join(folder, language, 'LC_MESSAGES')
    os.makedirs(place, exist_ok=True)
    domain = 'entente-landscape' if os.path.basename(os.path.dirname(catalogue)) == 'landscape' else 'entente'
    if not run('msgfmt', '--output-file=' + os.path.join(place, domain + '.mo'), catalogue):
        sys.exit(f'{catalogue} can’t be compiled')


def main():
    folder, *catalogues = sys.argv[1:]
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.join(folder, 'locales'))
    for locale in LOCALES:
        # Its status tells of warnings, too.
        if shutil.which('localedef'):
            run('localedef', '-i', locale, '-f', 'UTF-8', os.path.join(folder, 'locales', locale + '.UTF-8'))

    for catalogue in catalogues:
        language = os.path.splitext(os.path.basename(catalogue))[0]
        compile_catalogue(catalogue, os.path.join(folder, 'catalogues'), language)
    with tempfile.TemporaryDirectory() as temporary:
        pseudo = os.path.join(temporary, 'pseudo.po')
        make_pseudo(catalogues[0], pseudo)
        compile_catalogue(pseudo, os.path.join(folder, 'pseudo'), 'de')
    with open(folder + '.made', 'w', encoding='utf-8'):
        pass


if __name__ == '__main__':
    main()
