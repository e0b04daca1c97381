// measure REPORT LOG PROGRAM ARGUMENTS…
//
// Runs a program and writes what it cost to REPORT: wall, user and system time in seconds, the most memory it
// had in KB, its exit code. What it printed goes to LOG. A small program of its own, because a process starts with
// the memory of whoever started it on its account, and Python's is more than the floor needs.

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec * 1e-6; }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
  if (count < 4) {
    fputs("usage: measure REPORT LOG PROGRAM ARGUMENTS...\n", stderr);
    return 64;
  }
  double start = now();
  pid_t child = fork();
  if (child < 0) {
    perror("fork");
    return 1;
  }
  if (child == 0) {
    // Whoever stops the measurement stops what is measured.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    int log = open(arguments[2], O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (log < 0 || dup2(log, 1) < 0 || dup2(log, 2) < 0) _exit(126);
    execvp(arguments[3], arguments + 3);
    perror(arguments[3]);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) {
    perror("wait4");
    return 1;
  }
  double wall = now() - start;
  FILE *report = fopen(arguments[1], "w");
  if (!report) {
    perror(arguments[1]);
    return 1;
  }
  fprintf(report, "%.6f %.6f %.6f %ld %d\n", wall, seconds(usage.ru_utime), seconds(usage.ru_stime), usage.ru_maxrss,
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return fclose(report) == 0 ? 0 : 1;
}
