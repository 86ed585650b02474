#!/usr/bin/python3
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether each language of a LINGUAS under po/ has all messages, none of them fuzzy; of the bundled landscape, whose texts are
shown in English where they are not translated, whether it has none that the landscape hasn’t. Prints TAP.

check-catalogues.py SOURCE-ROOT  checks the catalogues against the messages that the sources have now
check-catalogues.py --self-test  gives the check faulty catalogues and must find what is wrong with them
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

FOLDERS = ['po', 'po/landscape']
# Where a part will do.
IN_PARTS = ['po/landscape']
TOOLS = ['xgettext', 'msgmerge', 'msgfmt', 'msgattrib']
# As Meson's preset “glib” calls it.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
FORMATS = ['N_:1:pass-c-format', 'C_:2:pass-c-format', 'NC_:2:pass-c-format', 'g_dngettext:2:pass-c-format']
FORMATS += [f'{name}:c-format' for name in ('g_strdup_printf:1', 'g_string_printf:2', 'g_string_append_printf:2', 'g_set_error:4',
                                            'g_print:1', 'g_printerr:1')]

MENDED_BY = '“meson compile entente-update-po” adds what is new, to be translated'


def run(*command, **options):
    environment = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': ''}
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          encoding='utf-8', env=environment, check=False, **options)


def extract(root, folder, template):
    """Writes the messages of the sources; what xgettext finds wrong with them, a list of lines."""
    done = run('xgettext', '--from-code=UTF-8', '--output=' + template, *('--keyword=' + word for word in KEYWORDS),
               *('--flag=' + word for word in FORMATS), f'--files-from={folder}/POTFILES', cwd=root)
    if done.returncode != 0:
        return done.stdout.splitlines() + ['xgettext failed']
    # Of the same English in two uses, not of files that this version doesn't know.
    return [line for line in done.stdout.splitlines() if 'msgid' in line]


def unquote(text):
    return ''.join(re.findall(r'"((?:\\.|[^"\\])*)"', text))


def list_messages(catalogue):
    """The messages of a catalogue, each as (context, English)."""
    with open(catalogue, encoding='utf-8') as file:
        for block in file.read().split('\n\n'):
            context = re.search(r'^msgctxt ((?:.*"\n)+?)msgid', block, re.MULTILINE)
            english = re.search(r'^msgid ((?:.*"\n)+?)msg(?:id_plural|str)', block, re.MULTILINE)
            if english and unquote(english.group(1)):
                yield context and unquote(context.group(1)), unquote(english.group(1))


def name(message):
    context, english = message
    return f'“{english}”' + (f' ({context})' if context else '')


def check(catalogue, template, is_whole=True):
    """What is wrong with a catalogue, a list of lines; one that isn't whole has nothing that is of no use."""
    complaints = []
    done = run('msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null', catalogue)
    if done.returncode != 0:
        complaints += done.stdout.splitlines()

    with tempfile.TemporaryDirectory() as folder:
        merged, rest = os.path.join(folder, 'merged.po'), os.path.join(folder, 'rest.po')
        done = run('msgmerge', '--quiet', '--no-fuzzy-matching', '--output-file=' + merged, catalogue, template)
        if done.returncode != 0:
            return complaints + done.stdout.splitlines()
        checks = [('is fuzzy', ['--only-fuzzy', '--no-obsolete'])]
        checks.append(('is not translated', ['--untranslated', '--no-obsolete']) if is_whole
                      else ('is not in the landscape', ['--only-obsolete', '--clear-obsolete']))
        for what, options in checks:
            run('msgattrib', *options, '--output-file=' + rest, merged)
            if os.path.exists(rest):
                complaints += [f'{name(message)} {what}' for message in list_messages(rest)]
                os.unlink(rest)
    if complaints:
        complaints.append(MENDED_BY)
    return complaints


def report(results):
    results = list(results)
    print(f'1..{len(results)}')
    for number, (title, complaints) in enumerate(results, 1):
        print(f'{"not ok" if complaints else "ok"} {number} - {title}')
        for complaint in complaints:
            print('# ' + complaint.replace('\n', ' '))
    return not any(complaints for _, complaints in results)


def run_checks(root):
    for folder in FOLDERS:
        with open(os.path.join(root, folder, 'LINGUAS'), encoding='utf-8') as file:
            languages = [line.strip() for line in file if line.strip() and not line.startswith('#')]
        with tempfile.TemporaryDirectory() as temporary:
            template = os.path.join(temporary, 'entente.pot')
            yield f'xgettext reads the messages of {folder} and complains of none', extract(root, folder, template)
            for language in languages:
                is_whole = folder not in IN_PARTS
                yield (f'{folder}/{language} has {"all messages" if is_whole else "only messages that there are"}',
                       check(os.path.join(root, folder, language + '.po'), template, is_whole))


HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=n != 1;\\n"\n\n'
TEMPLATE = '#, c-format\nmsgid "%u deal"\nmsgid_plural "%u deals"\nmsgstr[0] ""\nmsgstr[1] ""\n\nmsgid "_Quit"\nmsgstr ""\n'
DEALS = '#, c-format\nmsgid "%u deal"\nmsgid_plural "%u deals"\nmsgstr[0] "%u Deal"\nmsgstr[1] "%u Deals"\n\n'
QUIT = 'msgid "_Quit"\nmsgstr "_Beenden"\n'
FAULTS = [
    ('a message that is missing', DEALS),
    ('a message without a translation', DEALS + 'msgid "_Quit"\nmsgstr ""\n'),
    ('a plural form without a translation', DEALS.replace('%u Deals', '') + QUIT),
    ('a fuzzy message', DEALS + '#, fuzzy\n' + QUIT),
    ('a format that fits no more', DEALS.replace('%u Deals', '%s Deals') + QUIT),
    ('an access key that is lost', DEALS + QUIT.replace('_Beenden', 'Beenden')),
]


def run_self_test():
    with tempfile.TemporaryDirectory() as folder:
        template, catalogue = os.path.join(folder, 'a.pot'), os.path.join(folder, 'a.po')

        def find(text, is_whole=True):
            for path, content in ((template, TEMPLATE), (catalogue, text)):
                with open(path, 'w', encoding='utf-8') as file:
                    file.write(HEAD + content)
            return check(catalogue, template, is_whole)

        yield 'nothing is found in a sound catalogue', find(DEALS + QUIT)
        yield 'nothing is found in a sound part', find(QUIT, is_whole=False)
        yield 'finds what is of no use in a part', [] if find(DEALS + QUIT.replace('Quit', 'Stop'), False) else ['nothing was found']
        for title, text in FAULTS:
            yield f'finds {title}', [] if find(text) else ['nothing was found']


def main():
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f'1..0 # SKIP {", ".join(missing)} of gettext is not installed')
        return 0
    results = run_self_test() if sys.argv[1:] == ['--self-test'] else run_checks(os.path.abspath(sys.argv[1]))
    return 0 if report(results) else 1


if __name__ == '__main__':
    sys.exit(main())
