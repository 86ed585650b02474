#!/usr/bin/python3
# SPDX-FileCopyrightText: The Entente authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times vis-timeline in headless Chromium. vis-timeline.py FOLDER [PATIENCE]

In FOLDER `npm install vis-timeline` was run. Each case is a browser and a profile of its own; one that takes longer than PATIENCE
seconds (70) is given up. Prints a row of a table for each.
"""
import functools
import http.server
import json
import pathlib
import queue
import shutil
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
CASES = [(n, window) for n in (1000, 10000, 100000) for window in ('year', 'full')]


class Handler(http.server.SimpleHTTPRequestHandler):
    results = queue.Queue()

    def do_GET(self):
        if self.path.startswith('/?'):
            page = (HERE / 'vis-timeline.html').read_bytes()
            self.send_response(200)
            self.send_header('Content-Type', 'text/html')
            self.send_header('Content-Length', str(len(page)))
            self.end_headers()
            self.wfile.write(page)
        else:
            super().do_GET()

    def do_POST(self):
        self.results.put(json.loads(self.rfile.read(int(self.headers['Content-Length']))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *arguments):
        pass


def run(browser, port, n, window, patience):
    with tempfile.TemporaryDirectory() as profile:
        process = subprocess.Popen(
            [browser, '--headless=new', '--no-sandbox', '--disable-gpu', '--window-size=1200,700', '--no-first-run',
             '--disable-background-networking', f'--user-data-dir={profile}', f'http://127.0.0.1:{port}/?n={n}&window={window}'],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            return Handler.results.get(timeout=patience)
        except queue.Empty:
            return None
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def main():
    browser = shutil.which('chromium') or shutil.which('chromium-browser') or sys.exit('there is no Chromium')
    patience = float(sys.argv[2]) if len(sys.argv) > 2 else 70
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Handler, directory=sys.argv[1]))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print('| items | window | first render | pan p50 / p95 | zoom p50 / p95 | elements |')
    print('|---|---|---|---|---|---|')
    for n, window in CASES:
        result = run(browser, server.server_port, n, window, patience)
        if result is None:
            print(f'| {n} | {window} | > {patience:.0f} s | | | |', flush=True)
        else:
            pan, zoom = result['pan'], result['zoom']
            print(f'| {n} | {window} | {result["first"]:.0f} ms | {pan[0]:.0f} / {pan[1]:.0f} | {zoom[0]:.0f} / {zoom[1]:.0f} | '
                  f'{result["elements"]} |', flush=True)


if __name__ == '__main__':
    main()
