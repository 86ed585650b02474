/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-inspector.h"

#include "entente-evidence-grid.h"
#include "entente-inspector-layout.h"
#include "entente-inspector-page.h"
#include "entente-page-stack.h"
#include "entente-page.h"

/* A spinner that only flashes disturbs more than it tells. */
#define SPINNER_DELAY_MS 300
/* How long the next frame is held back for an answer: nearly all are there sooner, and so a click shows all it does at once;
 * and after an edit, when the other views have asked before, all that follows it. */
#define HOLD_US        10000
#define FOLLOW_HOLD_US 16000

/**
 * EntenteInspector:
 *
 * Follows the selection of a session.
 */
struct _EntenteInspector {
  AdwBin parent_instance;

  /* Template widgets */
  GtkStack      *stack;
  AdwStatusPage *error;

  EntenteLandscape    *landscape;
  EntenteSession      *session;
  GCancellable        *cancellable; /* of the answer that is awaited, or NULL */
  gboolean             is_following; /* that is for what is shown already */
  guint                spinner_source;
  guint                hold; /* the source that holds back a frame, or 0 */
  gint64               hold_end;
  EntenteSelectionKind kind; /* of what is shown or awaited */
  char                *id;

  EntentePageStack *pages; /* the page of the selection, and those pushed over it */
  gboolean          loading;
  char             *sentence; /* what “Copy Sentence” copies, or NULL */
  double            position; /* of the first page, to be restored when the same is shown anew */

  /* What was shown before its statements and sources were followed, the way back */
  gboolean             has_origin;
  EntenteSelectionKind origin_kind;
  char                *origin_id;
  double               origin_position;
};

G_DEFINE_FINAL_TYPE (EntenteInspector, entente_inspector, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_TITLE,
  PROP_CAN_POP,
  PROP_CAN_GO_BACK,
  PROP_CAN_COPY,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];
static guint copied_signal;

static const char *
get_title (EntenteInspector *self)
{
  return entente_page_stack_get_length (self->pages) > 1 ? entente_page_stack_get_title (self->pages)
                                                         : entente_inspector_page_get_title (self->kind);
}

static void
notify_pages (EntenteInspector *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_POP]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_GO_BACK]);
}

static void
set_sentence (EntenteInspector *self,
              char             *sentence)
{
  g_free (self->sentence);
  self->sentence = sentence;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_COPY]);
}

/* Whether an answer is awaited, or a page isn't whole. */
static void
update_loading (EntenteInspector *self)
{
  gboolean loading = self->cancellable != NULL || entente_page_stack_get_loading (self->pages);

  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static double
get_position (EntenteInspector *self)
{
  GtkAdjustment *adjustment = entente_page_stack_get_adjustment (self->pages);

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static void
append_page (EntenteInspector *self,
             const char       *title,
             GtkWidget        *page)
{
  entente_page_stack_append (self->pages, title, page);
  if (!ENTENTE_IS_PAGE (page))
    return;
  g_signal_connect_object (page, "notify::loading", G_CALLBACK (update_loading), self, G_CONNECT_SWAPPED);
  entente_page_begin (ENTENTE_PAGE (page), gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
stop_loading (EntenteInspector *self)
{
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  g_clear_object (&self->cancellable);
}

static void
restore_position_cb (EntenteInspector *self,
                     GtkAdjustment    *adjustment)
{
  /* Not before it is tall enough again. */
  if (self->position <= 0 ||
      gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) < self->position)
    return;
  gtk_adjustment_set_value (adjustment, self->position);
  self->position = 0;
}

static void
leave_pages (EntenteInspector *self)
{
  GtkAdjustment *adjustment = entente_page_stack_get_adjustment (self->pages);

  if (adjustment != NULL)
    g_signal_handlers_disconnect_by_func (adjustment, restore_position_cb, self);
  entente_page_stack_leave (self->pages);
}

static void
show_page (EntenteInspector *self,
           GtkWidget        *page,
           char             *sentence)
{
  stop_loading (self);
  leave_pages (self);
  append_page (self, NULL, page);
  g_signal_connect_object (entente_page_stack_get_adjustment (self->pages), "changed", G_CALLBACK (restore_position_cb), self,
                           G_CONNECT_SWAPPED);
  set_sentence (self, sentence);
  notify_pages (self);
  update_loading (self);
}

/* @stands: what was pushed over the page is still what it leads to. */
static void
keep_page (EntenteInspector *self,
           gboolean          stands)
{
  stop_loading (self);
  while (!stands && entente_page_stack_get_length (self->pages) > 1)
    entente_page_stack_pop (self->pages);
  notify_pages (self);
  update_loading (self);
}

static void
show_error (EntenteInspector *self,
            const GError     *error)
{
  stop_loading (self);
  leave_pages (self);
  adw_status_page_set_description (self->error, error->message);
  gtk_stack_set_visible_child_name (self->stack, "error");
  set_sentence (self, NULL);
  notify_pages (self);
  update_loading (self);
}

static gboolean
spinner_cb (gpointer data)
{
  EntenteInspector *self = data;

  self->spinner_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
  return G_SOURCE_REMOVE;
}

static void
page_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gboolean stands;
  g_autoptr (GtkWidget) page = entente_inspector_page_make_finish (result, &sentence, &stands, &error);
  EntenteInspector *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (self->is_following)
    self->position = get_position (self);
  if (page == NULL)
    show_error (self, error);
  else if (page == entente_page_stack_get_first (self->pages))
    keep_page (self, stands);
  else
    show_page (self, page, g_steal_pointer (&sentence));
}

/* As long as this is to be done there is no frame. */
static gboolean
hold_cb (gpointer data)
{
  EntenteInspector *self = data;

  if (self->cancellable != NULL && g_get_monotonic_time () < self->hold_end)
    {
      g_usleep (100);
      return G_SOURCE_CONTINUE;
    }
  self->hold = 0;
  return G_SOURCE_REMOVE;
}

/* @present: the page to be brought up to date, or NULL */
static void
ask (EntenteInspector *self,
     GtkWidget        *present)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_following = present != NULL;
  self->hold_end = g_get_monotonic_time () + (present != NULL ? FOLLOW_HOLD_US : HOLD_US);
  if (self->hold == 0)
    self->hold = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, hold_cb, self, NULL);
  update_loading (self);
  entente_inspector_page_make_async (self->landscape, self->session, self->kind, self->id, present, self->cancellable, page_cb,
                                     self);
}

static void
load (EntenteInspector *self)
{
  if (self->spinner_source == 0)
    self->spinner_source = g_timeout_add (SPINNER_DELAY_MS, spinner_cb, self);
  ask (self, NULL);
}

/* Shows the same anew, from where it was scrolled to. */
static void
reload_cb (EntenteInspector *self)
{
  self->position = get_position (self);
  load (self);
}

/* What is shown stays in sight; what is awaited for the first time is awaited anew. */
static void
changed_cb (EntenteInspector *self)
{
  GtkWidget *present = entente_page_stack_get_first (self->pages);

  if (present != NULL && (self->cancellable == NULL || self->is_following))
    ask (self, present);
  else
    load (self);
}

static gboolean
is_evidence (EntenteSelectionKind kind)
{
  return kind == ENTENTE_SELECTION_STATEMENT || kind == ENTENTE_SELECTION_SOURCE;
}

/* From a subject to its evidence, and on to other evidence, there is a way back to where the subject was left. */
static void
remember_origin (EntenteInspector    *self,
                 EntenteSelectionKind kind,
                 const char          *id)
{
  self->position = 0;
  if (is_evidence (kind) && is_evidence (self->kind))
    return;
  if (self->has_origin && self->origin_kind == kind && g_strcmp0 (self->origin_id, id) == 0)
    self->position = self->origin_position;
  self->has_origin = is_evidence (kind);
  self->origin_kind = self->kind;
  g_free (self->origin_id);
  self->origin_id = g_strdup (self->id);
  self->origin_position = get_position (self);
}

/* Kind and id are notified one after the other. */
static void
selection_changed_cb (EntenteInspector *self)
{
  EntenteSelectionKind kind = entente_session_get_selection_kind (self->session);
  const char *id = entente_session_get_selection (self->session);

  if (self->kind == kind && g_strcmp0 (self->id, id) == 0)
    return;
  remember_origin (self, kind, id);
  self->kind = kind;
  g_free (self->id);
  self->id = g_strdup (id);
  load (self);
}

static void
pop_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  entente_inspector_pop (ENTENTE_INSPECTOR (widget));
}

static void
copied_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, copied_signal, 0);
}

static void
entente_inspector_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteInspector *self = ENTENTE_INSPECTOR (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, get_title (self));
      break;
    case PROP_CAN_POP:
      g_value_set_boolean (value, entente_page_stack_get_length (self->pages) > 1);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, entente_page_stack_get_length (self->pages) > 1 || self->has_origin);
      break;
    case PROP_CAN_COPY:
      g_value_set_boolean (value, self->sentence != NULL);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_inspector_dispose (GObject *object)
{
  EntenteInspector *self = ENTENTE_INSPECTOR (object);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  g_clear_handle_id (&self->hold, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->landscape);
  g_clear_object (&self->session);
  g_clear_pointer (&self->pages, entente_page_stack_free);

  G_OBJECT_CLASS (entente_inspector_parent_class)->dispose (object);
}

static void
entente_inspector_finalize (GObject *object)
{
  EntenteInspector *self = ENTENTE_INSPECTOR (object);

  g_free (self->id);
  g_free (self->origin_id);
  g_free (self->sentence);

  G_OBJECT_CLASS (entente_inspector_parent_class)->finalize (object);
}

static void
entente_inspector_class_init (EntenteInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_inspector_get_property;
  object_class->dispose = entente_inspector_dispose;
  object_class->finalize = entente_inspector_finalize;

  /**
   * EntenteInspector:title:
   *
   * What is shown: “Deal”, “Overview”, the heading whose “All n” was followed.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteInspector:can-pop:
   *
   * Whether a page is pushed over that of the selection.
   */
  props[PROP_CAN_POP] = g_param_spec_boolean ("can-pop", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteInspector:can-go-back:
   *
   * Whether there is a way back: from a page that was pushed, or from evidence to what it is evidence of.
   */
  props[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteInspector:can-copy:
   *
   * Whether there is a sentence to cite the selection by.
   */
  props[PROP_CAN_COPY] = g_param_spec_boolean ("can-copy", NULL, NULL, FALSE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteInspector:loading:
   *
   * Whether an answer is awaited, or more of a page is to come.
   */
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * EntenteInspector::copied:
   *
   * A sentence was put on the clipboard.
   */
  copied_signal = g_signal_new ("copied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteInspector, error);
  gtk_widget_class_bind_template_callback (widget_class, reload_cb);
  gtk_widget_class_install_action (widget_class, "inspector.pop", NULL, pop_cb);
  gtk_widget_class_install_action (widget_class, "inspector.copied", NULL, copied_cb);
}

static void
entente_inspector_init (EntenteInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pages = entente_page_stack_new (self->stack);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), entente_inspector_layout_new ());
}

/**
 * entente_inspector_bind:
 * @self: an inspector
 * @landscape: where answers come from
 * @session: whose selection is shown
 *
 * Lets the inspector follow a session. To be called once.
 */
void
entente_inspector_bind (EntenteInspector *self,
                        EntenteLandscape *landscape,
                        EntenteSession   *session)
{
  g_return_if_fail (ENTENTE_IS_INSPECTOR (self));
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (landscape));
  g_return_if_fail (ENTENTE_IS_SESSION (session));
  g_return_if_fail (self->landscape == NULL);

  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
  self->kind = entente_session_get_selection_kind (session);
  self->id = g_strdup (entente_session_get_selection (session));
  g_signal_connect_object (session, "notify::selection-kind", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::style", G_CALLBACK (reload_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (landscape, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
}

/**
 * entente_inspector_push:
 * @self: an inspector that shows a page
 * @title: the title of the page
 * @page: (transfer floating): a page
 *
 * Shows a page over the present one, until it is popped or something else is selected.
 */
void
entente_inspector_push (EntenteInspector *self,
                        const char       *title,
                        GtkWidget        *page)
{
  g_return_if_fail (ENTENTE_IS_INSPECTOR (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (entente_page_stack_get_length (self->pages) > 0);

  append_page (self, title, page);
  notify_pages (self);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/**
 * entente_inspector_pop:
 * @self: an inspector
 *
 * Goes back to the page that the present one was pushed over.
 *
 * Returns: whether there was one
 */
gboolean
entente_inspector_pop (EntenteInspector *self)
{
  g_return_val_if_fail (ENTENTE_IS_INSPECTOR (self), FALSE);

  if (entente_page_stack_get_length (self->pages) < 2)
    return FALSE;
  entente_page_stack_pop (self->pages);
  notify_pages (self);
  update_loading (self);
  return TRUE;
}

/**
 * entente_inspector_go_back:
 * @self: an inspector
 *
 * Goes back from a page that was pushed, or from evidence to what it is evidence of.
 *
 * Returns: whether there was a way back
 */
gboolean
entente_inspector_go_back (EntenteInspector *self)
{
  g_return_val_if_fail (ENTENTE_IS_INSPECTOR (self), FALSE);

  if (entente_inspector_pop (self))
    return TRUE;
  if (!self->has_origin)
    return FALSE;
  entente_session_select (self->session, self->origin_kind, self->origin_id);
  return TRUE;
}

/**
 * entente_inspector_close:
 * @self: an inspector
 *
 * Closes what was opened last: evidence, a sentence in it; else goes back.
 *
 * Returns: whether there was anything to close
 */
gboolean
entente_inspector_close (EntenteInspector *self)
{
  EntenteEvidenceGrid *evidence;

  g_return_val_if_fail (ENTENTE_IS_INSPECTOR (self), FALSE);

  evidence = entente_evidence_grid_find_last (GTK_WIDGET (self->stack));
  if (evidence == NULL)
    return entente_inspector_go_back (self);
  entente_evidence_grid_close (evidence);
  return TRUE;
}

/**
 * entente_inspector_copy_sentence:
 * @self: an inspector
 *
 * Puts the sentence to cite the selection by on the clipboard, if there is one, and emits #EntenteInspector::copied.
 */
void
entente_inspector_copy_sentence (EntenteInspector *self)
{
  g_return_if_fail (ENTENTE_IS_INSPECTOR (self));

  if (self->sentence == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->sentence);
  g_signal_emit (self, copied_signal, 0);
}
