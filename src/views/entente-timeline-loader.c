/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-loader.h"

struct _EntenteTimelineLoader {
  GObject               parent_instance;

  EntenteLandscape     *landscape;
  EntenteSession       *session;
  EntenteTimelineState *state;
  EntenteRowCache      *rows;

  /* The question that was asked last. */
  char                 *scope;
  EntenteFilter        *filter; /* without what doesn't matter to deals and events */

  GCancellable         *cancellable; /* of what is being asked or made */
  GError               *error;
  gboolean              is_another; /* what is being asked is another question than that of the items that are there */
  gboolean              is_behind;  /* the landscape has changed meanwhile */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTimelineLoader, entente_timeline_loader, G_TYPE_OBJECT)

static void follow (EntenteTimelineLoader *self);

/* Lets go of what was asked before. */
static GCancellable *
begin (EntenteTimelineLoader *self)
{
  gboolean was_loading = self->cancellable != NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (!was_loading)
    g_signal_emit (self, signals[CHANGED], 0);
  return self->cancellable;
}

/* @error is that of the answer, or %NULL. */
static void
end (EntenteTimelineLoader *self,
     GError                *error)
{
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  self->error = error;
  if (self->is_behind && error == NULL)
    follow (self);
  else
    g_signal_emit (self, signals[CHANGED], 0);
}

typedef struct {
  EntenteChronology   *chronology;
  EntenteTimelineLanes lanes;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  entente_chronology_free (making->chronology);
  g_free (making);
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Making *making = data;

  g_task_return_pointer (task, entente_timeline_data_make (g_steal_pointer (&making->chronology), making->lanes),
                         (GDestroyNotify) entente_timeline_data_unref);
}

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  EntenteTimelineLoader *self = ENTENTE_TIMELINE_LOADER (object);
  EntenteTimelineData *data = g_task_propagate_pointer (G_TASK (result), NULL);

  if (data == NULL)
    return;
  entente_timeline_data_set_rows (data, self->rows);
  if (self->is_another || entente_timeline_state_get_data (self->state) == NULL)
    entente_timeline_state_set_data (self->state, data);
  else
    entente_timeline_state_follow (self->state, data);
  self->is_another = FALSE;
  end (self, NULL);
}

static void
answer_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  EntenteChronology *chronology = entente_landscape_get_chronology_finish (ENTENTE_LANDSCAPE (object), result, &error);
  EntenteTimelineLoader *self;
  g_autoptr (GTask) task = NULL;
  Making *making;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = user_data;
  if (chronology == NULL)
    {
      end (self, g_steal_pointer (&error));
      return;
    }
  making = g_new (Making, 1);
  *making = (Making) { chronology, entente_timeline_state_get_lanes (self->state) };
  task = g_task_new (self, self->cancellable, made_cb, NULL);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_in_thread);
}

static void
ask_again (EntenteTimelineLoader *self)
{
  self->is_behind = FALSE;
  entente_landscape_get_chronology_async (self->landscape, self->scope, self->filter, begin (self), answer_cb, self);
}

static void
change_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChronologyChange) change = entente_landscape_follow_chronology_finish (ENTENTE_LANDSCAPE (object), result,
                                                                                           &error);
  EntenteTimelineLoader *self;
  gboolean is_other = FALSE;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = user_data;
  if (change == NULL)
    {
      end (self, g_steal_pointer (&error));
      return;
    }
  entente_row_cache_renew (self->rows, change->is_any ? NULL : change->keys, change->rows, change->old_names);
  if (!entente_timeline_data_follow (entente_timeline_state_get_data (self->state), change, &is_other))
    {
      ask_again (self);
      return;
    }
  if (is_other)
    entente_timeline_state_follow (self->state, NULL);
  end (self, NULL);
}

/* Asks what has changed since the answer that is there. */
static void
follow (EntenteTimelineLoader *self)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);

  self->is_behind = FALSE;
  entente_landscape_follow_chronology_async (self->landscape, self->scope, self->filter, data->chronology, begin (self),
                                             change_cb, self);
}

/* While an answer is on its way, it may know of the change or not. */
static void
landscape_changed_cb (EntenteTimelineLoader *self)
{
  if (self->cancellable != NULL)
    self->is_behind = TRUE;
  else if (self->error != NULL || entente_timeline_state_get_data (self->state) == NULL)
    ask_again (self);
  else
    follow (self);
}

static void
lanes_cb (EntenteTimelineLoader *self)
{
  self->is_another = TRUE;
  ask_again (self);
}

static void
scope_cb (EntenteTimelineLoader *self)
{
  if (g_strcmp0 (self->scope, entente_session_get_scope (self->session)) != 0)
    entente_timeline_loader_ask (self);
}

/* What is typed to find entities is nothing to the timeline. */
static EntenteFilter *
copy_filter (EntenteTimelineLoader *self)
{
  EntenteFilter *filter = entente_filter_copy (entente_session_get_filter (self->session));

  entente_filter_clear_part (filter, ENTENTE_FILTER_TEXT);
  entente_filter_clear_part (filter, ENTENTE_FILTER_ENTITY_KINDS);
  return filter;
}

static void
filter_cb (EntenteTimelineLoader *self)
{
  g_autoptr (EntenteFilter) filter = copy_filter (self);

  if (!entente_filter_equal (filter, self->filter))
    entente_timeline_loader_ask (self);
}

static void
entente_timeline_loader_dispose (GObject *object)
{
  EntenteTimelineLoader *self = ENTENTE_TIMELINE_LOADER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->rows);
  g_clear_object (&self->state);
  g_clear_object (&self->session);
  g_clear_object (&self->landscape);
  G_OBJECT_CLASS (entente_timeline_loader_parent_class)->dispose (object);
}

static void
entente_timeline_loader_finalize (GObject *object)
{
  EntenteTimelineLoader *self = ENTENTE_TIMELINE_LOADER (object);

  g_free (self->scope);
  g_clear_pointer (&self->filter, entente_filter_free);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (entente_timeline_loader_parent_class)->finalize (object);
}

static void
entente_timeline_loader_class_init (EntenteTimelineLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_timeline_loader_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_timeline_loader_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   0);
}

static void
entente_timeline_loader_init (EntenteTimelineLoader *self)
{
}

/**
 * entente_timeline_loader_new:
 * @landscape: what to ask
 * @session: whose scope and filter to follow
 * @state: where the items go
 *
 * Returns: (transfer full): a loader that has asked nothing yet
 */
EntenteTimelineLoader *
entente_timeline_loader_new (EntenteLandscape     *landscape,
                             EntenteSession       *session,
                             EntenteTimelineState *state)
{
  EntenteTimelineLoader *self = g_object_new (ENTENTE_TYPE_TIMELINE_LOADER, NULL);

  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
  self->state = g_object_ref (state);
  self->rows = entente_row_cache_new (landscape);
  self->filter = copy_filter (self);
  g_signal_connect_object (session, "notify::scope", G_CALLBACK (scope_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "lanes-wanted", G_CALLBACK (lanes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (landscape, "changed", G_CALLBACK (landscape_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_timeline_loader_ask:
 * @self: a loader
 *
 * Asks what the session is about now; what was asked before is let go.
 */
void
entente_timeline_loader_ask (EntenteTimelineLoader *self)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_LOADER (self));

  g_free (self->scope);
  self->scope = g_strdup (entente_session_get_scope (self->session));
  g_clear_pointer (&self->filter, entente_filter_free);
  self->filter = copy_filter (self);
  self->is_another = TRUE;
  ask_again (self);
}

/**
 * entente_timeline_loader_is_loading:
 * @self: a loader
 *
 * Returns: whether an answer is awaited, or being made ready
 */
gboolean
entente_timeline_loader_is_loading (EntenteTimelineLoader *self)
{
  return self->cancellable != NULL;
}

/**
 * entente_timeline_loader_get_error:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): why there was no answer to the last question
 */
const GError *
entente_timeline_loader_get_error (EntenteTimelineLoader *self)
{
  return self->error;
}
