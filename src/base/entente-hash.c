/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A keyed hash for tables whose keys come from a file. With g_str_hash() anybody can write a file of colliding ids that
 * takes hours to read. SipHash-1-3 (Aumasson and Bernstein) with a key drawn once in each process. */

#include "entente-hash.h"

#include <string.h>

static guint64 key[2];

static void
make_key (void)
{
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (guint i = 0; i < 2; i++)
        key[i] = ((guint64) g_random_int () << 32) | g_random_int ();
      g_once_init_leave (&made, 1);
    }
}

static inline guint64
rotate (guint64 value,
        guint   bits)
{
  return (value << bits) | (value >> (64 - bits));
}

static inline void
mix (guint64 v[4])
{
  v[0] += v[1];
  v[1] = rotate (v[1], 13) ^ v[0];
  v[0] = rotate (v[0], 32);
  v[2] += v[3];
  v[3] = rotate (v[3], 16) ^ v[2];
  v[0] += v[3];
  v[3] = rotate (v[3], 21) ^ v[0];
  v[2] += v[1];
  v[1] = rotate (v[1], 17) ^ v[2];
  v[2] = rotate (v[2], 32);
}

/**
 * entente_hash_bytes:
 * @data: (array length=length): any bytes
 * @length: how many
 *
 * Returns: their hash, another one in each run
 */
guint64
entente_hash_bytes (const void *data,
                    gsize       length)
{
  const guint8 *bytes = data;
  gsize whole = length - length % 8;
  guint64 last = (guint64) length << 56;
  guint64 v[4];

  make_key ();
  v[0] = key[0] ^ G_GUINT64_CONSTANT (0x736f6d6570736575);
  v[1] = key[1] ^ G_GUINT64_CONSTANT (0x646f72616e646f6d);
  v[2] = key[0] ^ G_GUINT64_CONSTANT (0x6c7967656e657261);
  v[3] = key[1] ^ G_GUINT64_CONSTANT (0x7465646279746573);

  for (gsize i = 0; i < whole; i += 8)
    {
      guint64 word;

      memcpy (&word, bytes + i, 8);
      v[3] ^= word;
      mix (v);
      v[0] ^= word;
    }
  for (gsize i = whole; i < length; i++)
    last |= (guint64) bytes[i] << (8 * (i - whole));
  v[3] ^= last;
  mix (v);
  v[0] ^= last;

  v[2] ^= 0xff;
  mix (v);
  mix (v);
  mix (v);
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}

/**
 * entente_hash_string:
 * @text: (type utf8): a string
 *
 * For g_hash_table_new(), in place of g_str_hash().
 *
 * Returns: its hash
 */
guint
entente_hash_string (gconstpointer text)
{
  return (guint) entente_hash_bytes (text, strlen (text));
}
