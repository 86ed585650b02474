/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As many faults of one file are kept; the rest are counted. */
#define ENTENTE_FAULTS_MAX 1000

/**
 * EntenteFault:
 * @line: the line, from 1
 * @column: the column in characters, from 1
 * @pointer: the JSON pointer (RFC 6901) of the value; empty for the whole file
 * @message: what is wrong, without a full stop
 * @expected: (nullable): what would be right
 *
 * One thing that is wrong with a file, and where.
 */
typedef struct {
  guint line;
  guint column;
  char *pointer;
  char *message;
  char *expected;
} EntenteFault;

/**
 * EntenteFaults:
 * @list: (element-type EntenteFault): the first %ENTENTE_FAULTS_MAX in the order of the file
 * @total: how many there are
 */
typedef struct {
  GPtrArray *list;
  guint64    total;
} EntenteFaults;

EntenteFaults *entente_faults_new       (void);
void           entente_faults_free      (EntenteFaults       *self);
void           entente_faults_add       (EntenteFaults       *self,
                                         guint                line,
                                         guint                column,
                                         const char          *pointer,
                                         const char          *expected,
                                         const char          *format,
                                         ...) G_GNUC_PRINTF (6, 7);
void           entente_faults_take      (EntenteFaults       *self,
                                         EntenteFaults       *other);
void           entente_faults_set_error (guint64              n_faults,
                                         const char          *name,
                                         GError             **error);
char          *entente_fault_to_string  (const EntenteFault  *fault,
                                         const char          *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFaults, entente_faults_free)

G_END_DECLS
