/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window as its user has it: the installed program on a fresh home, pointed at and typed to, and known only by what
 * a screen reader would say of it. None of its code is linked. The arguments are the build folder, and where program and
 * data are installed to. */

#include "atspi-names.h"
#include "atspi-person.h"
#include "atspi-program.h"
#include "atspi-screen.h"

#include <locale.h>
#include <signal.h>
#include <string.h>

/* A page has as many stops for the focus at least, and at most. */
#define STOPS_MIN 20
#define STOPS_MAX 300
/* And so much is seen that takes the focus. */
#define SEEN_MIN 10

#define SOURCE_TITLE "Amazon’s $50 Billion OpenAI Gambit: Inside Big Tech’s Highest-Stakes AI Investment Yet"
#define EVIDENCE "Amount, asserted: Amazon committed about $4 billion to Anthropic, paragraph 5, " SOURCE_TITLE
#define CRISIS "*November 2023*eadership crisis*asserted*"

static Installation installation;

typedef struct {
  char        *home;
  GSubprocess *program;
  GThread     *listener;
  Person      *person;
  Accessible  *window; /* the person's */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->home = g_dir_make_tmp ("entente-home-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->program = installation_start (&installation, fixture->home);
  fixture->listener = installation_listen (fixture->program);
  fixture->person = person_new (fixture->program);
  fixture->window = person_get_window (fixture->person);
}

/* GLib has made a larger table of quarks by then, and leaves its first one where it is: leaks aren't looked for. */
static void
set_up_for_much (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *before = g_strdup (g_getenv ("ASAN_OPTIONS"));
  g_autofree char *options = g_strconcat (before != NULL ? before : "", ":detect_leaks=0", NULL);

  g_setenv ("ASAN_OPTIONS", options, TRUE);
  set_up (fixture, data);
  g_setenv ("ASAN_OPTIONS", before != NULL ? before : "", TRUE);
}

static void
wait_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  gboolean *ended = user_data;

  *ended = TRUE;
}

/* The program ends when it is asked to, and has nothing to complain of. */
static void
end (Fixture *fixture,
     gboolean by_signal)
{
  gint64 limit = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  gboolean ended = FALSE;
  g_autofree char *complaint = NULL;
  g_autoptr (GSubprocess) rm = NULL;

  g_subprocess_wait_async (fixture->program, NULL, wait_cb, &ended);
  if (by_signal)
    g_subprocess_send_signal (fixture->program, SIGTERM);
  else
    person_press (fixture->person, "Control_L+q");
  while (!ended && g_get_monotonic_time () < limit)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (10000);
  if (!ended)
    person_fail (fixture->person, "the program didn't end");
  g_assert_true (g_subprocess_get_if_exited (fixture->program));
  g_assert_cmpint (g_subprocess_get_exit_status (fixture->program), ==, 0);
  complaint = g_thread_join (fixture->listener);
  g_assert_cmpstr (complaint, ==, NULL);

  person_free (fixture->person);
  g_object_unref (fixture->program);
  rm = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "rm", "-r", fixture->home, NULL);
  g_assert_true (g_subprocess_wait_check (rm, NULL, NULL));
  g_free (fixture->home);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  end (fixture, FALSE);
}

static void
tear_down_by_signal (Fixture      *fixture,
                     gconstpointer data)
{
  end (fixture, TRUE);
}

/* What has the focus after @keys has a name like @pattern. */
static void
move_focus (Fixture    *fixture,
            const char *keys,
            const char *pattern)
{
  g_autoptr (Accessible) focused = person_move_focus (fixture->person, keys);
  g_autofree char *words = person_describe (focused);
  g_autofree char *name = person_get_name (focused);

  if (!g_pattern_match_simple (pattern, name))
    person_fail (fixture->person, "%s leads to %s and not to %s", keys, words, pattern);
}

/* Searches for an entity and enters it: by the keyboard, as newer versions of GTK place what is nested too far to the start, by
 * the padding of all that is around it. */
static void
enter_entity (Fixture    *fixture,
              const char *name)
{
  g_autofree char *row = g_strconcat (name, ", *", NULL);
  g_autoptr (Accessible) entities = NULL;

  person_click_on (fixture->person, fixture->window, ATSPI_ROLE_ENTRY, "Search entities");
  person_type (fixture->person, name);
  g_object_unref (person_wait_for (fixture->person, fixture->window, ATSPI_ROLE_LABEL, "* of * entities"));
  entities = person_wait_for (fixture->person, fixture->window, ATSPI_ROLE_LIST, "Entities");
  g_object_unref (person_wait_for (fixture->person, entities, ATSPI_ROLE_LIST_ITEM, row));
  move_focus (fixture, "Down", row);
  person_press (fixture->person, "Return");
}

static void
leave_search (Fixture *fixture)
{
  g_object_unref (person_move_focus (fixture->person, "Control_L+f"));
  person_press (fixture->person, "Escape");
  person_wait_gone (fixture->person, fixture->window, ATSPI_ROLE_LABEL, "* of * entities");
}

/* Tabs from where the focus is to what @is_it, and says what there is on the way if that is never reached. */
static Accessible *
walk_to (Fixture    *fixture,
         gboolean  (*is_it) (Accessible *accessible, const char *name),
         const char *name)
{
  g_autoptr (GString) stops = g_string_new (NULL);

  for (guint i = 0; i < STOPS_MAX; i++)
    {
      g_autoptr (Accessible) focused = person_move_focus (fixture->person, "Tab");
      g_autofree char *stop = person_describe (focused);

      if (is_it (focused, name))
        return g_steal_pointer (&focused);
      g_string_append_printf (stops, "\n  %s", stop);
    }
  person_fail (fixture->person, "no Tab leads to %s, but to: %s", name, stops->str);
}

static gboolean
is_named_so (Accessible *accessible,
             const char *name)
{
  g_autofree char *its = person_get_name (accessible);

  return g_strcmp0 (its, name) == 0;
}

/* By the keyboard: newer versions of GTK place what is nested too far to the start, by the padding of all that is around it,
 * and this is small. */
static void
leave_entity (Fixture    *fixture,
              const char *name)
{
  g_autofree char *remove = g_strdup_printf ("Remove “With %s”", name);

  g_object_unref (walk_to (fixture, is_named_so, remove));
  person_press (fixture->person, "Return");
  person_wait_gone (fixture->person, fixture->window, PERSON_ANYTHING, remove);
}

/* The inspector, as soon as it shows what has that title. */
static Accessible *
wait_for_inspector (Fixture    *fixture,
                    const char *title)
{
  g_autoptr (Accessible) heading = person_wait_for (fixture->person, fixture->window, ATSPI_ROLE_HEADING, title);

  return person_get_around (heading, ATSPI_ROLE_SCROLL_PANE);
}

/* What the inspector says of Amazon's deal with Anthropic, and on what ground. */
static void
read_deal (Fixture *fixture)
{
  static const char *const told[] = { "≈ $4\302\240billion", "commitment", "“approximately $4 billion”" };
  static const char *const ground[] = { SOURCE_TITLE, "5, sentence 2" };
  g_autoptr (Accessible) inspector = wait_for_inspector (fixture, "Amazon–Anthropic commitment");
  g_autoptr (Accessible) evidence = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_object_unref (person_scroll_to (fixture->person, inspector, ATSPI_ROLE_LABEL, told[i]));
  evidence = person_scroll_to (fixture->person, inspector, PERSON_ANYTHING, EVIDENCE);
  person_click (fixture->person, evidence);
  for (guint i = 0; i < G_N_ELEMENTS (ground); i++)
    g_object_unref (person_scroll_to (fixture->person, inspector, ATSPI_ROLE_LABEL, ground[i]));

  /* What stands within evidence can be clicked, and Escape leads back. */
  person_click_on (fixture->person, inspector, ATSPI_ROLE_PUSH_BUTTON, "Show Statement");
  g_object_unref (person_wait_for (fixture->person, fixture->window, ATSPI_ROLE_HEADING, "As it is kept"));
  person_press (fixture->person, "Escape");
  g_object_unref (wait_for_inspector (fixture, "Amazon–Anthropic commitment"));
}

/* The items are right in what is called so; some versions call the whole page so, with its buttons. */
static gboolean
is_within (Accessible *accessible,
           const char *name)
{
  g_autoptr (Accessible) parent = atspi_accessible_get_parent (accessible, NULL);

  return parent != NULL && is_named_so (parent, name);
}

/* From wherever the focus is to the timeline, and in it to the first item that is called like @pattern. */
static void
walk_timeline (Fixture    *fixture,
               const char *pattern)
{
  g_autoptr (Accessible) focused = walk_to (fixture, is_within, "Timeline");
  g_autofree char *name = person_get_name (focused);

  while (!g_pattern_match_simple (pattern, name))
    {
      g_object_unref (focused);
      g_free (name);
      focused = person_move_focus (fixture->person, "Right");
      name = person_get_name (focused);
    }
  g_assert_true (is_within (focused, "Timeline"));
}

/* A session that ends doesn't press keys. */
static void
test_terminate (Fixture      *fixture,
                gconstpointer data)
{
  g_object_unref (person_wait_for (fixture->person, fixture->window, ATSPI_ROLE_LIST_ITEM, "OpenAI, *"));
}

static void
test_wide (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (Accessible) inspector = NULL;

  enter_entity (fixture, "Anthropic");
  inspector = wait_for_inspector (fixture, "Anthropic");
  person_click_on (fixture->person, inspector, PERSON_ANYTHING, "Deal, Amazon–Anthropic commitment, *");
  read_deal (fixture);

  leave_search (fixture);
  leave_entity (fixture, "Anthropic");
  walk_timeline (fixture, CRISIS);
}

/* The list of entities is a page of its own, the inspector lies over the deals, and the timeline is behind a tab. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  person_resize (fixture->person, 360, 720);
  /* The way back to the list. */
  person_press (fixture->person, "Control_L+f");
  enter_entity (fixture, "Anthropic");
  person_click_on (fixture->person, fixture->window, ATSPI_ROLE_LIST_ITEM, "Deal, Amazon–Anthropic commitment, *");
  read_deal (fixture);

  leave_search (fixture);
  enter_entity (fixture, "OpenAI");
  person_click_on (fixture->person, fixture->window, ATSPI_ROLE_PAGE_TAB, "Timeline");
  walk_timeline (fixture, CRISIS);
}

/* Nothing but keys, of which the first goes into the list. */
static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  Person *person = fixture->person;

  g_object_unref (person_wait_for (person, fixture->window, ATSPI_ROLE_LIST_ITEM, "OpenAI, *"));
  g_object_unref (person_wait_for (person, fixture->window, ATSPI_ROLE_TABLE_ROW, "Deal, Amazon–OpenAI talks, *"));
  move_focus (fixture, "Down", "OpenAI, *");
  move_focus (fixture, "Down", "Microsoft, *");

  move_focus (fixture, "F6", "Deal, Amazon–OpenAI talks, *");
  person_press (person, "Return");
  g_object_unref (wait_for_inspector (fixture, "Amazon–OpenAI talks"));
  person_press (person, "Escape");
  person_wait_gone (person, fixture->window, ATSPI_ROLE_HEADING, "Amazon–OpenAI talks");
  move_focus (fixture, "F6", "Deal, Microsoft, 2019, *");
  person_press (person, "F9");
  person_wait_gone (person, fixture->window, PERSON_ANYTHING, "Hide Inspector");
  move_focus (fixture, "F6", "Microsoft, *");

  /* Letters search wherever in the list they are typed, also where none is left, and the best match is entered. */
  person_type (person, "anthx");
  g_object_unref (person_wait_for (person, fixture->window, ATSPI_ROLE_LABEL, "No Results Found"));
  person_press (person, "BackSpace");
  g_object_unref (person_wait_for (person, fixture->window, PERSON_ANYTHING, "Remove “Entities named “anth””"));
  g_object_unref (person_wait_for (person, fixture->window, ATSPI_ROLE_LABEL, "1 of * entities"));
  move_focus (fixture, "Down", "Anthropic, *");
  move_focus (fixture, "Control_L+f", "Search entities");
  person_press (person, "Return");
  g_object_unref (person_wait_for (person, fixture->window, PERSON_ANYTHING, "Remove “With Anthropic”"));
  person_press (person, "Alt_L+Left");
  person_wait_gone (person, fixture->window, PERSON_ANYTHING, "Remove “With Anthropic”");
}

/* From the start to a fact that can be pasted with its source, and no pointer. */
static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  Person *person = fixture->person;
  g_autofree char *copied = NULL;

  g_object_unref (person_wait_for (person, fixture->window, ATSPI_ROLE_LIST_ITEM, "OpenAI, *"));
  g_object_unref (person_wait_for (person, fixture->window, ATSPI_ROLE_TABLE_ROW, "Deal, Amazon–OpenAI talks, *"));
  move_focus (fixture, "Down", "OpenAI, *");
  person_type (person, "anthr");
  g_object_unref (person_wait_for (person, fixture->window, ATSPI_ROLE_LABEL, "1 of * entities"));
  move_focus (fixture, "Down", "Anthropic, *");
  person_press (person, "Return");
  g_object_unref (wait_for_inspector (fixture, "Anthropic"));
  move_focus (fixture, "F6", "Deal, Amazon–Anthropic commitment, *");
  person_press (person, "Return");
  g_object_unref (wait_for_inspector (fixture, "Amazon–Anthropic commitment"));
  g_object_unref (walk_to (fixture, is_named_so, EVIDENCE));
  person_press (person, "Return");
  g_object_unref (walk_to (fixture, is_named_so, "Show Statement"));
  person_press (person, "Return");
  g_object_unref (person_wait_for (person, fixture->window, ATSPI_ROLE_HEADING, "As it is kept"));
  person_press (person, "Control_L+Shift_L+c");
  g_object_unref (person_wait_for (person, fixture->window, ATSPI_ROLE_LABEL, "Sentence copied"));
  copied = screen_read_clipboard ();
  g_test_message ("%s", copied);
  g_assert_nonnull (copied);
  g_assert_true (g_pattern_match_simple ("*" SOURCE_TITLE "*paragraph 5*about $4*billion to Anthropic*", copied));
}

typedef struct {
  const char *name;
  AtspiRole   role; /* of what is in it when it is filled */
  const char *pattern;
  const char *title; /* in the inspector after a click on that, or NULL */
} Page;

static const Page deals_page = { "Deals", ATSPI_ROLE_TABLE_ROW, "Deal, Amazon–OpenAI talks, *", NULL };
static const Page deal_page = { "Deals", ATSPI_ROLE_TABLE_ROW, "Deal, Amazon–Anthropic commitment, *", "Amazon–Anthropic commitment" };
static const Page sources_page = { "Sources", PERSON_ANYTHING, "¶*statement*", NULL };

/* All that Tab leads to on a page has a name. */
static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  const Page *page = data;
  g_autoptr (GPtrArray) stops = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) nameless = g_string_new (NULL);

  person_click_on (fixture->person, fixture->window, ATSPI_ROLE_PAGE_TAB, page->name);
  g_object_unref (person_wait_for (fixture->person, fixture->window, page->role, page->pattern));
  if (page->title != NULL)
    {
      person_click_on (fixture->person, fixture->window, page->role, page->pattern);
      g_object_unref (wait_for_inspector (fixture, page->title));
    }
  while (TRUE)
    {
      g_autoptr (Accessible) focused = person_move_focus (fixture->person, "Tab");
      g_autofree char *words = person_describe (focused);

      if (g_ptr_array_find (stops, focused, NULL))
        break;
      if (stops->len == STOPS_MAX)
        person_fail (fixture->person, "Tab never comes back to where it was");
      if (names_lacks (focused))
        g_string_append_printf (nameless, "\n  stop %u: %s", stops->len, words);
      g_ptr_array_add (stops, g_steal_pointer (&focused));
    }
  if (stops->len < STOPS_MIN)
    person_fail (fixture->person, "Tab leads to no more than %u stops", stops->len);
  if (nameless->len > 0)
    person_fail (fixture->person, "without a name: %s", nameless->str);
}

/* Something to be seen, and how one comes there. */
typedef struct {
  const char *argument; /* what the program is asked for, or NULL */
  const char *button;   /* what is clicked in the window, or NULL */
  const char *keys;     /* what is pressed, one after the other, or NULL */
  AtspiRole   role;     /* what is there then */
  const char *pattern;
  const char *leave;    /* keys that lead back, or NULL */
} Scene;

/* A window that is the toolkit's own, which only has to come and go. */
#define OWN "The Entente authors"

static const Scene scenes[] = {
  { NULL, NULL, NULL, ATSPI_ROLE_TABLE_ROW, "Deal, Amazon–OpenAI talks, *", NULL },
  { "--select=amazon-openai-investment", NULL, NULL, ATSPI_ROLE_HEADING, "Amazon–OpenAI talks", NULL },
  { "--select=openai", NULL, NULL, ATSPI_ROLE_HEADING, "OpenAI", NULL },
  { "--select=ftc-investigations", NULL, NULL, ATSPI_ROLE_HEADING, "FTC launches investigations", NULL },
  { "--select=closer-integration", NULL, NULL, ATSPI_ROLE_HEADING, "Closer integration", NULL },
  { "--select=amazon-openai-gambit", NULL, NULL, ATSPI_ROLE_HEADING, SOURCE_TITLE, NULL },
  { "--select=talks-amount", NULL, NULL, ATSPI_ROLE_HEADING, "As it is kept", NULL },
  { "--page=sources", NULL, NULL, PERSON_ANYTHING, "¶*statement*", NULL },
  { "--page=deals", NULL, NULL, ATSPI_ROLE_TABLE_ROW, "Deal, Amazon–OpenAI talks, *", NULL },
  { NULL, "Add Filter", NULL, ATSPI_ROLE_LABEL, "Kind of Deal", "Escape" },
  { NULL, "Export", NULL, PERSON_ANYTHING, "Landscape File*", "Escape" },
  { NULL, "Sort Deals", NULL, PERSON_ANYTHING, "Highest Amount", "Escape" },
  { NULL, NULL, "F10", PERSON_ANYTHING, "Preferences", "Escape" },
  { NULL, NULL, "Control_L+comma", ATSPI_ROLE_LABEL, "Amounts", "Escape" },
  { NULL, NULL, "Control_L+question", ATSPI_ROLE_LABEL, "Getting around", "Escape" },
  { NULL, NULL, "F1", ATSPI_ROLE_LABEL, "What the keys do", "Escape" },
  { NULL, NULL, "F10 a", ATSPI_ROLE_LABEL, OWN, "Escape" },
};

/* With one pane, each page by itself. */
static const Scene narrow_scenes[] = {
  { NULL, NULL, NULL, ATSPI_ROLE_LIST_ITEM, "Deal, Amazon–OpenAI talks, *", NULL },
  { "--page=timeline", NULL, NULL, ATSPI_ROLE_LABEL, "* dated, * undated", NULL },
  { "--page=sources", NULL, NULL, ATSPI_ROLE_LABEL, "598 statements", NULL },
  { "--select=amazon-openai-investment", NULL, NULL, ATSPI_ROLE_HEADING, "Amazon–OpenAI talks", NULL },
  { NULL, NULL, "Control_L+f", ATSPI_ROLE_LIST_ITEM, "OpenAI, company, *", NULL },
};

static void
look_around (Fixture     *fixture,
             const Scene *some,
             guint        n_scenes)
{
  g_autoptr (Accessible) program = atspi_accessible_get_application (fixture->window, NULL);
  g_autoptr (GString) nameless = g_string_new (NULL);

  for (guint i = 0; i < n_scenes; i++)
    {
      const Scene *scene = &some[i];
      g_auto (GStrv) keys = g_strsplit (scene->keys != NULL ? scene->keys : "", " ", -1);
      guint n_stops;

      if (scene->argument != NULL)
        installation_show (&installation, fixture->home, scene->argument);
      if (scene->button != NULL)
        person_click_on (fixture->person, fixture->window, PERSON_ANYTHING, scene->button);
      for (guint key = 0; keys[key] != NULL; key++)
        {
          person_press (fixture->person, keys[key]);
          g_usleep (200000);
        }
      person_wait_above (fixture->person, scene->role, scene->pattern);
      if (!g_str_equal (scene->pattern, OWN))
        {
          n_stops = names_find_lacking (program, nameless);
          g_test_message ("%s: %u stops", scene->pattern, n_stops);
          if (n_stops < SEEN_MIN)
            person_fail (fixture->person, "%s: no more than %u stops", scene->pattern, n_stops);
        }
      if (scene->leave == NULL)
        continue;
      person_press (fixture->person, scene->leave);
      person_wait_gone (fixture->person, program, scene->role, scene->pattern);
      person_wait_above (fixture->person, ATSPI_ROLE_FRAME, "*");
    }
  if (nameless->len > 0)
    person_fail (fixture->person, "without a name: %s", nameless->str);
}

/* Whatever is seen and takes the focus has a name: in each view, page of the inspector, menu and dialog. */
static void
test_all_names (Fixture      *fixture,
                gconstpointer data)
{
  look_around (fixture, scenes, G_N_ELEMENTS (scenes));
}

static void
test_narrow_names (Fixture      *fixture,
                   gconstpointer data)
{
  person_resize (fixture->person, 360, 720);
  look_around (fixture, narrow_scenes, G_N_ELEMENTS (narrow_scenes));
}

int
main (int    argc,
      char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 4);
  /* libatspi warns of what went away between two questions. The program's own warnings are fatal to it all the same. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  if (screen_is_taken ())
    {
      g_print ("1..0 # SKIP a window manager is running: this is somebody’s screen\n");
      return 0;
    }
  installation_make (&installation, argv[1], argv[2], argv[3]);
  atspi_set_timeout (30000, 30000);
  atspi_init ();

  g_test_add ("/window/terminate", Fixture, NULL, set_up, test_terminate, tear_down_by_signal);
  g_test_add ("/window/wide", Fixture, NULL, set_up, test_wide, tear_down);
  g_test_add ("/window/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/window/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/window/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/window/names/deals", Fixture, &deals_page, set_up, test_names, tear_down);
  g_test_add ("/window/names/deal", Fixture, &deal_page, set_up, test_names, tear_down);
  g_test_add ("/window/names/sources", Fixture, &sources_page, set_up, test_names, tear_down);
  g_test_add ("/window/names/all", Fixture, NULL, set_up_for_much, test_all_names, tear_down);
  g_test_add ("/window/names/narrow", Fixture, NULL, set_up, test_narrow_names, tear_down);
  status = g_test_run ();

  installation_clear (&installation);
  atspi_exit ();
  return status;
}
