/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The state of a window, in one place: the scope (an entity or none), the selection (anything or nothing), the filter, and
 * the history of the three. Views hold the session and never each other; a view writes to the session and nowhere else. */

#pragma once

#include <glib-object.h>

#include "entente-filter.h"
#include "entente-row-text.h"

G_BEGIN_DECLS

/* What the selection names. Ids are of one namespace, the kind says where to ask for it. */
typedef enum {
  ENTENTE_SELECTION_NOTHING,
  ENTENTE_SELECTION_ENTITY,
  ENTENTE_SELECTION_DEAL,
  ENTENTE_SELECTION_EVENT,
  ENTENTE_SELECTION_SCENARIO,
  ENTENTE_SELECTION_SOURCE,
  ENTENTE_SELECTION_STATEMENT,
} EntenteSelectionKind;

#define ENTENTE_TYPE_FILTER (entente_filter_get_type ())
GType entente_filter_get_type (void);

#define ENTENTE_TYPE_SESSION (entente_session_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSession, entente_session, ENTENTE, SESSION, GObject)

EntenteSession       *entente_session_new                (void);

const char           *entente_session_get_scope          (EntenteSession       *self);
EntenteSelectionKind  entente_session_get_selection_kind (EntenteSession       *self);
const char           *entente_session_get_selection      (EntenteSession       *self);
const EntenteFilter  *entente_session_get_filter         (EntenteSession       *self);

void                  entente_session_enter              (EntenteSession       *self,
                                                          const char           *entity);
void                  entente_session_select             (EntenteSession       *self,
                                                          EntenteSelectionKind  kind,
                                                          const char           *id);
void                  entente_session_set_filter         (EntenteSession       *self,
                                                          const EntenteFilter  *filter);

const EntenteStyle   *entente_session_get_style          (EntenteSession       *self);
void                  entente_session_set_style          (EntenteSession       *self,
                                                          const EntenteStyle   *style);
void                  entente_session_set_reduced_detail (EntenteSession       *self,
                                                          gboolean              reduced_detail);

void                  entente_session_want_days          (EntenteSession       *self,
                                                          gint32                first_day,
                                                          gint32                last_day);
gboolean              entente_session_take_days          (EntenteSession       *self,
                                                          gint32               *days);

gboolean              entente_session_can_go_back        (EntenteSession       *self);
gboolean              entente_session_can_go_forward     (EntenteSession       *self);
void                  entente_session_go_back            (EntenteSession       *self);
void                  entente_session_go_forward         (EntenteSession       *self);

G_END_DECLS
