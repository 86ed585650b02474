/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-state.h"

#define FIT_PADDING 28.0

/* Of the width, at either side of days that somebody wants to see. */
#define BESIDE_DAYS 0.25

/* A window of more days than this begins and ends with a year. */
#define WHOLE_YEARS_FROM 550

struct _EntenteTimelineState {
  GObject               parent_instance;

  EntenteSession       *session;
  EntenteTimelineData  *data;
  EntenteTimelineLanes  lanes;
  EntenteTimelineBounds bounds;
  EntenteTimelineScale  scale;
  guint32               selected; /* the key of what is selected, 0 if that isn't known */
  guint32               chosen;   /* the key of what is to be selected, as soon as its row is there */
  /* Whether the scale has both data and a width that it was made for. */
  gboolean              is_fit;
  gboolean              has_width;
};

enum {
  DATA_CHANGED,
  DATA_FOLLOWED,
  LANES_WANTED,
  ROW_RENEWED,
  ROWS_CHANGED,
  WINDOW_CHANGED,
  SELECTION_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTimelineState, entente_timeline_state, G_TYPE_OBJECT)

static const EntenteMoment *
get_items (EntenteTimelineState *self)
{
  return (const EntenteMoment *) (gconstpointer) self->data->items->data;
}

/* The window of time with those days in it, as far as they are within its bounds, and what is around them. */
static EntenteTimelineScale
get_days (EntenteTimelineState *self,
          gint32                first_day,
          gint32                last_day)
{
  double first = CLAMP ((double) first_day, self->bounds.first_day, self->bounds.end_day - 1);
  double end = CLAMP (last_day + 1.0, first + 1, self->bounds.end_day);

  return entente_timeline_scale_fit (&self->bounds, self->scale.width, self->scale.mirrored, first, end,
                                     self->scale.width * BESIDE_DAYS);
}

/* The window goes where it is wanted, or stays where it is, unless there was none or nothing would be seen in it. */
static void
settle_window (EntenteTimelineState *self)
{
  EntenteTimelineScale scale = self->scale;
  gboolean is_wanted;
  gint32 days[2];

  if (!self->has_width || self->data == NULL)
    return;
  /* Also where there is nothing: nobody wants to go there any more when there is. */
  is_wanted = entente_session_take_days (self->session, days);
  if (self->data->items->len == 0)
    return;
  if (is_wanted)
    {
      scale = get_days (self, days[0], days[1]);
      self->is_fit = TRUE;
      entente_timeline_state_set_scale (self, &scale);
      return;
    }
  if (self->is_fit)
    scale = entente_timeline_scale_clamp (&scale, &self->bounds);
  if (!self->is_fit || !entente_timeline_items_see (get_items (self), self->data->items->len, &self->scale))
    scale = entente_timeline_state_get_fit (self);
  self->is_fit = TRUE;
  entente_timeline_state_set_scale (self, &scale);
}

/* Finds the key of what the session has selected, if that is a deal or an event. Returns whether it is another one. */
static gboolean
find_selected (EntenteTimelineState *self)
{
  EntenteSelectionKind kind = entente_session_get_selection_kind (self->session);
  const char *id = entente_session_get_selection (self->session);
  const EntenteRow *row = NULL;
  guint32 before = self->selected;

  if (self->data != NULL && id != NULL && (kind == ENTENTE_SELECTION_DEAL || kind == ENTENTE_SELECTION_EVENT))
    row = entente_row_cache_find (self->data->rows, id);
  self->selected = row != NULL ? (guint32) row->key : 0;
  return self->selected != before;
}

static void
selection_cb (EntenteTimelineState *self)
{
  self->chosen = 0;
  if (find_selected (self))
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
arrived_cb (EntenteTimelineState *self)
{
  if (self->chosen != 0)
    entente_timeline_state_select (self, self->chosen);
  if (self->selected == 0 && find_selected (self))
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
  g_signal_emit (self, signals[ROWS_CHANGED], 0);
}

static void
renewed_cb (EntenteTimelineState *self,
            guint                 key)
{
  g_signal_emit (self, signals[ROW_RENEWED], 0, key);
}

static void
forget_data (EntenteTimelineState *self)
{
  if (self->data != NULL)
    g_signal_handlers_disconnect_by_data (self->data->rows, self);
  g_clear_pointer (&self->data, entente_timeline_data_unref);
}

static void
style_cb (EntenteTimelineState *self)
{
  if (self->data != NULL)
    g_signal_emit (self, signals[DATA_CHANGED], 0);
}

static void
entente_timeline_state_finalize (GObject *object)
{
  EntenteTimelineState *self = ENTENTE_TIMELINE_STATE (object);

  forget_data (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (entente_timeline_state_parent_class)->finalize (object);
}

static void
entente_timeline_state_class_init (EntenteTimelineStateClass *klass)
{
  static const char *const names[] = {
    [DATA_CHANGED] = "data-changed",
    [DATA_FOLLOWED] = "data-followed",
    [LANES_WANTED] = "lanes-wanted",
    [ROWS_CHANGED] = "rows-changed",
    [WINDOW_CHANGED] = "window-changed",
    [SELECTION_CHANGED] = "selection-changed",
  };

  G_OBJECT_CLASS (klass)->finalize = entente_timeline_state_finalize;
  for (guint i = 0; i < N_SIGNALS; i++)
    if (names[i] != NULL)
      signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[ROW_RENEWED] = g_signal_new ("row-renewed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
entente_timeline_state_init (EntenteTimelineState *self)
{
  self->bounds = entente_timeline_bounds (0, 0);
  self->scale = (EntenteTimelineScale) { 0, 1, 1, FALSE };
}

/**
 * entente_timeline_state_new:
 * @session: the session of the window
 *
 * Returns: (transfer full): a state without items
 */
EntenteTimelineState *
entente_timeline_state_new (EntenteSession *session)
{
  EntenteTimelineState *self = g_object_new (ENTENTE_TYPE_TIMELINE_STATE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::style", G_CALLBACK (style_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "days-wanted", G_CALLBACK (settle_window), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_timeline_state_get_data:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the items, or %NULL before the first answer
 */
EntenteTimelineData *
entente_timeline_state_get_data (EntenteTimelineState *self)
{
  return self->data;
}

static void
take_data (EntenteTimelineState *self,
           EntenteTimelineData  *data)
{
  forget_data (self);
  self->data = data;
  g_signal_connect_object (data->rows, "arrived", G_CALLBACK (arrived_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (data->rows, "renewed", G_CALLBACK (renewed_cb), self, G_CONNECT_SWAPPED);
}

static void
settle (EntenteTimelineState *self,
        guint                 signal)
{
  if (self->data->has_span)
    self->bounds = entente_timeline_bounds (self->data->first_day, self->data->last_day);
  find_selected (self);
  g_signal_emit (self, signals[signal], 0);
  settle_window (self);
}

/**
 * entente_timeline_state_set_data:
 * @self: a state
 * @data: (transfer full): the items
 *
 * Shows other items, and emits `data-changed`.
 */
void
entente_timeline_state_set_data (EntenteTimelineState *self,
                                 EntenteTimelineData  *data)
{
  take_data (self, data);
  settle (self, DATA_CHANGED);
}

/**
 * entente_timeline_state_follow:
 * @self: a state with items
 * @data: (transfer full) (nullable): the answer to the same question after a change, or %NULL if the items themselves have
 *   followed it
 *
 * Shows what has become of the items, and emits `data-followed`: then all that is open, focused or scrolled to stays so.
 */
void
entente_timeline_state_follow (EntenteTimelineState *self,
                               EntenteTimelineData  *data)
{
  g_return_if_fail (self->data != NULL);

  if (data != NULL)
    take_data (self, data);
  settle (self, DATA_FOLLOWED);
}

/**
 * entente_timeline_state_get_lanes:
 * @self: a state
 *
 * Returns: by what the lanes are made
 */
EntenteTimelineLanes
entente_timeline_state_get_lanes (EntenteTimelineState *self)
{
  return self->lanes;
}

/**
 * entente_timeline_state_set_lanes:
 * @self: a state
 * @lanes: by what the lanes are made
 *
 * Emits `lanes-wanted`: the items come in them as soon as they are made.
 */
void
entente_timeline_state_set_lanes (EntenteTimelineState *self,
                                  EntenteTimelineLanes  lanes)
{
  if (self->lanes == lanes)
    return;
  self->lanes = lanes;
  g_signal_emit (self, signals[LANES_WANTED], 0);
}

/**
 * entente_timeline_state_get_bounds:
 * @self: a state
 *
 * Returns: (transfer none): the days between which the window of time may lie; good for as long as @self is
 */
const EntenteTimelineBounds *
entente_timeline_state_get_bounds (EntenteTimelineState *self)
{
  return &self->bounds;
}

/**
 * entente_timeline_state_get_scale:
 * @self: a state
 *
 * Returns: (transfer none): the window of time that is shown; good for as long as @self is
 */
const EntenteTimelineScale *
entente_timeline_state_get_scale (EntenteTimelineState *self)
{
  return &self->scale;
}

/**
 * entente_timeline_state_set_scale:
 * @self: a state
 * @scale: the window of time, within the bounds
 */
void
entente_timeline_state_set_scale (EntenteTimelineState       *self,
                                  const EntenteTimelineScale *scale)
{
  if (entente_timeline_scale_equal (&self->scale, scale))
    return;
  self->scale = *scale;
  g_signal_emit (self, signals[WINDOW_CHANGED], 0);
}

/**
 * entente_timeline_state_resize:
 * @self: a state
 * @width: the width that the window of time is shown in, in px
 * @mirrored: whether time runs from right to left
 *
 * Shows the same days in another width.
 */
void
entente_timeline_state_resize (EntenteTimelineState *self,
                               double                width,
                               gboolean              mirrored)
{
  EntenteTimelineScale scale = self->scale;

  if (self->has_width && scale.width == width && scale.mirrored == mirrored)
    return;
  self->has_width = TRUE;
  if (self->is_fit)
    {
      scale = entente_timeline_scale_resize (&scale, &self->bounds, width, mirrored);
      entente_timeline_state_set_scale (self, &scale);
      return;
    }
  self->scale.width = MAX (width, 1);
  self->scale.mirrored = mirrored;
  settle_window (self);
}

/**
 * entente_timeline_state_is_sized:
 * @self: a state
 *
 * Returns: whether the window of time has ever been shown in any width: before that it is none
 */
gboolean
entente_timeline_state_is_sized (EntenteTimelineState *self)
{
  return self->has_width;
}

/**
 * entente_timeline_state_get_fit:
 * @self: a state
 *
 * Returns: the window that shows all that is dated, in whole years where it is of years
 */
EntenteTimelineScale
entente_timeline_state_get_fit (EntenteTimelineState *self)
{
  double first = self->bounds.first_day, end = self->bounds.end_day;
  int year;

  if (end - first > WHOLE_YEARS_FROM)
    {
      entente_day_to_civil ((gint32) first, &year, NULL, NULL);
      first = entente_day_from_civil (year, 1, 1);
      entente_day_to_civil ((gint32) end - 1, &year, NULL, NULL);
      end = MAX (end, entente_day_from_civil (year, 12, 31) + 1.0);
    }
  return entente_timeline_scale_fit (&self->bounds, self->scale.width, self->scale.mirrored, first, end, FIT_PADDING);
}

/**
 * entente_timeline_state_get_style:
 * @self: a state
 *
 * Returns: (transfer none): how dates and amounts are written, as the session has it
 */
const EntenteStyle *
entente_timeline_state_get_style (EntenteTimelineState *self)
{
  return entente_session_get_style (self->session);
}

/**
 * entente_timeline_state_get_selected:
 * @self: a state
 *
 * Returns: the key of the deal or the event that is selected in the window; 0 if none is, or as long as it isn't found
 */
guint32
entente_timeline_state_get_selected (EntenteTimelineState *self)
{
  return self->selected;
}

/**
 * entente_timeline_state_select:
 * @self: a state
 * @key: the key of a deal or an event of the items; 0 for nothing
 *
 * Selects it in the window, as soon as its row is there.
 */
void
entente_timeline_state_select (EntenteTimelineState *self,
                               guint32               key)
{
  const EntenteRow *row = key != 0 && self->data != NULL ? entente_row_cache_get (self->data->rows, key) : NULL;

  self->chosen = 0;
  if (key == 0)
    entente_session_select (self->session, ENTENTE_SELECTION_NOTHING, NULL);
  else if (row == NULL)
    self->chosen = key;
  else
    entente_session_select (self->session,
                            row->type == ENTENTE_SUBJECT_EVENT ? ENTENTE_SELECTION_EVENT : ENTENTE_SELECTION_DEAL, row->id);
}
