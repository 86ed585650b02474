/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names in many scripts and sentences, from a vocabulary in which, as in languages, few words are said often: the odds of the
 * word of rank n are about 1/n. Many words begin alike (“m”, “a”, “micro”, “open”). */

#include "bench-gen-private.h"

#include <string.h>

enum { STREAM_NAME = 16, STREAM_WORD };

/* Bits of the rank of a word: so many words has the vocabulary. */
#define RANK_BITS 15

static const char *const heads[] = { "Micro", "Open", "M", "A" };
static const guint8 head_weights[] = { 12, 6, 12, 18, 52, 0 }; /* the last: none of them */
static const char *const vowels[] = { "a", "e", "i", "o", "u", "ia", "eo", "ai", "y" };
static const char *const consonants[] = { "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n",  "p", "r",
                                          "s", "t", "v", "w", "z", "st", "tr", "ch", "nd", "x", "qu", "rn", "ll" };
static const char *const accented[] = { "é", "ü", "ö", "ł", "ø", "å", "ñ", "ç", "ž", "ı", "ß", "đ", "ệ", "ï" };

static const char *const last_words[] = {
  "Labs", "AI", "Systems", "Technologies", "Group", "Research", "Cloud", "Data", "Capital", "Institute", "Robotics",
  "Computing", "Networks", "Ventures", "Holdings", "Partners", "Semiconductor", "Foundation", "University", "Health",
  "Inc.", "GmbH", "S.A.", "& Co.", "Intelligence", "Models", "Energy", "Media", "Bank", "Agency",
};

static const char *const small_words[] = {
  "the", "of", "and", "to", "in", "a", "is", "that", "for", "with", "as", "on", "by", "its", "at", "from", "has", "an", "will",
  "which", "access", "models", "agreed", "invest", "cloud", "shares", "under", "terms", "compute", "partners", "deal", "chips",
};

/* A script: the letters that its words are made of, each of as many bytes, and how many a word has. */
static const struct {
  const char *letters;
  guint       letter_size;
  guint       least;
  guint       most;
  gboolean    has_spaces;
} scripts[] = {
  { "абвгдежзиклмнопрстуфхцчшщыэюя", 2, 4, 9, TRUE },
  { "αβγδεζηθικλμνξοπρστυφχψωάέήίό", 2, 4, 9, TRUE },
  { "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", 2, 3, 7, TRUE },
  { "אבגדהוזחטיכלמנסעפצקרשת", 2, 3, 7, TRUE },
  { "人工智能科技大学研究数据云计算网络投资公司集团東京北上海电子信息未来創造機械学習", 3, 1, 4, FALSE },
  { "कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह", 3, 3, 6, TRUE },
};
/* Latin, Latin with accents, and the scripts above. */
static const guint8 script_weights[] = { 176, 10, 4, 2, 2, 2, 3, 1, 0 };

static guint
draw_rank (BenchRandom *random)
{
  guint bits = bench_random_below (random, RANK_BITS);

  return (1u << bits) - 1 + bench_random_below (random, 1u << bits);
}

/* The word of a rank, always the same. Begins with a capital. */
static void
append_word (GString  *text,
             guint     rank,
             gboolean  has_accents)
{
  BenchRandom random = bench_random_of (STREAM_WORD, rank);
  guint head = bench_random_choose (&random, head_weights);
  guint syllables = 1 + bench_random_below (&random, 3);
  gsize start = text->len;

  if (head < G_N_ELEMENTS (heads))
    g_string_append (text, heads[head]);
  if (head == 3)
    g_string_append (text, consonants[bench_random_below (&random, 20)]);
  for (guint i = 0; i < syllables; i++)
    {
      if (i > 0 || head > 3)
        g_string_append (text, consonants[bench_random_below (&random, i == 0 ? 20 : G_N_ELEMENTS (consonants))]);
      g_string_append (text, vowels[bench_random_below (&random, G_N_ELEMENTS (vowels))]);
      if (has_accents && i == 0)
        g_string_append (text, accented[bench_random_below (&random, G_N_ELEMENTS (accented))]);
    }
  if (bench_random_below (&random, 3) > 0)
    g_string_append (text, consonants[bench_random_below (&random, G_N_ELEMENTS (consonants))]);
  text->str[start] = g_ascii_toupper (text->str[start]);
}

static void
append_script_word (GString     *text,
                    guint        script,
                    BenchRandom *random)
{
  guint size = scripts[script].letter_size;
  guint n_letters = (guint) strlen (scripts[script].letters) / size;
  guint n = scripts[script].least + bench_random_below (random, scripts[script].most - scripts[script].least + 1);

  for (guint i = 0; i < n; i++)
    g_string_append_len (text, scripts[script].letters + bench_random_below (random, n_letters) * size, size);
}

static void
append_words (GString     *text,
              guint        n_words,
              guint        script,
              BenchRandom *random)
{
  for (guint i = 0; i < n_words; i++)
    {
      gboolean is_latin = script < 2;

      if (i > 0 && (is_latin || scripts[script - 2].has_spaces))
        g_string_append_c (text, ' ');
      if (!is_latin)
        append_script_word (text, script - 2, random);
      else if (i > 0 && i == n_words - 1 && bench_random_below (random, 8) < 5)
        g_string_append (text, last_words[bench_random_below (random, G_N_ELEMENTS (last_words))]);
      else if (n_words == 1)
        /* A word of its own, or thousands would be called alike. */
        append_word (text, (1u << RANK_BITS) + bench_random_below (random, 1u << 30), script == 1);
      else
        append_word (text, draw_rank (random), script == 1);
    }
}

/* What is drawn first for a name, so that its script is known without it. */
static guint
draw_script (guint        entity,
             BenchRandom *random)
{
  *random = bench_random_of (STREAM_NAME, entity);
  return entity < BENCH_N_HUBS ? 0 : bench_random_choose (random, script_weights);
}

/* The name of an entity, always the same: one to four words, of one in a hundred 20 to 30. */
void
bench_append_name (GString *text,
                   guint    entity)
{
  static const guint8 lengths[] = { 25, 40, 24, 10, 1, 0 };
  BenchRandom random;
  guint script = draw_script (entity, &random);
  guint length = bench_random_choose (&random, lengths);

  append_words (text, length < 4 ? length + 1 : 20 + bench_random_below (&random, 11), script, &random);
}

void
bench_append_alias (GString     *text,
                    guint        entity,
                    BenchRandom *random)
{
  BenchRandom of_name;

  /* Half of them in the script of the name, the others in Latin letters. */
  append_words (text, 1 + bench_random_below (random, 2), bench_random_below (random, 2) * draw_script (entity, &of_name),
                random);
}

/* The id of an entity: of its first Latin word and its number. */
void
bench_append_id (GString *text,
                 guint    entity)
{
  BenchRandom random;
  guint script = draw_script (entity, &random);

  if (script == 0)
    {
      gsize start = text->len;
      gsize end = start;

      bench_append_name (text, entity);
      while (g_ascii_isalpha (text->str[end]))
        {
          text->str[end] = g_ascii_tolower (text->str[end]);
          end++;
        }
      g_string_truncate (text, end);
    }
  else
    {
      g_string_append_c (text, 'e');
    }
  g_string_append_printf (text, "-%u", entity);
}

/* A sentence of some 60 to 120 characters. */
void
bench_append_sentence (GString     *text,
                       BenchRandom *random)
{
  gsize end = text->len + 52 + bench_random_below (random, 60);

  append_word (text, draw_rank (random), FALSE);
  do
    {
      gsize start;

      g_string_append_c (text, ' ');
      start = text->len;
      if (bench_random_below (random, 5) < 3)
        g_string_append (text, small_words[bench_random_below (random, G_N_ELEMENTS (small_words))]);
      else
        {
          append_word (text, draw_rank (random), FALSE);
          text->str[start] = g_ascii_tolower (text->str[start]);
        }
    }
  while (text->len < end);
  g_string_append_c (text, '.');
}
