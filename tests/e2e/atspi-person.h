/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody who sits before the window of a program: finds what is in it by what assistive technology is told (AT-SPI),
 * and points and types on the X server. Of the program itself nothing is known. Every wait is bounded; one that is in
 * vain prints what was there instead, and ends the test. */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _Person Person;

/* libatspi's, with clean-up. */
typedef AtspiAccessible Accessible;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Accessible, g_object_unref)

/* Any role. */
#define PERSON_ANYTHING ATSPI_ROLE_INVALID

Person     *person_new               (GSubprocess *program);
void        person_free              (Person      *self);
Accessible *person_get_window        (Person      *self);

/* Waits for what has that role and a name like @pattern, with * and ?, below @within, and can be pointed at. */
Accessible *person_wait_for          (Person      *self,
                                      Accessible  *within,
                                      AtspiRole    role,
                                      const char  *pattern);
/* Waits for it in any window of the program, and turns the keyboard to the one that lies above the others. */
void        person_wait_above        (Person      *self,
                                      AtspiRole    role,
                                      const char  *pattern);
void        person_wait_gone         (Person      *self,
                                      Accessible  *within,
                                      AtspiRole    role,
                                      const char  *pattern);
/* As person_wait_for(), for what may have to be scrolled to. */
Accessible *person_scroll_to         (Person      *self,
                                      Accessible  *within,
                                      AtspiRole    role,
                                      const char  *pattern);
/* The nearest that has a role, from @accessible upwards, or NULL. */
Accessible *person_get_around        (Accessible  *accessible,
                                      AtspiRole    role);

void        person_click             (Person      *self,
                                      Accessible  *accessible);
/* Waits for it and clicks it. */
void        person_click_on          (Person      *self,
                                      Accessible  *within,
                                      AtspiRole    role,
                                      const char  *pattern);
void        person_type              (Person      *self,
                                      const char  *text);
/* Keys as X calls them, the modifiers first: "Control_L+f". */
void        person_press             (Person      *self,
                                      const char  *keys);
/* Presses and waits for what has the focus then. */
Accessible *person_move_focus        (Person      *self,
                                      const char  *keys);
void        person_resize            (Person      *self,
                                      int          width,
                                      int          height);
/* Prints what is in the window and ends the test. */
void        person_fail              (Person      *self,
                                      const char  *format,
                                      ...) G_GNUC_PRINTF (2, 3) G_GNUC_NORETURN;

/* Whether it is on the page that is seen and takes the focus. */
gboolean    person_can_focus         (Accessible  *accessible);
char       *person_get_name          (Accessible  *accessible);
char       *person_describe          (Accessible  *accessible);

G_END_DECLS
