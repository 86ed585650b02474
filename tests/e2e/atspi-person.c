/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "atspi-person.h"

#include "atspi-screen.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <string.h>

#define WAIT_SECONDS 30
#define PAUSE_MICROSECONDS 20000

#define BUTTON_FIRST 1
#define WHEEL_UP 4
#define WHEEL_DOWN 5

struct _Person {
  GSubprocess        *program;
  Display            *display;
  Window              x_window;
  Accessible         *window;
  AtspiEventListener *listener;
  GQueue              focused; /* what has got the focus since the last look, owned */
};

static gint64
deadline (void)
{
  return g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;
}

/* Lets some time pass, of which there must be some left. */
static void
pause_before (Person     *self,
              gint64      limit,
              const char *awaited)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  if (g_subprocess_get_identifier (self->program) == NULL)
    g_error ("the program ended before there was: %s", awaited);
  if (g_get_monotonic_time () > limit)
    person_fail (self, "waited in vain for: %s", awaited);
  g_usleep (PAUSE_MICROSECONDS);
}

/* What is asked may be gone by the time of the question: then the answer is nothing, and the next look finds out. */
char *
person_get_name (Accessible *accessible)
{
  char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL ? name : g_strdup ("");
}

/* The text that is in it, which may not be its name: what is said beside a caption is named by that. */
static char *
get_text (Accessible *accessible)
{
  int n = atspi_text_get_character_count (ATSPI_TEXT (accessible), NULL);

  return n > 0 ? atspi_text_get_text (ATSPI_TEXT (accessible), 0, n, NULL) : NULL;
}

char *
person_describe (Accessible *accessible)
{
  g_autofree char *name = person_get_name (accessible);
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);

  return g_strdup_printf ("%s “%s”", role != NULL ? role : "?", name);
}

static gboolean
get_extents (Accessible *accessible,
             AtspiRect  *extents)
{
  g_autoptr (GError) error = NULL;
  g_autofree AtspiRect *rect = atspi_component_get_extents (ATSPI_COMPONENT (accessible), ATSPI_COORD_TYPE_WINDOW,
                                                            &error);

  if (rect == NULL || error != NULL)
    return FALSE;
  *extents = *rect;
  return TRUE;
}

static gboolean
has_state (Accessible     *accessible,
           AtspiStateType  state)
{
  g_autoptr (GObject) states = (GObject *) atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains ((AtspiStateSet *) states, state);
}

/* Whether it is on the page that is seen, if perhaps scrolled away. GTK 4.8 calls nothing “showing”, but there only what is
 * drawn contains a point; later versions say it, and what contains a point is of no use. */
static gboolean
is_shown (Accessible *accessible,
          AtspiRect  *place)
{
  return get_extents (accessible, place) && place->width > 0 && place->height > 0 &&
         (has_state (accessible, ATSPI_STATE_SHOWING) ||
          atspi_component_contains (ATSPI_COMPONENT (accessible), place->x + place->width / 2,
                                    place->y + place->height / 2, ATSPI_COORD_TYPE_WINDOW, NULL));
}

static void
append_tree (GString    *text,
             Accessible *accessible,
             guint       depth)
{
  g_autofree char *words = person_describe (accessible);
  g_autofree char *inner = NULL;
  AtspiRect place;
  int n = atspi_accessible_get_child_count (accessible, NULL);

  if (is_shown (accessible, &place))
    {
      inner = get_text (accessible);
      g_string_append_printf (text, "\n%*s%s (%d, %d; %d × %d)", 2 * depth, "", words, place.x, place.y, place.width,
                              place.height);
      if (inner != NULL)
        g_string_append_printf (text, " “%s”", inner);
    }
  for (int i = 0; i < n; i++)
    {
      g_autoptr (Accessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        append_tree (text, child, depth + 1);
    }
}

void
person_fail (Person     *self,
             const char *format,
             ...)
{
  g_autoptr (GString) text = g_string_new (NULL);
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
  if (self->window != NULL)
    {
      g_string_append (text, "\nThere was:");
      append_tree (text, self->window, 1);
    }
  g_printerr ("%s\n", text->str);
  g_subprocess_force_exit (self->program);
  g_error ("%.*s", (int) strcspn (text->str, "\n"), text->str);
}

static gboolean
is_within (Accessible *accessible,
           Accessible *ancestor)
{
  Accessible *around = g_object_ref (accessible);
  gboolean found;

  while (around != NULL && around != ancestor)
    {
      Accessible *parent = atspi_accessible_get_parent (around, NULL);

      g_object_unref (around);
      around = parent;
    }
  found = around != NULL;
  g_clear_object (&around);
  return found;
}

/* Whether that place in the window is somebody else's. What is only for the eye, as a button's icon, is nobody's. */
static gboolean
is_of_others (Person     *self,
              Accessible *accessible,
              int         x,
              int         y)
{
  g_autoptr (Accessible) there = atspi_component_get_accessible_at_point (ATSPI_COMPONENT (self->window), x, y,
                                                                          ATSPI_COORD_TYPE_WINDOW, NULL);

  return there != NULL && !is_within (there, accessible);
}

/* Whether a place isn't scrolled away. */
static gboolean
is_in_view (Accessible *accessible,
            int         x,
            int         y)
{
  g_autoptr (Accessible) parent = atspi_accessible_get_parent (accessible, NULL);
  AtspiRect view;

  if (parent == NULL)
    return TRUE;
  if (atspi_accessible_get_role (parent, NULL) == ATSPI_ROLE_SCROLL_PANE && get_extents (parent, &view) &&
      (x < view.x || y < view.y || x >= view.x + view.width || y >= view.y + view.height))
    return FALSE;
  return is_in_view (parent, x, y);
}

/* Whether its middle is in the window and nothing lies over it. */
static gboolean
can_be_pointed_at (Person     *self,
                   Accessible *accessible)
{
  AtspiRect all, place;
  int x, y;

  if (!get_extents (self->window, &all) || !is_shown (accessible, &place))
    return FALSE;
  x = place.x + place.width / 2;
  y = place.y + place.height / 2;
  if (x < all.x || y < all.y || x >= all.x + all.width || y >= all.y + all.height ||
      !is_in_view (accessible, x, y))
    return FALSE;
  /* Versions that say this don't say what is at a place. */
  if (has_state (accessible, ATSPI_STATE_SHOWING))
    return TRUE;
  for (int column = -2; column <= 2; column++)
    for (int row = -1; row <= 1; row++)
      if (is_of_others (self, accessible, x + column * place.width / 8, y + row * place.height / 4))
        return FALSE;
  return TRUE;
}

/* Labels are known by their names and by what they say. */
static gboolean
is_like (Accessible *accessible,
         AtspiRole   role,
         const char *pattern)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (role != PERSON_ANYTHING && atspi_accessible_get_role (accessible, NULL) != role)
    return FALSE;
  name = person_get_name (accessible);
  if (g_pattern_match_simple (pattern, name))
    return TRUE;
  text = role == ATSPI_ROLE_LABEL ? get_text (accessible) : NULL;
  return text != NULL && g_pattern_match_simple (pattern, text);
}

gboolean
person_can_focus (Accessible *accessible)
{
  AtspiRect place;

  return has_state (accessible, ATSPI_STATE_FOCUSABLE) && is_shown (accessible, &place);
}

static gboolean
is_there (Person     *self,
          Accessible *accessible)
{
  AtspiRect place;

  return is_shown (accessible, &place);
}

/* With @is_seen only what it is true of. What has no size isn't shown, nor is anything in it. */
static Accessible *
find (Person     *self,
      Accessible *within,
      AtspiRole   role,
      const char *pattern,
      gboolean  (*is_seen) (Person *self, Accessible *accessible))
{
  Accessible *found = NULL;
  AtspiRect extents;
  int n;

  if (get_extents (within, &extents) && (extents.width <= 0 || extents.height <= 0))
    return NULL;
  if (is_like (within, role, pattern) && (is_seen == NULL || is_seen (self, within)))
    return g_object_ref (within);
  n = atspi_accessible_get_child_count (within, NULL);
  for (int i = 0; i < n && found == NULL; i++)
    {
      g_autoptr (Accessible) child = atspi_accessible_get_child_at_index (within, i, NULL);

      if (child != NULL)
        found = find (self, child, role, pattern, is_seen);
    }
  return found;
}

Accessible *
person_wait_for (Person     *self,
                 Accessible *within,
                 AtspiRole   role,
                 const char *pattern)
{
  gint64 limit = deadline ();
  Accessible *found;

  while ((found = find (self, within, role, pattern, can_be_pointed_at)) == NULL)
    pause_before (self, limit, pattern);
  return found;
}

void
person_wait_above (Person     *self,
                   AtspiRole   role,
                   const char *pattern)
{
  g_autoptr (Accessible) program = atspi_accessible_get_application (self->window, NULL);
  gint64 limit = deadline ();

  while (TRUE)
    {
      g_autoptr (Accessible) found = find (self, program, role, pattern, is_there);

      if (found != NULL)
        break;
      pause_before (self, limit, pattern);
    }
  screen_give_keyboard (self->display, g_subprocess_get_identifier (self->program));
}

void
person_wait_gone (Person     *self,
                  Accessible *within,
                  AtspiRole   role,
                  const char *pattern)
{
  gint64 limit = deadline ();

  while (TRUE)
    {
      g_autoptr (Accessible) found = find (self, within, role, pattern, can_be_pointed_at);

      if (found == NULL)
        return;
      pause_before (self, limit, "nothing named so any more");
    }
}

Accessible *
person_get_around (Accessible *accessible,
                   AtspiRole   role)
{
  Accessible *around = g_object_ref (accessible);

  while (around != NULL && atspi_accessible_get_role (around, NULL) != role)
    {
      Accessible *parent = atspi_accessible_get_parent (around, NULL);

      g_object_unref (around);
      around = parent;
    }
  return around;
}

/* How wide the frame is that the toolkit draws by itself, on all sides the same. Some versions count it as the window's. */
static int
get_frame (Person            *self,
           XWindowAttributes *attributes)
{
  AtspiRect all;

  if (!XGetWindowAttributes (self->display, self->x_window, attributes) || !get_extents (self->window, &all))
    person_fail (self, "the window is gone");
  return (attributes->width - all.width) / 2 - all.x;
}

/* Moves the pointer to a place in the window. */
static void
point_at (Person *self,
          int     x,
          int     y)
{
  XWindowAttributes attributes;
  int frame = get_frame (self, &attributes);
  Window child;
  int root_x, root_y;

  x += frame;
  y += frame;
  XTranslateCoordinates (self->display, self->x_window, attributes.root, x, y, &root_x, &root_y, &child);
  XTestFakeMotionEvent (self->display, -1, root_x, root_y, CurrentTime);
  XSync (self->display, False);
}

static void
press_button (Person *self,
              guint   button)
{
  XTestFakeButtonEvent (self->display, button, True, CurrentTime);
  XTestFakeButtonEvent (self->display, button, False, CurrentTime);
  XSync (self->display, False);
}

/* Where it is, once it no longer moves. */
static AtspiRect
get_place (Person     *self,
           Accessible *accessible)
{
  gint64 limit = deadline ();
  AtspiRect before = { 0, 0, -1, -1 }, now;

  while (!get_extents (accessible, &now) || memcmp (&now, &before, sizeof now) != 0)
    {
      before = now;
      pause_before (self, limit, "something that stays where it is");
    }
  return now;
}

void
person_click (Person     *self,
              Accessible *accessible)
{
  AtspiRect place = get_place (self, accessible);

  point_at (self, place.x + place.width / 2, place.y + place.height / 2);
  press_button (self, BUTTON_FIRST);
}

void
person_click_on (Person     *self,
                 Accessible *within,
                 AtspiRole   role,
                 const char *pattern)
{
  g_autoptr (Accessible) found = person_wait_for (self, within, role, pattern);

  person_click (self, found);
}

Accessible *
person_scroll_to (Person     *self,
                  Accessible *within,
                  AtspiRole   role,
                  const char *pattern)
{
  gint64 limit = deadline ();

  while (TRUE)
    {
      g_autoptr (Accessible) found = find (self, within, role, pattern, NULL);
      AtspiRect place, around;

      if (found != NULL && can_be_pointed_at (self, found))
        return g_steal_pointer (&found);
      if (found != NULL && get_extents (found, &place) && get_extents (within, &around))
        {
          point_at (self, around.x + around.width / 2, around.y + around.height / 2);
          press_button (self, place.y < around.y ? WHEEL_UP : WHEEL_DOWN);
          get_place (self, found);
        }
      pause_before (self, limit, pattern);
    }
}

static void
press_key (Person *self,
           KeySym  key)
{
  KeyCode code = XKeysymToKeycode (self->display, key);
  gboolean is_shifted = XkbKeycodeToKeysym (self->display, code, 0, 0) != key;
  KeyCode shift = XKeysymToKeycode (self->display, XK_Shift_L);

  if (code == 0)
    g_error ("the keyboard has no key for 0x%lx", key);
  if (is_shifted)
    XTestFakeKeyEvent (self->display, shift, True, CurrentTime);
  XTestFakeKeyEvent (self->display, code, True, CurrentTime);
  XTestFakeKeyEvent (self->display, code, False, CurrentTime);
  if (is_shifted)
    XTestFakeKeyEvent (self->display, shift, False, CurrentTime);
}

void
person_type (Person     *self,
             const char *text)
{
  /* The symbols of Latin letters are their codes. */
  for (const char *letter = text; *letter != '\0'; letter++)
    press_key (self, (KeySym) *letter);
  XSync (self->display, False);
}

void
person_press (Person     *self,
              const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, "+", -1);
  guint last = g_strv_length (names) - 1;

  for (guint i = 0; i < last; i++)
    XTestFakeKeyEvent (self->display, XKeysymToKeycode (self->display, XStringToKeysym (names[i])), True, CurrentTime);
  press_key (self, XStringToKeysym (names[last]));
  for (guint i = last; i-- > 0;)
    XTestFakeKeyEvent (self->display, XKeysymToKeycode (self->display, XStringToKeysym (names[i])), False, CurrentTime);
  XSync (self->display, False);
}

static void
focused_cb (AtspiEvent *event,
            gpointer    user_data)
{
  Person *self = user_data;

  if (event->detail1 == 1)
    g_queue_push_tail (&self->focused, g_object_ref (event->source));
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

Accessible *
person_move_focus (Person     *self,
                   const char *keys)
{
  gint64 limit = deadline ();
  Accessible *last;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_queue_clear_full (&self->focused, g_object_unref);
  person_press (self, keys);
  while (g_queue_is_empty (&self->focused))
    pause_before (self, limit, "the focus on something else");
  last = g_queue_pop_tail (&self->focused);
  g_queue_clear_full (&self->focused, g_object_unref);
  return last;
}

void
person_resize (Person *self,
               int     width,
               int     height)
{
  gint64 limit = deadline ();
  XWindowAttributes attributes;
  int frame = get_frame (self, &attributes);
  AtspiRect all;

  XResizeWindow (self->display, self->x_window, (guint) (width + 2 * frame), (guint) (height + 2 * frame));
  XSync (self->display, False);
  while (!get_extents (self->window, &all) || all.width + 2 * all.x != width || all.height + 2 * all.y != height)
    pause_before (self, limit, "a window of that size");
}

/* Windows of others may go away while they are looked at. */
static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

static Accessible *
find_window (const char *pid)
{
  g_autoptr (Accessible) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (Accessible) application = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (application == NULL || atspi_accessible_get_process_id (application, NULL) != strtoul (pid, NULL, 10))
        continue;
      atspi_accessible_set_cache_mask (application, ATSPI_CACHE_NONE);
      return atspi_accessible_get_child_at_index (application, 0, NULL);
    }
  return NULL;
}

/* Waits for the window of a program that was just started. */
Person *
person_new (GSubprocess *program)
{
  Person *self = g_new0 (Person, 1);
  g_autofree char *pid = g_strdup (g_subprocess_get_identifier (program));
  g_autoptr (GError) error = NULL;
  gint64 limit = deadline ();

  self->program = g_object_ref (program);
  self->display = XOpenDisplay (NULL);
  g_assert_nonnull (self->display);
  XSetErrorHandler (ignore_error_cb);
  g_queue_init (&self->focused);
  self->listener = atspi_event_listener_new (focused_cb, self, NULL);
  atspi_event_listener_register (self->listener, "object:state-changed:focused", &error);
  g_assert_no_error (error);

  while ((self->x_window = screen_find_window (self->display, pid)) == None)
    pause_before (self, limit, "a window on the screen");
  while ((self->window = find_window (pid)) == NULL)
    pause_before (self, limit, "a window that tells what is in it");
  XRaiseWindow (self->display, self->x_window);
  XSetInputFocus (self->display, self->x_window, RevertToPointerRoot, CurrentTime);
  XSync (self->display, False);
  return self;
}

void
person_free (Person *self)
{
  atspi_event_listener_deregister (self->listener, "object:state-changed:focused", NULL);
  g_object_unref (self->listener);
  g_queue_clear_full (&self->focused, g_object_unref);
  g_clear_object (&self->window);
  XCloseDisplay (self->display);
  g_object_unref (self->program);
  g_free (self);
}

Accessible *
person_get_window (Person *self)
{
  return self->window;
}
