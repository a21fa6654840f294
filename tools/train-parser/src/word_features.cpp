#include "word_features.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>

namespace {

/** FNV-1a over UTF-16 units, the high bits folded in (Fowler, Noll and Vo). */
int hash(const std::u16string &text, int tableSize) {
    std::uint32_t h = 2166136261u;
    for (const char16_t unit : text) h = (h ^ unit) * 16777619u;
    h ^= h >> 15;
    return static_cast<int>(h % static_cast<std::uint32_t>(tableSize));
}

/** "McGregor's" is "XxXx'x": runs of one kind of character count once. */
std::u16string shapeOf(const std::u16string &form) {
    std::u16string shape;
    char16_t last = 0;
    for (const char16_t unit : form) {
        const char16_t kind = unit >= u'A' && unit <= u'Z' ? u'X'
            : unit >= u'a' && unit <= u'z'                 ? u'x'
            : unit >= u'0' && unit <= u'9'                 ? u'd'
            : unit >= 128                                  ? u'u'
                                                           : unit;
        if (kind != last) shape += kind;
        last = kind;
    }
    return shape.substr(0, 8);
}

bool endsWith(const std::u16string &word, const std::u16string &ending) {
    return word.size() > ending.size() && word.compare(word.size() - ending.size(), ending.size(), ending) == 0;
}

int lookUp(const WordClasses &classes, const std::u16string &lemma) {
    const auto found = classes.find(lemma);
    return found == classes.end() ? 0 : found->second;
}

constexpr int verb = 2;

/** The classes of the lemmas from which a form in -s could come. */
int classesBeforeS(const WordClasses &classes, const std::u16string &form) {
    if (!endsWith(form, u"s") || endsWith(form, u"ss")) return 0;
    int found = lookUp(classes, form.substr(0, form.size() - 1));
    if (endsWith(form, u"es")) found |= lookUp(classes, form.substr(0, form.size() - 2));
    if (endsWith(form, u"ies")) found |= lookUp(classes, form.substr(0, form.size() - 3) + u"y");
    return found;
}

/** The classes of the lemmas from which a form in -ed or -ing could come. */
int classesBefore(const WordClasses &classes, const std::u16string &form, const std::u16string &ending) {
    if (!endsWith(form, ending)) return 0;
    const std::u16string stem = form.substr(0, form.size() - ending.size());
    int found = lookUp(classes, stem) | lookUp(classes, stem + u"e");
    const std::size_t n = stem.size();
    if (n > 2 && stem[n - 1] == stem[n - 2]) found |= lookUp(classes, stem.substr(0, n - 1));
    if (stem[n - 1] == u'i') found |= lookUp(classes, stem.substr(0, n - 1) + u"y");
    return found;
}

/** Seven bits: noun, verb, adjective, adverb as it stands; verb in -s, in -ed, in -ing. */
int wordClassOf(const WordClasses &classes, const std::u16string &form) {
    return lookUp(classes, form) | (classesBeforeS(classes, form) & verb ? 16 : 0) |
           (classesBefore(classes, form, u"ed") & verb ? 32 : 0) | (classesBefore(classes, form, u"ing") & verb ? 64 : 0);
}

} // namespace

std::u16string normalise(const std::u16string &form) {
    std::u16string result = form;
    for (char16_t &unit : result) {
        if (unit >= u'A' && unit <= u'Z') unit += 32;
        else if (unit >= u'0' && unit <= u'9') unit = u'0';
        else if (unit == u'\u2018' || unit == u'\u2019') unit = u'\'';
        else if (unit == u'\u201c' || unit == u'\u201d') unit = u'"';
    }
    return result;
}

Vocabulary collectVocabulary(const std::vector<Sentence> &sentences, int limit) {
    std::map<std::u16string, int> counts;
    for (const Sentence &sentence : sentences)
        for (const Word &word : sentence) counts[normalise(word.form)]++;
    std::vector<std::pair<int, std::u16string>> ranked;
    for (const auto &[word, count] : counts)
        if (count >= 2 && word.find(u' ') == std::u16string::npos) ranked.emplace_back(-count, word);
    std::sort(ranked.begin(), ranked.end());
    Vocabulary vocabulary;
    for (const auto &[count, word] : ranked) {
        if (static_cast<int>(vocabulary.words.size()) >= limit) break;
        vocabulary.places[word] = static_cast<int>(vocabulary.words.size());
        vocabulary.words.push_back(word);
        vocabulary.counts.push_back(-count);
    }
    return vocabulary;
}

WordClasses readWordClasses(const std::string &path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    const std::string letters = "nvar";
    WordClasses classes;
    for (std::string lemma, found; file >> lemma >> found;)
        for (const char letter : found) classes[toUtf16(lemma)] |= 1 << letters.find(letter);
    return classes;
}

Features featuresOf(const std::u16string &form, const Vocabulary &vocabulary) {
    const std::u16string word = normalise(form);
    const std::size_t n = word.size();
    Features features;
    const auto place = vocabulary.places.find(word);
    if (place != vocabulary.places.end()) {
        features.word = place->second;
        features.count = vocabulary.counts[place->second];
    }
    features.suffix3 = hash(n > 3 ? word.substr(n - 3) : u"^" + word, tables::suffixes3);
    features.suffix2 = hash(n > 2 ? word.substr(n - 2) : u"^" + word, tables::suffixes2);
    features.prefix3 = hash(n > 3 ? word.substr(0, 3) : word + u"$", tables::prefixes3);
    features.shape = hash(shapeOf(form), tables::shapes);
    features.wordClass = wordClassOf(vocabulary.classes, word);
    // Only the first 40 places of very long words (addresses, rulers) count.
    const std::u16string marked = u"<" + word + u">";
    for (std::size_t size = 3; size <= 5; size++)
        for (std::size_t i = 0; i + size <= marked.size() && i < 40; i++)
            features.ngrams.push_back(hash(marked.substr(i, size), tables::ngrams));
    return features;
}
