// Reads CoNLL-U treebanks: words only, without multiword ranges and empty nodes.
#pragma once

#include <string>
#include <vector>

struct Word {
    std::u16string form;
    std::string lemma;
    std::string upos;
    std::string xpos;
    std::string relation;
    int head = 0; // 1-based; 0 is the root
};

using Sentence = std::vector<Word>;

std::vector<Sentence> readTreebank(const std::string &path);

/** UTF-8 to UTF-16: features hash UTF-16 units, as JavaScript strings hold them. */
std::u16string toUtf16(const std::string &utf8);
