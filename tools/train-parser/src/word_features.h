// What the network sees of a word. The same features are computed for the shipped parser in
// server/src/core/english/parser/features.ts: whoever changes one changes both.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "treebank.h"

namespace tables {
constexpr int ngrams = 8192;
constexpr int suffixes3 = 4096;
constexpr int suffixes2 = 1024;
constexpr int prefixes3 = 2048;
constexpr int shapes = 256;
constexpr int wordClasses = 128;
} // namespace tables

struct Features {
    int word = 0;  // place in the vocabulary; 0 is any other word
    int count = 0; // how often the training set has the word, for word dropout
    int suffix3 = 0;
    int suffix2 = 0;
    int prefix3 = 0;
    int shape = 0;
    int wordClass = 0;
    std::vector<int> ngrams;
};

/** Which of n(oun), v(erb), a(djective), adve(r)b WordNet knows a lemma as. */
using WordClasses = std::unordered_map<std::u16string, int>;

struct Vocabulary {
    std::vector<std::u16string> words{u""};
    std::vector<int> counts{0};
    std::unordered_map<std::u16string, int> places;
    WordClasses classes;
};

/** ASCII lower case, straight quotes, every digit as 0. */
std::u16string normalise(const std::u16string &form);

/** The commonest words that occur at least twice. */
Vocabulary collectVocabulary(const std::vector<Sentence> &sentences, int limit);

/** Reads lines of "lemma classes", e.g. "walk nv". */
WordClasses readWordClasses(const std::string &path);

Features featuresOf(const std::u16string &form, const Vocabulary &vocabulary);
