// floor CONTENT OUTPUT PADDING
//
// The least that a site generator with this parser can do, on one thread: read each .md below CONTENT, drop its
// front matter, let libcmark-gfm parse and render it, put PADDING bytes around it and write DIR/index.html.
// No links, no lists, no theme. Whoever adds those can only be slower; by how much is the question.
//
// A file that has these very bytes already is not written. Prints how many pages there were, and their bytes.

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

enum { LARGEST_TEXT = 8 << 20, LONGEST_PATH = 4096, ARENA = 256 << 20, ALIGNMENT = 16, EXTENSIONS = 4 };

static const char *const EXTENSION_NAMES[EXTENSIONS] = {"table", "strikethrough", "autolink", "tasklist"};
static const int OPTIONS = CMARK_OPT_FOOTNOTES;

static void stop(const char *what) {
  perror(what);
  exit(1);
}

// MARK: - Memory: handed out in a row and taken back all at once, page by page.

static char *arena, *arena_top;

// The size stands before each block, for realloc.
static void *take(size_t size) {
  size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  if (arena_top + ALIGNMENT + size > arena + ARENA) {
    fputs("floor: a page takes too much memory\n", stderr);
    exit(1);
  }
  *(size_t *)arena_top = size;
  char *block = arena_top + ALIGNMENT;
  arena_top = block + size;
  return block;
}

static void *take_zeroed(size_t count, size_t size) { return memset(take(count * size), 0, count * size); }

static void *take_more(void *block, size_t size) {
  if (!block) return take(size);
  size_t *old = (size_t *)((char *)block - ALIGNMENT);
  if (size <= *old) return block;
  if ((char *)block + *old == arena_top) {
    arena_top = (char *)old;
    return take(size);
  }
  return memcpy(take(size), block, *old);
}

static void leave(void *block) { (void)block; }

static cmark_mem memory = {take_zeroed, take_more, leave};

// MARK: - Files

static char **files, **folders;
static size_t file_count, folder_count, file_room, folder_room;

static void add(char ***list, size_t *count, size_t *room, const char *path) {
  if (*count == *room && !(*list = realloc(*list, (*room = *room ? *room * 2 : 1024) * sizeof **list))) stop("realloc");
  if (!((*list)[(*count)++] = strdup(path))) stop("strdup");
}

// A folder found is put at the end of the list of folders still to be read.
static void find_files(const char *content) {
  char path[LONGEST_PATH];
  add(&folders, &folder_count, &folder_room, content);
  for (size_t index = 0; index < folder_count; index++) {
    DIR *folder = opendir(folders[index]);
    if (!folder) stop(folders[index]);
    for (struct dirent *entry; (entry = readdir(folder));) {
      size_t length = strlen(entry->d_name);
      if (entry->d_name[0] == '.') continue;
      snprintf(path, sizeof path, "%s/%s", folders[index], entry->d_name);
      if (entry->d_type == DT_DIR) {
        add(&folders, &folder_count, &folder_room, path);
      } else if (length > 3 && !strcmp(entry->d_name + length - 3, ".md")) {
        add(&files, &file_count, &file_room, path);
      }
    }
    closedir(folder);
  }
}

static size_t read_file(const char *path, char *buffer, size_t room) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    if (errno == ENOENT) return 0;
    stop(path);
  }
  ssize_t length = read(file, buffer, room);
  if (length < 0) stop(path);
  close(file);
  return (size_t)length;
}

static void make_folders(char *path) {
  for (char *slash = path + 1; (slash = strchr(slash, '/')); slash++) {
    *slash = 0;
    if (mkdir(path, 0777) && errno != EEXIST) stop(path);
    *slash = '/';
  }
}

static int is_same(const char *old, size_t length, const struct iovec *parts, int count) {
  for (int index = 0; index < count; index++) {
    if (length < parts[index].iov_len || memcmp(old, parts[index].iov_base, parts[index].iov_len)) return 0;
    old += parts[index].iov_len;
    length -= parts[index].iov_len;
  }
  return length == 0;
}

static void write_file(char *path, const struct iovec *parts, int count, size_t length, char *buffer) {
  char *name = strrchr(path, '/');
  *name = 0;
  int is_new = !mkdir(path, 0777);
  int is_first = !is_new && errno == ENOENT;
  *name = '/';
  if (is_first) make_folders(path);
  if (!is_new && !is_first && is_same(buffer, read_file(path, buffer, LARGEST_TEXT), parts, count)) return;
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0 || writev(file, parts, count) != (ssize_t)length) stop(path);
  close(file);
}

// MARK: - Pages

static cmark_syntax_extension *extensions[EXTENSIONS];

static char *render(const char *text, size_t length) {
  cmark_parser *parser = cmark_parser_new_with_mem(OPTIONS, &memory);
  for (int index = 0; index < EXTENSIONS; index++) cmark_parser_attach_syntax_extension(parser, extensions[index]);
  cmark_parser_feed(parser, text, length);
  cmark_node *document = cmark_parser_finish(parser);
  return cmark_render_html_with_mem(document, OPTIONS, cmark_parser_get_syntax_extensions(parser), &memory);
}

static size_t front_matter(const char *text, size_t length) {
  if (length < 4 || memcmp(text, "---\n", 4)) return 0;
  const char *end = memmem(text + 3, length - 3, "\n---\n", 5);
  return end ? (size_t)(end + 5 - text) : 0;
}

int main(int count, char **arguments) {
  if (count != 4) {
    fputs("usage: floor CONTENT OUTPUT PADDING\n", stderr);
    return 64;
  }
  const char *content = arguments[1], *output = arguments[2];
  size_t padding = strtoul(arguments[3], NULL, 10), bytes = 0;
  char *text = malloc(LARGEST_TEXT), *old = malloc(LARGEST_TEXT), *around = malloc(padding + 1);
  arena = mmap(NULL, ARENA, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (!text || !old || !around || arena == MAP_FAILED) stop("memory");
  memset(around, ' ', padding);

  cmark_gfm_core_extensions_ensure_registered();
  for (int index = 0; index < EXTENSIONS; index++) {
    extensions[index] = cmark_find_syntax_extension(EXTENSION_NAMES[index]);
  }
  find_files(content);
  for (size_t index = 0; index < file_count; index++) {
    arena_top = arena;
    size_t length = read_file(files[index], text, LARGEST_TEXT), front = front_matter(text, length);
    char *html = render(text + front, length - front);
    size_t html_length = strlen(html), name_length = strlen(files[index]) - strlen(content) - strlen(".md");
    const char *name = files[index] + strlen(content);
    if (name_length >= 6 && !memcmp(name + name_length - 6, "/index", 6)) name_length -= 6;
    char path[2 * LONGEST_PATH];
    snprintf(path, sizeof path, "%s%.*s/index.html", output, (int)name_length, name);
    struct iovec parts[] = {{around, padding / 2}, {html, html_length}, {around, padding - padding / 2}};
    write_file(path, parts, 3, html_length + padding, old);
    bytes += html_length + padding;
  }
  printf("%zu pages %zu bytes\n", file_count, bytes);
  return 0;
}
