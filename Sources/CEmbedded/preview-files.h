// The files of preview/, all of them and in the order of their names: a test says when one is missing.

#define FILE "preview/desk.css"
#include "embed.h"
#define FILE "preview/desk.js"
#include "embed.h"
#define FILE "preview/preview.css"
#include "embed.h"
#define FILE "preview/preview.js"
#include "embed.h"
