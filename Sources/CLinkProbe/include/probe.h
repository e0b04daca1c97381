#pragma once

#include <stdbool.h>
#include <stddef.h>

/// Questions to servers on the web, several at a time, through libcurl.
///
/// The library is loaded when the first question is to be asked, and never before: with what it needs itself, loading takes
/// longer than all else that happens at the start of the program.
typedef struct trompet_probe trompet_probe;

/// Why no answer came, as far as the program does something else with it.
typedef enum __attribute__((enum_extensibility(closed))) trompet_fault {
  trompet_fault_none,
  trompet_fault_address,
  trompet_fault_no_host,
  trompet_fault_no_network,
  trompet_fault_refused,
  trompet_fault_time,
  trompet_fault_broken_off,
  trompet_fault_garbled,
  trompet_fault_certificate,
  trompet_fault_handshake,
  trompet_fault_no_roots,
  trompet_fault_other,
} trompet_fault;

typedef struct trompet_reply {
  /// As the question was numbered.
  size_t number;
  /// Of HTTP; 0 when the head of the answer did not come to its end.
  long status;
  /// Set as well when the status is known but the body did not come to its end.
  trompet_fault fault;
  /// What OpenSSL says of a certificate (`X509_V_ERR_…`, x509_vfy.h).
  long verification;
  /// Whether a server was at the other end.
  bool connected;
  /// The whole address that the answer sends us to, or NULL. Holds until the next call.
  const char *redirect;
} trompet_reply;

/// Loads the library; NULL when it is not on this computer, or cannot start. Times are in milliseconds.
trompet_probe *trompet_probe_open(const char *agent, long connect_time, long time);

/// Begins to ask for `address`; false when there is no memory for it.
bool trompet_probe_ask(trompet_probe *probe, size_t number, const char *address, bool head);

/// Waits for the next reply; false when nothing is being asked.
bool trompet_probe_next(trompet_probe *probe, trompet_reply *reply);

/// Breaks off what is being asked.
void trompet_probe_close(trompet_probe *probe);
