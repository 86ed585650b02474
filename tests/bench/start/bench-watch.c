/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-watch.h"

#include "bench-report.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A window that is smaller is none. */
#define LEAST_WIDTH  200
#define LEAST_HEIGHT 150
/* How many lines are looked at, and how many of them must have something in them. */
#define LINES        48
#define LINES_NEEDED 24
/* Colours in a line: text is smooth and has many. */
#define COLORS_OF_TEXT 6
/* Without any drawing for so long it is quiet, in milliseconds. */
#define QUIET 1500.0

struct _BenchWatch {
  Display *display;
  Window   root;
  int      damage_event;
  Damage   damage;
};

BenchWatch *
bench_watch_new (void)
{
  BenchWatch *self = g_new0 (BenchWatch, 1);
  int error;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL || !XDamageQueryExtension (self->display, &self->damage_event, &error))
    g_error ("There is no display with the damage extension");
  self->root = DefaultRootWindow (self->display);
  XSelectInput (self->display, self->root, SubstructureNotifyMask);
  self->damage = XDamageCreate (self->display, self->root, XDamageReportRawRectangles);
  return self;
}

void
bench_watch_free (BenchWatch *self)
{
  XCloseDisplay (self->display);
  g_free (self);
}

/* The window on the screen, the largest if there are several. */
static Window
find_window (BenchWatch        *self,
             XWindowAttributes *attributes)
{
  Window root, parent;
  Window *children = NULL;
  Window found = None;
  guint n_children = 0;
  XWindowAttributes each;

  XQueryTree (self->display, self->root, &root, &parent, &children, &n_children);
  for (guint i = 0; i < n_children; i++)
    if (XGetWindowAttributes (self->display, children[i], &each) && each.map_state == IsViewable &&
        each.width >= LEAST_WIDTH && each.height >= LEAST_HEIGHT &&
        (found == None || each.width * each.height > attributes->width * attributes->height))
      {
        found = children[i];
        *attributes = each;
      }
  if (children != NULL)
    XFree (children);
  return found;
}

/* Whether there are @least colours in the line, without the first and last pixels, which a shadow may have. */
static gboolean
has_colors (XImage *line,
            guint   least)
{
  gulong colors[COLORS_OF_TEXT];
  guint n_colors = 0;

  for (int x = 0; x < line->width && n_colors < least; x++)
    {
      gulong color = XGetPixel (line, x, 0) & 0xffffff;
      guint i = 0;

      while (i < n_colors && colors[i] != color)
        i++;
      if (i == n_colors)
        colors[n_colors++] = color;
    }
  return n_colors >= least;
}

/* How many of the lines across a part of the window have at least so many colours. */
static guint
count_lines (BenchWatch              *self,
             const XWindowAttributes *window,
             const BenchPart         *part,
             guint                    colors,
             guint                    enough)
{
  int left = window->x + window->width * (int) part->left / 1000;
  int right = window->x + window->width * (int) part->right / 1000;
  guint n = 0;

  for (int i = 0; i < LINES && n < enough; i++)
    {
      int top = window->height * (int) part->top / 1000;
      int bottom = window->height * (int) part->bottom / 1000;
      XImage *line = XGetImage (self->display, self->root, left, window->y + top + (bottom - top) * i / LINES,
                                (guint) (right - left), 1, AllPlanes, ZPixmap);

      if (line == NULL)
        continue;
      n += has_colors (line, colors);
      XDestroyImage (line);
    }
  return n;
}

/* Waits for drawing, no longer than @milliseconds. */
static gboolean
wait_for_damage (BenchWatch *self,
                 int         milliseconds)
{
  struct pollfd descriptor = { ConnectionNumber (self->display), POLLIN, 0 };
  gboolean damaged = FALSE;

  if (XPending (self->display) == 0)
    poll (&descriptor, 1, milliseconds);
  while (XPending (self->display) > 0)
    {
      XEvent event;

      XNextEvent (self->display, &event);
      damaged |= event.type == self->damage_event + XDamageNotify;
    }
  return damaged;
}

static double
read_anonymous (pid_t process)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) process);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (line = strstr (text, "\nAnonymous:")) == NULL)
    return 0;
  return (double) g_ascii_strtoull (line + strlen ("\nAnonymous:"), NULL, 10) / 1024.0;
}

/* As a person closes it, so that the program ends as it should. */
static void
close_window (BenchWatch *self,
              Window      window)
{
  XEvent event = { .xclient = { .type = ClientMessage,
                                .window = window,
                                .message_type = XInternAtom (self->display, "WM_PROTOCOLS", False),
                                .format = 32,
                                .data.l = { (long) XInternAtom (self->display, "WM_DELETE_WINDOW", False), CurrentTime } } };

  XSendEvent (self->display, window, False, NoEventMask, &event);
  XFlush (self->display);
}

static pid_t
start_program (const char *const *command,
               char             **environment)
{
  pid_t process = fork ();

  if (process != 0)
    return process;
  execve (command[0], (char **) command, environment);
  _exit (127);
}

static gboolean
has_ended (pid_t  process,
           double end)
{
  while (bench_now () < end)
    {
      if (waitpid (process, NULL, WNOHANG) == process)
        return TRUE;
      g_usleep (5000);
    }
  return FALSE;
}

/**
 * bench_watch_run:
 * @self: a watch
 * @command: the program and its arguments
 * @environment: its environment
 * @rows: (nullable): which part of the window gets rows
 * @patience: how long to wait for it all, in milliseconds
 * @start: (out): what was seen
 *
 * Starts the program, watches it until it is quiet, and closes its window.
 *
 * Returns: whether a window was seen
 */
gboolean
bench_watch_run (BenchWatch        *self,
                 const char *const *command,
                 char             **environment,
                 const BenchPart   *rows,
                 double             patience,
                 BenchStart        *start)
{
  static const BenchPart all = { 10, 10, 990, 990 };
  XWindowAttributes attributes = { 0 };
  Window window = None;
  double begin, last;
  pid_t process;

  memset (start, 0, sizeof *start);
  wait_for_damage (self, 0);
  begin = last = bench_now ();
  process = start_program (command, environment);

  for (;;)
    {
      gboolean is_damaged = wait_for_damage (self, 2);
      double now = bench_now ();

      if (is_damaged)
        last = now;
      if (now - begin > patience)
        break;
      if (window == None && (window = find_window (self, &attributes)) == None)
        continue;
      if (is_damaged && (start->first_frame == 0 || start->rows == 0))
        {
          if (start->first_frame == 0 && count_lines (self, &attributes, &all, 2, 1) > 0)
            start->first_frame = bench_now () - begin;
          if (rows != NULL && start->rows == 0 &&
              count_lines (self, &attributes, rows, COLORS_OF_TEXT, LINES_NEEDED) >= LINES_NEEDED)
            start->rows = bench_now () - begin;
        }
      if (start->first_frame > 0 && (rows == NULL || start->rows > 0) && now - last > QUIET)
        break;
    }

  start->settled = last - begin;
  start->anonymous = read_anonymous (process);
  if (window != None)
    close_window (self, window);
  if (!has_ended (process, bench_now () + 30000))
    {
      kill (process, SIGTERM);
      if (!has_ended (process, bench_now () + 5000))
        kill (process, SIGKILL);
    }
  return start->first_frame > 0;
}
