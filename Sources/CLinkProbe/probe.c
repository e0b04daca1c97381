#include "probe.h"

#include <dlfcn.h>
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

#include "curl.h"

// All that is read of an answer: no page says more than this before we know that it is there. In bytes.
enum { MOST_HEAD = 64 * 1024, MOST_BODY = 16 * 1024 };
// How long one wait takes at most, in milliseconds; the library wakes us for all that it knows of.
enum { WAIT = 1000 };

struct trompet_probe {
  void *library;
  int (*global_init)(long);
  void *(*easy_init)(void);
  int (*easy_setopt)(void *, int, ...);
  int (*easy_getinfo)(void *, int, ...);
  void (*easy_cleanup)(void *);
  void *(*multi_init)(void);
  int (*multi_setopt)(void *, int, ...);
  int (*multi_add_handle)(void *, void *);
  int (*multi_remove_handle)(void *, void *);
  int (*multi_perform)(void *, int *);
  int (*multi_poll)(void *, void *, unsigned int, int, int *);
  curl_message *(*multi_info_read)(void *, int *);
  int (*multi_cleanup)(void *);

  void *multi;
  char *agent;
  long connect_time;
  long time;
  locale_t utf8;
  locale_t before;
  // Everything that is being asked.
  struct question *first;
  // What was answered last: the reply points into it.
  struct question *answered;
};

typedef struct question {
  struct question *next;
  struct question *previous;
  void *easy;
  size_t number;
  size_t head;
  size_t body;
  // Whether the head that is being read is one that another comes after (1xx).
  bool interim;
  bool complete;
} question;

static bool load(trompet_probe *probe) {
  static const char *const names[] = {
      "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib", NULL};
  for (size_t i = 0; !probe->library && names[i]; i++) {
    probe->library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  }
  if (!probe->library) return false;
  const struct {
    const char *name;
    void *place;
  } functions[] = {
      {"curl_global_init", &probe->global_init},
      {"curl_easy_init", &probe->easy_init},
      {"curl_easy_setopt", &probe->easy_setopt},
      {"curl_easy_getinfo", &probe->easy_getinfo},
      {"curl_easy_cleanup", &probe->easy_cleanup},
      {"curl_multi_init", &probe->multi_init},
      {"curl_multi_setopt", &probe->multi_setopt},
      {"curl_multi_add_handle", &probe->multi_add_handle},
      {"curl_multi_remove_handle", &probe->multi_remove_handle},
      {"curl_multi_perform", &probe->multi_perform},
      {"curl_multi_poll", &probe->multi_poll},
      {"curl_multi_info_read", &probe->multi_info_read},
      {"curl_multi_cleanup", &probe->multi_cleanup},
  };
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    void *function = dlsym(probe->library, functions[i].name);
    if (!function) return false;
    // C has no conversion from a pointer to data to one to a function; POSIX says that the bytes are the same.
    memcpy(functions[i].place, &function, sizeof function);
  }
  return true;
}

trompet_probe *trompet_probe_open(const char *agent, long connect_time, long time) {
  trompet_probe *probe = calloc(1, sizeof *probe);
  if (!probe) return NULL;
  probe->agent = strdup(agent);
  probe->connect_time = connect_time;
  probe->time = time;
  if (!probe->agent || !load(probe) || probe->global_init(GLOBAL_DEFAULT) != CODE_OK ||
      !(probe->multi = probe->multi_init())) {
    trompet_probe_close(probe);
    return NULL;
  }
  // Else a hundred questions to one server would go over one connection at once, as HTTP/2 has it.
  probe->multi_setopt(probe->multi, MULTI_PIPELINING, (long)PIPE_NOTHING);
  // The library takes names of hosts for what the thread's locale says they are written in.
  probe->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", NULL);
  if (!probe->utf8) probe->utf8 = newlocale(LC_CTYPE_MASK, "UTF-8", NULL);
  if (probe->utf8) probe->before = uselocale(probe->utf8);
  return probe;
}

static size_t read_body(char *bytes, size_t size, size_t count, void *data) {
  (void)bytes;
  question *question = data;
  question->body += size * count;
  return question->body > MOST_BODY ? 0 : size * count;
}

// Called once for each line of a head.
static size_t read_head(char *bytes, size_t size, size_t count, void *data) {
  question *question = data;
  size_t length = size * count;
  question->head += length;
  if (question->head > MOST_HEAD) return 0;
  if (length >= 5 && memcmp(bytes, "HTTP/", 5) == 0) {
    const char *space = memchr(bytes, ' ', length);
    question->complete = false;
    question->interim = space && space + 1 < bytes + length && space[1] == '1';
  } else if (length <= 2 && (bytes[0] == '\r' || bytes[0] == '\n')) {
    question->complete = !question->interim;
  }
  return length;
}

bool trompet_probe_ask(trompet_probe *probe, size_t number, const char *address, bool head) {
  question *question = calloc(1, sizeof *question);
  void *easy = question ? probe->easy_init() : NULL;
  if (!easy) {
    free(question);
    return false;
  }
  question->easy = easy;
  question->number = number;
  int (*set)(void *, int, ...) = probe->easy_setopt;
  bool fits = set(easy, OPTION_URL, address) == CODE_OK &&
              set(easy, OPTION_USERAGENT, probe->agent) == CODE_OK &&
              set(easy, OPTION_PRIVATE, question) == CODE_OK &&
              set(easy, OPTION_WRITEFUNCTION, read_body) == CODE_OK &&
              set(easy, OPTION_WRITEDATA, question) == CODE_OK &&
              set(easy, OPTION_HEADERFUNCTION, read_head) == CODE_OK &&
              set(easy, OPTION_HEADERDATA, question) == CODE_OK &&
              set(easy, OPTION_NOBODY, (long)head) == CODE_OK &&
              set(easy, OPTION_NOSIGNAL, 1L) == CODE_OK &&
              set(easy, OPTION_SUPPRESS_CONNECT_HEADERS, 1L) == CODE_OK &&
              set(easy, OPTION_CONNECTTIMEOUT_MS, probe->connect_time) == CODE_OK &&
              set(easy, OPTION_TIMEOUT_MS, probe->time) == CODE_OK &&
              // The first since 7.85; the other is what it was before.
              (set(easy, OPTION_PROTOCOLS_STR, "http,https") == CODE_OK ||
               set(easy, OPTION_PROTOCOLS, (long)PROTOCOLS_HTTP_AND_HTTPS) == CODE_OK);
  if (!fits || probe->multi_add_handle(probe->multi, easy) != CODE_OK) {
    probe->easy_cleanup(easy);
    free(question);
    return false;
  }
  question->next = probe->first;
  if (probe->first) probe->first->previous = question;
  probe->first = question;
  return true;
}

static trompet_fault fault(trompet_probe *probe, question *question, int code) {
  long error = 0;
  switch (code) {
    case CODE_OK: return trompet_fault_none;
    case CODE_URL_MALFORMAT: return trompet_fault_address;
    case CODE_COULDNT_RESOLVE_HOST: return trompet_fault_no_host;
    case CODE_COULDNT_RESOLVE_PROXY: return trompet_fault_no_network;
    case CODE_COULDNT_CONNECT:
      probe->easy_getinfo(question->easy, INFO_OS_ERRNO, &error);
      return error == ENETUNREACH || error == ENETDOWN ? trompet_fault_no_network
                                                       : trompet_fault_refused;
    case CODE_OPERATION_TIMEDOUT: return trompet_fault_time;
    case CODE_PARTIAL_FILE:
    case CODE_GOT_NOTHING:
    case CODE_SEND_ERROR:
    case CODE_RECV_ERROR: return trompet_fault_broken_off;
    // The first is what plain text without a head is called; the addresses themselves are of the web.
    case CODE_UNSUPPORTED_PROTOCOL:
    case CODE_WEIRD_SERVER_REPLY:
    case CODE_HTTP2:
    case CODE_HTTP2_STREAM:
    case CODE_TOO_LARGE: return trompet_fault_garbled;
    // We had enough of it.
    case CODE_WRITE_ERROR:
      return question->complete ? trompet_fault_none : trompet_fault_garbled;
    case CODE_PEER_FAILED_VERIFICATION:
    case CODE_SSL_INVALIDCERTSTATUS: return trompet_fault_certificate;
    case CODE_SSL_CONNECT_ERROR:
    case CODE_SSL_CIPHER: return trompet_fault_handshake;
    case CODE_SSL_CACERT_BADFILE: return trompet_fault_no_roots;
    default: return trompet_fault_other;
  }
}

static void drop(trompet_probe *probe, question *question) {
  probe->easy_cleanup(question->easy);
  free(question);
}

bool trompet_probe_next(trompet_probe *probe, trompet_reply *reply) {
  if (probe->answered) drop(probe, probe->answered);
  probe->answered = NULL;
  while (probe->first) {
    int running = 0, left = 0;
    if (probe->multi_perform(probe->multi, &running) != CODE_OK) return false;
    curl_message *message = probe->multi_info_read(probe->multi, &left);
    if (!message) {
      if (probe->multi_poll(probe->multi, NULL, 0, WAIT, NULL) != CODE_OK) return false;
      continue;
    }
    if (message->kind != MESSAGE_DONE) continue;
    // What is in the message is gone with the handle.
    void *easy = message->easy;
    int code = message->data.code;
    question *question = NULL;
    probe->easy_getinfo(easy, INFO_PRIVATE, &question);
    probe->multi_remove_handle(probe->multi, easy);
    if (question->previous) question->previous->next = question->next;
    if (question->next) question->next->previous = question->previous;
    if (probe->first == question) probe->first = question->next;
    probe->answered = question;

    double connecting = 0;
    *reply = (trompet_reply){.number = question->number, .fault = fault(probe, question, code)};
    if (question->complete) probe->easy_getinfo(easy, INFO_RESPONSE_CODE, &reply->status);
    probe->easy_getinfo(easy, INFO_SSL_VERIFYRESULT, &reply->verification);
    probe->easy_getinfo(easy, INFO_REDIRECT_URL, &reply->redirect);
    probe->easy_getinfo(easy, INFO_CONNECT_TIME, &connecting);
    reply->connected = connecting > 0;
    return true;
  }
  return false;
}

void trompet_probe_close(trompet_probe *probe) {
  if (probe->answered) drop(probe, probe->answered);
  while (probe->first) {
    question *question = probe->first;
    probe->first = question->next;
    probe->multi_remove_handle(probe->multi, question->easy);
    drop(probe, question);
  }
  if (probe->multi) probe->multi_cleanup(probe->multi);
  if (probe->utf8) {
    uselocale(probe->before);
    freelocale(probe->utf8);
  }
  // The library stays: what it keeps for the whole program cannot be taken back while others may use it.
  free(probe->agent);
  free(probe);
}
