// Writes the trained network as 8-bit integers; server/src/core/english/parser/model.ts reads it.
#pragma once

#include <string>

#include "corpus.h"
#include "network.h"

void writeModel(const std::string &path, const Network &network, const Vocabulary &vocabulary, const Inventory &inventory);
