// The files of taal/, all of them and in the order of their names: a test says when one is missing.

#define FILE "taal/afkortingen.yaml"
#include "embed.h"
#define FILE "taal/ambtelijk.yaml"
#include "embed.h"
#define FILE "taal/moeilijk.yaml"
#include "embed.h"
#define FILE "taal/overig.yaml"
#include "embed.h"
#define FILE "taal/zinsbouw.yaml"
#include "embed.h"
