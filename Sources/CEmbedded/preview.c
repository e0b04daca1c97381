#include "CEmbedded.h"

// `#embed` is part of C since 2023, and of clang since 19; it warns in older C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const embedded_file files[] = {
#include "preview-files.h"
};

size_t embedded_preview_count(void) { return sizeof files / sizeof *files; }

embedded_file embedded_preview_file(size_t index) {
  embedded_file file = files[index];
  file.path += sizeof "preview/" - 1;
  return file;
}
