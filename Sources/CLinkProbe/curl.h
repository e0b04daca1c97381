#pragma once

// What we use of libcurl, as its header declares it: curl/curl.h and curl/multi.h of 7.66 and later. These numbers are its
// binary interface, which has not changed since 2006 and is promised not to (https://curl.se/libcurl/abi.html), so that
// the program can be built where the library is not.

typedef struct curl_message {
  int kind;
  void *easy;
  union {
    void *whatever;
    int code;
  } data;
} curl_message;

enum {
  GLOBAL_DEFAULT = 3,
  MESSAGE_DONE = 1,
  PIPE_NOTHING = 0,
  PROTOCOLS_HTTP_AND_HTTPS = 3,
};

// CURLMoption.
enum { MULTI_PIPELINING = 3 };

// CURLoption: longs from 0, pointers from 10000, functions from 20000.
enum {
  OPTION_NOBODY = 44,
  OPTION_NOSIGNAL = 99,
  OPTION_TIMEOUT_MS = 155,
  OPTION_CONNECTTIMEOUT_MS = 156,
  OPTION_PROTOCOLS = 181,
  OPTION_SUPPRESS_CONNECT_HEADERS = 265,
  OPTION_WRITEDATA = 10001,
  OPTION_URL = 10002,
  OPTION_USERAGENT = 10018,
  OPTION_HEADERDATA = 10029,
  OPTION_PRIVATE = 10103,
  OPTION_PROTOCOLS_STR = 10318,
  OPTION_WRITEFUNCTION = 20011,
  OPTION_HEADERFUNCTION = 20079,
};

// CURLINFO.
enum {
  INFO_PRIVATE = 0x100015,
  INFO_REDIRECT_URL = 0x10001F,
  INFO_RESPONSE_CODE = 0x200002,
  INFO_SSL_VERIFYRESULT = 0x20000D,
  INFO_OS_ERRNO = 0x200019,
  INFO_CONNECT_TIME = 0x300005,
};

// CURLcode.
enum {
  CODE_OK = 0,
  CODE_UNSUPPORTED_PROTOCOL = 1,
  CODE_URL_MALFORMAT = 3,
  CODE_COULDNT_RESOLVE_PROXY = 5,
  CODE_COULDNT_RESOLVE_HOST = 6,
  CODE_COULDNT_CONNECT = 7,
  CODE_WEIRD_SERVER_REPLY = 8,
  CODE_HTTP2 = 16,
  CODE_PARTIAL_FILE = 18,
  CODE_WRITE_ERROR = 23,
  CODE_OPERATION_TIMEDOUT = 28,
  CODE_SSL_CONNECT_ERROR = 35,
  CODE_GOT_NOTHING = 52,
  CODE_SEND_ERROR = 55,
  CODE_RECV_ERROR = 56,
  CODE_SSL_CIPHER = 59,
  CODE_PEER_FAILED_VERIFICATION = 60,
  CODE_SSL_CACERT_BADFILE = 77,
  CODE_SSL_INVALIDCERTSTATUS = 91,
  CODE_HTTP2_STREAM = 92,
  CODE_TOO_LARGE = 100,
};
