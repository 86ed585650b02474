/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The status ladder in a row: nine small marks. */

#pragma once

#include <adwaita.h>

#include "entente-vocabulary.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_STEP_MARKS (entente_step_marks_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStepMarks, entente_step_marks, ENTENTE, STEP_MARKS, GtkWidget)

GtkWidget *entente_step_marks_new (void);
void entente_step_marks_set_step (EntenteStepMarks *self, const char *step);

G_END_DECLS
