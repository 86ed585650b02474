/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-scanner-private.h"

#include "entente-plain-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Longer numbers are refused: no use for them, and not every parser behind reads them in linear time. */
#define NUMBER_MAX 1000

/* Notes a fault. Always %FALSE, so that it can be returned. */
gboolean
entente_scanner_fault (EntenteScanner *self,
                       const char     *at,
                       guint           value,
                       const char     *expected,
                       const char     *format,
                       ...)
{
  va_list args;

  self->fault_at = at;
  self->fault_value = value;
  self->expected = g_strdup (expected);
  va_start (args, format);
  self->message = g_strdup_vprintf (format, args);
  va_end (args);
  return FALSE;
}

/* How many bytes the character at `p` takes, or 0 if it isn't UTF-8 (Unicode, table 3-7: no surrogates, nothing
 * overlong, nothing beyond U+10FFFF). */
guint
entente_scanner_character (const char *p,
                           const char *end)
{
  const guint8 *b = (const guint8 *) p;
  gsize left = (gsize) (end - p);
  guint8 low = 0x80;
  guint8 high = 0xbf;
  guint length;

  if (b[0] < 0x80)
    return 1;
  if (b[0] < 0xc2 || b[0] > 0xf4)
    return 0;
  length = b[0] < 0xe0 ? 2 : b[0] < 0xf0 ? 3 : 4;
  if (left < length)
    return 0;

  if (b[0] == 0xe0)
    low = 0xa0;
  else if (b[0] == 0xed)
    high = 0x9f;
  else if (b[0] == 0xf0)
    low = 0x90;
  else if (b[0] == 0xf4)
    high = 0x8f;
  if (b[1] < low || b[1] > high)
    return 0;
  for (guint i = 2; i < length; i++)
    if (b[i] < 0x80 || b[i] > 0xbf)
      return 0;
  return length;
}

static gboolean
parse_hex (const char *p,
           const char *end,
           guint      *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (p + i >= end || !g_ascii_isxdigit (p[i]))
        return FALSE;
      *unit = *unit * 16 + (guint) g_ascii_xdigit_value (p[i]);
    }
  return TRUE;
}

gboolean
entente_scanner_fault_utf8 (EntenteScanner *self,
                            const char     *at,
                            guint           value)
{
  return entente_scanner_fault (self, at, value, _("text in UTF-8"),
                                _("The byte 0x%02X is not UTF-8 here"), (guint8) *at);
}

static const char *
end_inside_text (const EntenteScanner *self)
{
  return self->line > 0 ? _("The line ends inside a text") : _("The file ends inside a text");
}

/* Called at the backslash; leaves `p` after the escape. */
static gboolean
scan_escape (EntenteScanner *self,
             const char    **p,
             guint           value,
             gboolean       *nul)
{
  const char *at = *p;
  guint unit;
  guint low;

  if (at + 1 == self->end)
    return entente_scanner_fault (self, self->end, value, _("a closing quote"), "%s", end_inside_text (self));
  if (strchr ("\"\\/bfnrt", at[1]) != NULL && at[1] != '\0')
    {
      *p = at + 2;
      return TRUE;
    }
  if (at[1] != 'u')
    {
      guint length = entente_scanner_character (at + 1, self->end);
      g_autofree char *escape = NULL;

      if (length == 0)
        return entente_scanner_fault_utf8 (self, at + 1, value);
      escape = entente_plain_text_excerpt (at + 1, length);
      return entente_scanner_fault (self, at, value, "\\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t, \\u",
                                    _("Unknown escape “\\%s”"), escape);
    }

  if (!parse_hex (at + 2, self->end, &unit))
    return entente_scanner_fault (self, at, value, _("four hexadecimal digits after \\u"),
                                  _("Incomplete escape “\\u”"));
  *p = at + 6;
  *nul = *nul || unit == 0;
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;

  if (unit < 0xdc00 && self->end - *p >= 6 && (*p)[0] == '\\' && (*p)[1] == 'u' &&
      parse_hex (*p + 2, self->end, &low) && low >= 0xdc00 && low <= 0xdfff)
    {
      *p += 6;
      return TRUE;
    }
  return entente_scanner_fault (self, at, value, _("a high and a low surrogate together"),
                                _("Half of a surrogate pair, \\u%04x"), unit);
}

/* Called at the opening quote; leaves `p` after the closing one. */
gboolean
entente_scanner_scan_string (EntenteScanner *self,
                             guint           value,
                             gboolean       *nul)
{
  const char *p = self->p + 1;

  *nul = FALSE;
  for (;;)
    {
      guint8 c;

      if (p == self->end)
        return entente_scanner_fault (self, p, value, _("a closing quote"), "%s", end_inside_text (self));
      c = (guint8) *p;
      if (c == '"')
        break;
      if (c == '\\')
        {
          if (!scan_escape (self, &p, value, nul))
            return FALSE;
        }
      else if (c < 0x20)
        {
          if (c == '\n' || c == '\r')
            return entente_scanner_fault (self, p, value, _("a closing quote"), _("The line ends inside a text"));
          return entente_scanner_fault (self, p, value, _("an escape"), _("A bare control character, U+%04X"), c);
        }
      else if (c < 0x80)
        p++;
      else
        {
          guint length = entente_scanner_character (p, self->end);

          if (length == 0)
            return entente_scanner_fault_utf8 (self, p, value);
          p += length;
        }
    }
  self->p = p + 1;
  return TRUE;
}

static const char *
skip_digits (const char *p,
             const char *end)
{
  while (p < end && g_ascii_isdigit (*p))
    p++;
  return p;
}

static gboolean
fault_digit (EntenteScanner *self,
             const char     *at,
             guint           value)
{
  return entente_scanner_fault (self, at, value, _("a digit"),
                                at != self->end  ? _("Incomplete number")
                                : self->line > 0 ? _("The line ends inside a number")
                                                 : _("The file ends inside a number"));
}

/* Whether the digits are those of a number of 64 bits. */
static gboolean
fits (const char *digits,
      const char *end,
      gboolean    negative)
{
  guint64 most = negative ? (guint64) G_MAXINT64 + 1 : (guint64) G_MAXINT64;
  guint64 number = 0;

  if (end - digits > 19)
    return FALSE;
  for (const char *p = digits; p < end; p++)
    number = number * 10 + (guint64) (*p - '0');
  return number <= most;
}

gboolean
entente_scanner_scan_number (EntenteScanner *self,
                             guint           value)
{
  const char *start = self->p;
  const char *p = start;
  const char *digits;
  gboolean whole = TRUE;

  if (*p == '-')
    p++;
  digits = p;
  p = skip_digits (p, self->end);
  if (p == digits)
    return fault_digit (self, p, value);
  if (*digits == '0' && p > digits + 1)
    return entente_scanner_fault (self, start, value, _("a number without leading zeros"), _("A number begins with 0"));

  if (p < self->end && *p == '.')
    {
      const char *fraction = p + 1;

      whole = FALSE;
      p = skip_digits (fraction, self->end);
      if (p == fraction)
        return fault_digit (self, p, value);
    }
  if (p < self->end && (*p == 'e' || *p == 'E'))
    {
      const char *exponent = p + 1;

      whole = FALSE;
      if (exponent < self->end && (*exponent == '+' || *exponent == '-'))
        exponent++;
      p = skip_digits (exponent, self->end);
      if (p == exponent)
        return fault_digit (self, p, value);
    }

  if (p - start > NUMBER_MAX)
    return entente_scanner_fault (self, start, value, NULL, _("A number of more than %d characters"), NUMBER_MAX);
  if (whole && !fits (digits, p, *start == '-'))
    return entente_scanner_fault (self, start, value, _("a whole number of at most 64 bits"), _("Number too large"));
  if (!whole)
    {
      char number[NUMBER_MAX + 1];

      memcpy (number, start, (gsize) (p - start));
      number[p - start] = '\0';
      if (isinf (g_ascii_strtod (number, NULL)))
        return entente_scanner_fault (self, start, value, _("a number below 1.8e308"), _("Number too large"));
    }
  self->p = p;
  return TRUE;
}

gboolean
entente_scanner_scan_literal (EntenteScanner *self,
                              guint           value)
{
  static const char *const literals[] = { "true", "false", "null" };
  const char *p = self->p;
  g_autofree char *word = NULL;

  while (p < self->end && g_ascii_isalnum (*p))
    p++;
  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    if (strlen (literals[i]) == (gsize) (p - self->p) && memcmp (literals[i], self->p, (gsize) (p - self->p)) == 0)
      {
        self->p = p;
        return TRUE;
      }
  word = entente_plain_text_excerpt (self->p, p - self->p);
  return entente_scanner_fault (self, self->p, value, _("true, false, null or text in quotes"),
                                _("Unknown word “%s”"), word);
}

/* Appends the text of the string whose opening quote is at `p`, without its escapes. The string has been scanned. */
void
entente_scanner_decode (GString    *decoded,
                        const char *p)
{
  for (p++; *p != '"';)
    {
      const char *plain = p;

      while (*p != '"' && *p != '\\')
        p++;
      g_string_append_len (decoded, plain, p - plain);
      if (*p != '\\')
        continue;

      p += 2;
      switch (p[-1])
        {
        case 'b':
          g_string_append_c (decoded, '\b');
          break;
        case 'f':
          g_string_append_c (decoded, '\f');
          break;
        case 'n':
          g_string_append_c (decoded, '\n');
          break;
        case 'r':
          g_string_append_c (decoded, '\r');
          break;
        case 't':
          g_string_append_c (decoded, '\t');
          break;
        case 'u':
          {
            guint unit = 0;
            guint low = 0;

            parse_hex (p, p + 4, &unit);
            p += 4;
            if (unit >= 0xd800 && unit <= 0xdbff)
              {
                parse_hex (p + 2, p + 6, &low);
                p += 6;
                unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
              }
            if (unit == 0)
              g_string_append_c (decoded, '\0');
            else
              g_string_append_unichar (decoded, unit);
          }
          break;
        default:
          g_string_append_c (decoded, p[-1]);
          break;
        }
    }
}
