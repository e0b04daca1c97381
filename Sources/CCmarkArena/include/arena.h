#pragma once

#include <cmark-gfm.h>
#include <stdbool.h>

/// Memory for one text that cmark parses: taken in large pieces, given back all at once.
///
/// A tree of a page is some five hundred small allocations, and taking and freeing them one by one costs as
/// much as a third of the parse. cmark's allocator has no context, so each thread has its own arena.

/// Claims the calling thread's arena; false when it is in use, or there is no memory for it.
bool trompet_arena_open(void);

/// The allocator that takes from the calling thread's arena. Only between open and close.
cmark_mem *trompet_arena_memory(void);

/// Gives back all that was taken since the arena was opened.
void trompet_arena_close(void);
