// Treebanks hold few essays: these variants teach the parser the literary present ("dies", "tries"
// are verbs) and names that nobody has seen before.
#pragma once

#include <optional>
#include <vector>

#include "random.h"
#include "treebank.h"

/** The sentence with its past-tense verbs in the present, or nothing if there are none. */
std::optional<Sentence> inLiteraryPresent(const Sentence &sentence);

/** A single capitalised proper noun, such as a made-up name can stand for. */
bool isPlainName(const Word &word);

/** A personal pronoun for which a name can stand ("she", "him"), not an expletive. */
bool isPersonalPronoun(const Word &word);

/** Names of the treebank, and twice as many made up from their halves. */
std::vector<std::u16string> makeNames(const std::vector<Sentence> &sentences, int count, Random &random);
