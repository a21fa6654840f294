// Turns treebank sentences into examples for the network, with fresh variation on every pass.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "augment.h"
#include "network.h"

/** Tags are "UPOS XPOS" pairs; label 0 is root. */
struct Inventory {
    std::vector<std::string> tags, labels;
    std::map<std::string, int> tagPlaces, labelPlaces;
};

Inventory collectInventory(const std::vector<Sentence> &sentences);

class Corpus {
public:
    Corpus(const std::vector<Sentence> &sentences, const Vocabulary &vocabulary, const Inventory &inventory);

    /** The names that stand for others in varied examples. */
    void setNames(const std::vector<std::u16string> &names, const Vocabulary &vocabulary);

    int size() const { return static_cast<int>(sentences.size()); }
    int length(int sentence) const { return static_cast<int>(sentences[sentence].plain.words.size()); }

    /** The sentence as the treebank has it. */
    const Example &plain(int sentence) const { return sentences[sentence].plain.example; }

    /** The sentence in a variant drawn anew: tense, names, and which names are known. */
    Example varied(int sentence, Random &random) const;

private:
    enum class Replaceable { no, name, pronoun };
    struct Variant {
        std::vector<Features> words;
        std::vector<Replaceable> kinds;
        Example example;
    };
    struct Entry {
        Variant plain, present;
        bool hasPresent;
    };

    void fill(Variant &variant, const Sentence &sentence, const Vocabulary &vocabulary, const Inventory &inventory) const;

    std::vector<Entry> sentences;
    std::vector<Features> names;
    std::vector<bool> isName; // for each tag
    int nameTag;
};
