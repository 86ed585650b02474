/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-session.h"

#include <string.h>

/* More steps back than anyone remembers. */
#define MAX_HISTORY 200

/* A place in the history: what the window showed. */
typedef struct {
  char                *scope;
  EntenteSelectionKind selection_kind;
  char                *selection;
  EntenteFilter       *filter;
  /* It came about by typing, so that more typing changes it and makes no new one. */
  gboolean             typed;
} Place;

/**
 * EntenteSession:
 *
 * The state of a window. A change that asks for what is there already does nothing; a change of several properties notifies
 * each of them once, after all have changed, those of the selection first.
 */
struct _EntenteSession {
  GObject    parent_instance;

  GPtrArray *history; /* Place */
  guint      present; /* its index */

  /* How it is shown; no part of the history. */
  EntenteStyle style;
  gboolean     reduced_detail;
  gboolean     has_days; /* that are to be shown, until somebody shows them */
  gint32       days[2];
};

enum {
  PROP_0,
  PROP_SCOPE,
  PROP_SELECTION_KIND,
  PROP_SELECTION,
  PROP_FILTER,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  PROP_STYLE,
  PROP_REDUCED_DETAIL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint days_signal;

G_DEFINE_BOXED_TYPE (EntenteFilter, entente_filter, entente_filter_copy, entente_filter_free)
G_DEFINE_FINAL_TYPE (EntenteSession, entente_session, G_TYPE_OBJECT)

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->scope);
  g_free (place->selection);
  entente_filter_free (place->filter);
  g_free (place);
}

static Place *
place_copy (const Place *place)
{
  Place *copy = g_new0 (Place, 1);

  copy->scope = g_strdup (place->scope);
  copy->selection_kind = place->selection_kind;
  copy->selection = g_strdup (place->selection);
  copy->filter = entente_filter_copy (place->filter);
  return copy;
}

static gboolean
selection_equal (const Place *a,
                 const Place *b)
{
  return a->selection_kind == b->selection_kind && g_strcmp0 (a->selection, b->selection) == 0;
}

static gboolean
place_equal (const Place *a,
             const Place *b)
{
  return g_strcmp0 (a->scope, b->scope) == 0 && selection_equal (a, b) && entente_filter_equal (a->filter, b->filter);
}

static Place *
get_present (EntenteSession *self)
{
  return self->history->pdata[self->present];
}

/* Tells what differs between the place before and the present one. GLib keeps no order of what is notified while that is frozen,
 * and who asks first is answered first: the selection is what a click is about. */
static void
notify_changes (EntenteSession *self,
                const Place    *before,
                gboolean        could_go_back,
                gboolean        could_go_forward)
{
  const Place *now = get_present (self);
  const struct { guint property; gboolean differs; } changes[] = {
    { PROP_SELECTION_KIND, before->selection_kind != now->selection_kind },
    { PROP_SELECTION, !selection_equal (before, now) },
    { PROP_FILTER, !entente_filter_equal (before->filter, now->filter) },
    { PROP_SCOPE, g_strcmp0 (before->scope, now->scope) != 0 },
    { PROP_CAN_GO_BACK, entente_session_can_go_back (self) != could_go_back },
    { PROP_CAN_GO_FORWARD, entente_session_can_go_forward (self) != could_go_forward },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (changes[i].differs)
      g_object_notify_by_pspec (G_OBJECT (self), properties[changes[i].property]);
}

/* Goes on to a new place; what lay ahead is forgotten. */
static void
go_to (EntenteSession *self,
       Place          *place)
{
  Place *present = get_present (self);
  gboolean could_go_back = entente_session_can_go_back (self);
  gboolean could_go_forward = entente_session_can_go_forward (self);
  Place *before;

  if (place_equal (present, place))
    {
      place_free (place);
      return;
    }

  before = place_copy (present);
  g_ptr_array_set_size (self->history, (int) self->present + 1);
  if (place->typed && present->typed && g_strcmp0 (place->scope, present->scope) == 0 && selection_equal (place, present))
    {
      place_free (present);
      self->history->pdata[self->present] = place;
      /* All that was typed is erased: going back would lead to the same. */
      if (self->present > 0 && place_equal (self->history->pdata[self->present - 1], place))
        g_ptr_array_remove_index (self->history, self->present--);
    }
  else
    {
      g_ptr_array_add (self->history, place);
      if (self->history->len > MAX_HISTORY)
        g_ptr_array_remove_index (self->history, 0);
      self->present = self->history->len - 1;
    }
  notify_changes (self, before, could_go_back, could_go_forward);
  place_free (before);
}

static void
walk (EntenteSession *self,
      guint           to)
{
  Place *before = place_copy (get_present (self));
  gboolean could_go_back = entente_session_can_go_back (self);
  gboolean could_go_forward = entente_session_can_go_forward (self);

  self->present = to;
  /* What is typed from here on is a new step. */
  get_present (self)->typed = FALSE;
  notify_changes (self, before, could_go_back, could_go_forward);
  place_free (before);
}

/* Whether nothing but the text of the search tells the filters apart. */
static gboolean
only_text_differs (const EntenteFilter *a,
                   const EntenteFilter *b)
{
  g_autoptr (EntenteFilter) first = entente_filter_copy (a);
  g_autoptr (EntenteFilter) second = entente_filter_copy (b);

  entente_filter_clear_part (first, ENTENTE_FILTER_TEXT);
  entente_filter_clear_part (second, ENTENTE_FILTER_TEXT);
  return entente_filter_equal (first, second);
}

static void
entente_session_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteSession *self = ENTENTE_SESSION (object);

  switch (prop_id)
    {
    case PROP_SCOPE:
      g_value_set_string (value, entente_session_get_scope (self));
      break;
    case PROP_SELECTION_KIND:
      g_value_set_uint (value, entente_session_get_selection_kind (self));
      break;
    case PROP_SELECTION:
      g_value_set_string (value, entente_session_get_selection (self));
      break;
    case PROP_FILTER:
      g_value_set_boxed (value, entente_session_get_filter (self));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, entente_session_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, entente_session_can_go_forward (self));
      break;
    case PROP_STYLE:
      g_value_set_pointer (value, &self->style);
      break;
    case PROP_REDUCED_DETAIL:
      g_value_set_boolean (value, self->reduced_detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_session_finalize (GObject *object)
{
  EntenteSession *self = ENTENTE_SESSION (object);

  g_clear_pointer (&self->history, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_session_parent_class)->finalize (object);
}

static void
entente_session_class_init (EntenteSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_session_get_property;
  object_class->finalize = entente_session_finalize;
  days_signal = g_signal_new ("days-wanted", ENTENTE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EntenteSession:scope:
   *
   * The id of the entity whose deals and events are shown, or %NULL for all.
   */
  properties[PROP_SCOPE] = g_param_spec_string ("scope", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteSession:selection-kind:
   *
   * What the selection names, an EntenteSelectionKind.
   */
  properties[PROP_SELECTION_KIND] = g_param_spec_uint ("selection-kind", NULL, NULL, ENTENTE_SELECTION_NOTHING,
                                                       ENTENTE_SELECTION_STATEMENT, ENTENTE_SELECTION_NOTHING,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteSession:selection:
   *
   * The id of what is selected, or %NULL. Notified when the kind changes under the same id, too.
   */
  properties[PROP_SELECTION] = g_param_spec_string ("selection", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteSession:filter:
   *
   * What is wanted to be seen; never %NULL.
   */
  properties[PROP_FILTER] = g_param_spec_boxed ("filter", NULL, NULL, ENTENTE_TYPE_FILTER,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteSession:can-go-back:
   *
   * Whether there is a place before the present one.
   */
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteSession:can-go-forward:
   *
   * Whether there is a place that was gone back from.
   */
  properties[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE,
                                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteSession:style: (type EntenteStyle)
   *
   * How dates and amounts are written.
   */
  properties[PROP_STYLE] = g_param_spec_pointer ("style", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteSession:reduced-detail:
   *
   * Whether second lines and small drawings are left out where the first line says enough.
   */
  properties[PROP_REDUCED_DETAIL] = g_param_spec_boolean ("reduced-detail", NULL, NULL, FALSE,
                                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_session_init (EntenteSession *self)
{
  Place *place = g_new0 (Place, 1);

  place->filter = entente_filter_new ();
  self->history = g_ptr_array_new_with_free_func (place_free);
  g_ptr_array_add (self->history, place);
  self->style = (EntenteStyle) { ENTENTE_DATE_STYLE_LONG, ENTENTE_MONEY_STYLE_SHORT };
}

/**
 * entente_session_new:
 *
 * Returns: (transfer full): a session in which nothing is selected and everything shown
 */
EntenteSession *
entente_session_new (void)
{
  return g_object_new (ENTENTE_TYPE_SESSION, NULL);
}

/**
 * entente_session_get_scope:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the id of the entity whose deals and events are shown
 */
const char *
entente_session_get_scope (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return get_present (self)->scope;
}

/**
 * entente_session_get_selection_kind:
 * @self: a session
 *
 * Returns: what the selection names
 */
EntenteSelectionKind
entente_session_get_selection_kind (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), ENTENTE_SELECTION_NOTHING);

  return get_present (self)->selection_kind;
}

/**
 * entente_session_get_selection:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the id of what is selected
 */
const char *
entente_session_get_selection (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return get_present (self)->selection;
}

/**
 * entente_session_get_filter:
 * @self: a session
 *
 * Returns: (transfer none): what is wanted to be seen
 */
const EntenteFilter *
entente_session_get_filter (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return get_present (self)->filter;
}

/**
 * entente_session_enter:
 * @self: a session
 * @entity: (nullable): the id of an entity, or %NULL for the whole landscape
 *
 * Makes the entity both scope and selection, as a click in the list of entities does.
 */
void
entente_session_enter (EntenteSession *self,
                       const char     *entity)
{
  Place *place;

  g_return_if_fail (ENTENTE_IS_SESSION (self));

  place = place_copy (get_present (self));
  g_free (place->scope);
  g_free (place->selection);
  place->scope = g_strdup (entity);
  place->selection = g_strdup (entity);
  place->selection_kind = entity != NULL ? ENTENTE_SELECTION_ENTITY : ENTENTE_SELECTION_NOTHING;
  go_to (self, place);
}

/**
 * entente_session_select:
 * @self: a session
 * @kind: what @id names
 * @id: (nullable): an id, or %NULL with %ENTENTE_SELECTION_NOTHING
 *
 * Selects something within the scope.
 */
void
entente_session_select (EntenteSession       *self,
                        EntenteSelectionKind  kind,
                        const char           *id)
{
  Place *place;

  g_return_if_fail (ENTENTE_IS_SESSION (self));
  g_return_if_fail ((id == NULL) == (kind == ENTENTE_SELECTION_NOTHING));

  place = place_copy (get_present (self));
  g_free (place->selection);
  place->selection = g_strdup (id);
  place->selection_kind = kind;
  go_to (self, place);
}

/**
 * entente_session_set_filter:
 * @self: a session
 * @filter: a filter
 *
 * Changes what is wanted to be seen. What is typed into the search letter by letter is one step of the history.
 */
void
entente_session_set_filter (EntenteSession      *self,
                            const EntenteFilter *filter)
{
  Place *place;

  g_return_if_fail (ENTENTE_IS_SESSION (self));
  g_return_if_fail (filter != NULL);

  place = place_copy (get_present (self));
  place->typed = only_text_differs (place->filter, filter);
  entente_filter_free (place->filter);
  place->filter = entente_filter_copy (filter);
  go_to (self, place);
}

/**
 * entente_session_get_style:
 * @self: a session
 *
 * Returns: (transfer none): how dates and amounts are written
 */
const EntenteStyle *
entente_session_get_style (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), NULL);

  return &self->style;
}

/**
 * entente_session_set_style:
 * @self: a session
 * @style: how dates and amounts are to be written
 */
void
entente_session_set_style (EntenteSession     *self,
                           const EntenteStyle *style)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));
  g_return_if_fail (style != NULL);

  if (self->style.date == style->date && self->style.money == style->money)
    return;
  self->style = *style;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STYLE]);
}

/**
 * entente_session_set_reduced_detail:
 * @self: a session
 * @reduced_detail: whether second lines and small drawings are to be left out
 */
void
entente_session_set_reduced_detail (EntenteSession *self,
                                    gboolean        reduced_detail)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));

  if (self->reduced_detail == reduced_detail)
    return;
  self->reduced_detail = reduced_detail;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDUCED_DETAIL]);
}

/**
 * entente_session_can_go_back:
 * @self: a session
 *
 * Returns: whether there is a place before the present one
 */
gboolean
entente_session_can_go_back (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), FALSE);

  return self->present > 0;
}

/**
 * entente_session_can_go_forward:
 * @self: a session
 *
 * Returns: whether there is a place that was gone back from
 */
gboolean
entente_session_can_go_forward (EntenteSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_SESSION (self), FALSE);

  return self->present + 1 < self->history->len;
}

/**
 * entente_session_go_back:
 * @self: a session
 *
 * Goes to the place before, if there is one.
 */
void
entente_session_go_back (EntenteSession *self)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));

  if (entente_session_can_go_back (self))
    walk (self, self->present - 1);
}

/**
 * entente_session_go_forward:
 * @self: a session
 *
 * Goes to the place that was gone back from, if there is one.
 */
void
entente_session_go_forward (EntenteSession *self)
{
  g_return_if_fail (ENTENTE_IS_SESSION (self));

  if (entente_session_can_go_forward (self))
    walk (self, self->present + 1);
}

/**
 * entente_session_want_days:
 * @self: a session
 * @first_day: a day
 * @last_day: the same day or a later one
 *
 * Emits `days-wanted`: who draws time is to show them. They are no part of the history.
 */
void
entente_session_want_days (EntenteSession *self,
                           gint32          first_day,
                           gint32          last_day)
{
  self->has_days = TRUE;
  self->days[0] = first_day;
  self->days[1] = last_day;
  g_signal_emit (self, days_signal, 0);
}

/**
 * entente_session_take_days:
 * @self: a session
 * @days: (out) (array fixed-size=2): the first and the last day
 *
 * Returns: whether there are days that are wanted and that nobody has taken to show them
 */
gboolean
entente_session_take_days (EntenteSession *self,
                           gint32         *days)
{
  gboolean has_days = self->has_days;

  memcpy (days, self->days, sizeof self->days);
  self->has_days = FALSE;
  return has_days;
}
