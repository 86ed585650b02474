/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-fault.h"

#include "entente-error.h"

#include <glib/gi18n-lib.h>

static void
fault_free (gpointer data)
{
  EntenteFault *fault = data;

  if (fault == NULL)
    return;
  g_free (fault->pointer);
  g_free (fault->message);
  g_free (fault->expected);
  g_free (fault);
}

/**
 * entente_faults_new:
 *
 * Returns: (transfer full): no faults
 */
EntenteFaults *
entente_faults_new (void)
{
  EntenteFaults *self = g_new0 (EntenteFaults, 1);

  self->list = g_ptr_array_new_with_free_func (fault_free);
  return self;
}

/**
 * entente_faults_free:
 * @self: (transfer full) (nullable): faults
 */
void
entente_faults_free (EntenteFaults *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->list);
  g_free (self);
}

/**
 * entente_faults_add:
 * @self: faults
 * @line: the line, from 1
 * @column: the column in characters, from 1
 * @pointer: the JSON pointer of the value; empty for the whole file
 * @expected: (nullable): what would be right
 * @format: what is wrong, as for printf()
 * @...: what @format asks for
 *
 * Adds a fault. Beyond %ENTENTE_FAULTS_MAX it is only counted.
 */
void
entente_faults_add (EntenteFaults *self,
                    guint          line,
                    guint          column,
                    const char    *pointer,
                    const char    *expected,
                    const char    *format,
                    ...)
{
  EntenteFault *fault;
  va_list args;

  g_return_if_fail (self != NULL);

  self->total++;
  if (self->list->len == ENTENTE_FAULTS_MAX)
    return;

  fault = g_new (EntenteFault, 1);
  fault->line = line;
  fault->column = column;
  fault->pointer = g_strdup (pointer);
  fault->expected = g_strdup (expected);
  va_start (args, format);
  fault->message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->list, fault);
}

/**
 * entente_faults_take:
 * @self: faults
 * @other: other faults; left without any
 *
 * Adds the faults of @other behind those of @self.
 */
void
entente_faults_take (EntenteFaults *self,
                     EntenteFaults *other)
{
  guint n_taken;

  g_return_if_fail (self != NULL);
  g_return_if_fail (other != NULL);

  n_taken = MIN (other->list->len, ENTENTE_FAULTS_MAX - self->list->len);
  for (guint i = 0; i < n_taken; i++)
    g_ptr_array_add (self->list, g_steal_pointer (&other->list->pdata[i]));
  self->total += other->total;
  g_ptr_array_remove_range (other->list, 0, n_taken);
  g_ptr_array_set_size (other->list, 0);
  other->total = 0;
}

/**
 * entente_faults_set_error:
 * @n_faults: how many faults there are
 * @name: (nullable): the name of the file, for display
 * @error: return location for an error
 *
 * Sums the faults of a file up: sets %ENTENTE_ERROR_FAULTS.
 */
void
entente_faults_set_error (guint64      n_faults,
                          const char  *name,
                          GError     **error)
{
  gulong n = (gulong) MIN (n_faults, G_MAXULONG);

  if (name != NULL)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS,
                 g_dngettext (GETTEXT_PACKAGE, "%s has %lu fault", "%s has %lu faults", n), name, n);
  else
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS,
                 g_dngettext (GETTEXT_PACKAGE, "The landscape has %lu fault", "The landscape has %lu faults", n), n);
}

/**
 * entente_fault_to_string:
 * @fault: a fault
 * @file: the name of the file, for display
 *
 * Writes the fault as compilers do, so that editors find the place.
 *
 * Returns: (transfer full): a line without its end
 */
char *
entente_fault_to_string (const EntenteFault *fault,
                         const char         *file)
{
  g_autofree char *where = NULL;

  g_return_val_if_fail (fault != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  where = g_strdup_printf ("%s:%u:%u: %s%s", file, fault->line, fault->column, fault->pointer,
                           *fault->pointer != '\0' ? ": " : "");
  if (fault->expected == NULL)
    return g_strconcat (where, fault->message, NULL);
  /* Translators: a fault of a file: place, what is wrong, what would be right. */
  return g_strdup_printf (_("%s%s, expected %s"), where, fault->message, fault->expected);
}
