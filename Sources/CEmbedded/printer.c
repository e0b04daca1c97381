#include "CEmbedded.h"

// `#embed` is part of C since 2023, and of clang since 19; it warns in older C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const embedded_file printer[] = {
#define FILE "print.py"
#include "embed.h"
};

embedded_file embedded_printer(void) { return printer[0]; }
