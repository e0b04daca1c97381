#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
// The node's own fields: its getters copy every literal into a fresh C string, which costs more than
// all the rest of reading a tree, and there is no getter for what a footnote refers to.
#include <cmark-gfm/node.h>
