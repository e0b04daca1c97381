#include "arena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Enough for nearly every page, so that most texts never ask the system for anything.
enum { FIRST_PIECE = 1 << 20, ALIGNMENT = 16 };

typedef struct piece {
  struct piece *previous;
  size_t size;
} piece;

typedef struct {
  piece *last;
  char *next;
  char *end;
  bool open;
} arena;

static __thread arena *own;
static pthread_key_t at_thread_end;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void destroy(void *value) {
  arena *arena = value;
  free(arena->last);
  free(arena);
}

static void make_key(void) { pthread_key_create(&at_thread_end, destroy); }

// cmark looks at no result of an allocation, so there is nothing else to do either.
static void *or_abort(void *memory) {
  if (!memory) abort();
  return memory;
}

static void start(arena *arena, piece *fresh, piece *previous, size_t size) {
  fresh->previous = previous;
  fresh->size = size;
  arena->last = fresh;
  arena->next = (char *)fresh + sizeof(piece);
  arena->end = (char *)fresh + size;
}

// Before what is given out stands its size, for when it has to grow.
static void *take(size_t size) {
  arena *arena = own;
  if (size > SIZE_MAX / 2) abort();
  size_t need = ALIGNMENT + ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1));
  if (need > (size_t)(arena->end - arena->next)) {
    size_t fresh = need + sizeof(piece) + FIRST_PIECE;
    start(arena, or_abort(malloc(fresh)), arena->last, fresh);
  }
  size_t *head = (size_t *)arena->next;
  *head = need - ALIGNMENT;
  arena->next += need;
  return (char *)head + ALIGNMENT;
}

static void *take_zeroed(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 2 / size) abort();
  return memset(take(count * size), 0, count * size);
}

static void *grow(void *old, size_t size) {
  if (!old) return take(size);
  size_t *head = (size_t *)((char *)old - ALIGNMENT);
  if (size <= *head) return old;
  arena *arena = own;
  // What was taken last grows where it is.
  if ((char *)old + *head == arena->next && size - *head <= (size_t)(arena->end - arena->next)) {
    size_t more = (size - *head + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (more <= (size_t)(arena->end - arena->next)) {
      arena->next += more;
      *head += more;
      return old;
    }
  }
  return memcpy(take(size), old, *head);
}

static void leave(void *memory) { (void)memory; }

static cmark_mem memory = {take_zeroed, grow, leave};

cmark_mem *trompet_arena_memory(void) { return &memory; }

bool trompet_arena_open(void) {
  if (!own) {
    pthread_once(&once, make_key);
    arena *fresh = calloc(1, sizeof(arena));
    if (!fresh) return false;
    piece *first = malloc(FIRST_PIECE);
    if (!first || pthread_setspecific(at_thread_end, fresh)) {
      free(first);
      free(fresh);
      return false;
    }
    start(fresh, first, NULL, FIRST_PIECE);
    own = fresh;
  }
  if (own->open) return false;
  own->open = true;
  return true;
}

void trompet_arena_close(void) {
  arena *arena = own;
  while (arena->last->previous) {
    piece *last = arena->last;
    arena->last = last->previous;
    free(last);
  }
  start(arena, arena->last, NULL, arena->last->size);
  arena->open = false;
}
