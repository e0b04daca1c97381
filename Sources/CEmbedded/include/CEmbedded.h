// Files that travel inside the program, as they are: where their bytes lie in it.

#ifndef C_EMBEDDED_H
#define C_EMBEDDED_H

#include <stddef.h>

typedef struct {
  // Below the folder they come from, with `/` between folders.
  const char *path;
  const unsigned char *bytes;
  size_t count;
} embedded_file;

// The theme `standaard`, from themes/standaard/.
size_t embedded_theme_count(void);
embedded_file embedded_theme_file(size_t index);

// The site to begin with, from starter/ beside this folder.
size_t embedded_starter_count(void);
embedded_file embedded_starter_file(size_t index);

// The rules for plain Dutch, from taal/ beside this folder.
size_t embedded_language_count(void);
embedded_file embedded_language_file(size_t index);

// What an editor sees while writing, besides the site, from preview/ beside this folder.
size_t embedded_preview_count(void);
embedded_file embedded_preview_file(size_t index);

// The program that prints books, print.py beside this folder.
embedded_file embedded_printer(void);

#endif
