/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file layer for SQLite that fails at the n-th call, for proving that nothing is left half-done. */

#pragma once

#include <glib.h>

#define FAILING_VFS "entente-failing"

/* From the @countdown-th call on that writes, syncs, truncates, deletes or opens, each fails with @code, as a full or a
 * broken disk does; 0 never fails. */
void     failing_vfs_arm       (guint countdown,
                                int   code);
/* Whether a call has failed since. */
gboolean failing_vfs_has_failed (void);
