/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Wider lines than this are hard to read, narrower than that hold no word. */
#define WIDEST    100
#define NARROWEST 40

struct _EntenteTerminal {
  GString *text;
  guint    width;
  gboolean is_terminal;
};

static guint
find_width (gboolean is_terminal)
{
  struct winsize size = { 0 };

  if (!is_terminal || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return WIDEST;
  return CLAMP (size.ws_col, NARROWEST, WIDEST);
}

/**
 * entente_terminal_new:
 *
 * Returns: (transfer full): a text for standard output, as wide as the terminal if that is one
 */
EntenteTerminal *
entente_terminal_new (void)
{
  EntenteTerminal *self = g_new0 (EntenteTerminal, 1);

  self->text = g_string_new (NULL);
  self->is_terminal = isatty (STDOUT_FILENO) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0 && g_getenv ("NO_COLOR") == NULL;
  self->width = find_width (isatty (STDOUT_FILENO));
  return self;
}

/**
 * entente_terminal_free:
 * @self: (transfer full) (nullable): a text
 */
void
entente_terminal_free (EntenteTerminal *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_free (self);
}

static guint
columns_of (const char *text,
            gsize       length)
{
  guint columns = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      columns += g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
    }
  return columns;
}

/* Appends the words of @text, beginning at @column and going on at @indent. */
static void
append_words (EntenteTerminal *self,
              guint            indent,
              guint            column,
              const char      *text)
{
  gboolean at_start = TRUE;

  for (const char *word = text; *word != '\0';)
    {
      gsize length = strcspn (word, " ");
      guint columns = columns_of (word, length);

      if (!at_start && column + 1 + columns > self->width)
        {
          g_string_append_printf (self->text, "\n%*s", (int) indent, "");
          column = indent;
        }
      else if (!at_start)
        {
          g_string_append_c (self->text, ' ');
          column++;
        }
      g_string_append_len (self->text, word, (gssize) length);
      column += columns;
      at_start = FALSE;
      word += length + strspn (word + length, " ");
    }
  g_string_append_c (self->text, '\n');
}

/**
 * entente_terminal_heading:
 * @self: a text
 * @text: the heading of what follows
 *
 * Adds a heading after an empty line, bold where the terminal can.
 */
void
entente_terminal_heading (EntenteTerminal *self,
                          const char      *text)
{
  g_return_if_fail (self != NULL);

  entente_terminal_gap (self);
  if (self->is_terminal)
    g_string_append (self->text, "\033[1m");
  append_words (self, 0, 0, text);
  if (self->is_terminal)
    g_string_insert (self->text, (gssize) self->text->len - 1, "\033[0m");
}

/**
 * entente_terminal_line:
 * @self: a text
 * @indent: how far it is indented
 * @text: words
 *
 * Adds a line, wrapped if it is long.
 */
void
entente_terminal_line (EntenteTerminal *self,
                       guint            indent,
                       const char      *text)
{
  g_return_if_fail (self != NULL);

  g_string_append_printf (self->text, "%*s", (int) indent, "");
  append_words (self, indent, indent, text);
}

/**
 * entente_terminal_item:
 * @self: a text
 * @indent: how far the mark is indented
 * @mark: a mark of one column
 * @text: words
 *
 * Adds a line behind a mark, under which it is wrapped.
 */
void
entente_terminal_item (EntenteTerminal *self,
                       guint            indent,
                       const char      *mark,
                       const char      *text)
{
  g_return_if_fail (self != NULL);

  g_string_append_printf (self->text, "%*s%s ", (int) indent, "", mark);
  append_words (self, indent + 2, indent + 2, text);
}

/**
 * entente_terminal_gap:
 * @self: a text
 *
 * Adds an empty line, unless there is one or nothing at all before.
 */
void
entente_terminal_gap (EntenteTerminal *self)
{
  g_return_if_fail (self != NULL);

  if (self->text->len > 0 && !g_str_has_suffix (self->text->str, "\n\n"))
    g_string_append_c (self->text, '\n');
}

/**
 * entente_terminal_write:
 * @self: a text
 *
 * Writes the text to standard output. Whether that could be written is asked of it at the end of the program.
 */
void
entente_terminal_write (EntenteTerminal *self)
{
  g_return_if_fail (self != NULL);

  fwrite (self->text->str, 1, self->text->len, stdout);
}
