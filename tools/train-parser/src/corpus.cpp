#include "corpus.h"

#include <algorithm>

namespace {

constexpr float presentChance = 0.3f;
constexpr float nameChance = 0.25f, pronounChance = 0.4f;
constexpr float knownSentenceChance = 0.4f, knownNameChance = 0.85f;

std::string tagOf(const Word &word) { return word.upos + " " + word.xpos; }

int find(const std::map<std::string, int> &places, const std::string &key, int otherwise) {
    const auto found = places.find(key);
    return found == places.end() ? otherwise : found->second;
}

/** The place of a tag; a pair too rare for the inventory becomes the first with its UPOS. */
int placeOfTag(const Word &word, const Inventory &inventory) {
    const int place = find(inventory.tagPlaces, tagOf(word), -1);
    if (place >= 0) return place;
    const auto similar = std::find_if(inventory.tags.begin(), inventory.tags.end(),
        [&](const std::string &tag) { return tag.compare(0, word.upos.size() + 1, word.upos + " ") == 0; });
    return similar == inventory.tags.end() ? 0 : static_cast<int>(similar - inventory.tags.begin());
}

} // namespace

Inventory collectInventory(const std::vector<Sentence> &sentences) {
    constexpr int rareTag = 3;
    std::map<std::string, int> counts;
    for (const Sentence &sentence : sentences)
        for (const Word &word : sentence) counts[tagOf(word)]++;
    Inventory inventory;
    const auto add = [](std::vector<std::string> &list, std::map<std::string, int> &places, const std::string &item) {
        if (places.emplace(item, static_cast<int>(list.size())).second) list.push_back(item);
    };
    add(inventory.labels, inventory.labelPlaces, "root");
    for (const Sentence &sentence : sentences)
        for (const Word &word : sentence) {
            add(inventory.labels, inventory.labelPlaces, word.relation);
            if (counts[tagOf(word)] >= rareTag) add(inventory.tags, inventory.tagPlaces, tagOf(word));
        }
    return inventory;
}

Corpus::Corpus(const std::vector<Sentence> &source, const Vocabulary &vocabulary, const Inventory &inventory)
    : sentences(source.size()), nameTag(find(inventory.tagPlaces, "PROPN NNP", 0)) {
    for (const std::string &tag : inventory.tags) isName.push_back(tag.compare(0, 6, "PROPN ") == 0);
    for (std::size_t i = 0; i < source.size(); i++) {
        fill(sentences[i].plain, source[i], vocabulary, inventory);
        const auto present = inLiteraryPresent(source[i]);
        sentences[i].hasPresent = present.has_value();
        if (present) fill(sentences[i].present, *present, vocabulary, inventory);
    }
}

void Corpus::fill(Variant &variant, const Sentence &sentence, const Vocabulary &vocabulary, const Inventory &inventory) const {
    variant.words.reserve(sentence.size()); // the example points into it
    for (const Word &word : sentence) {
        variant.words.push_back(featuresOf(word.form, vocabulary));
        variant.kinds.push_back(isPlainName(word) ? Replaceable::name
            : isPersonalPronoun(word)             ? Replaceable::pronoun
                                                  : Replaceable::no);
        variant.example.words.push_back({&variant.words.back(), false});
        variant.example.heads.push_back(word.head);
        variant.example.labels.push_back(find(inventory.labelPlaces, word.relation, -1));
        variant.example.tags.push_back(placeOfTag(word, inventory));
    }
}

void Corpus::setNames(const std::vector<std::u16string> &list, const Vocabulary &vocabulary) {
    for (const std::u16string &name : list) names.push_back(featuresOf(name, vocabulary));
}

Example Corpus::varied(int sentence, Random &random) const {
    const Entry &entry = sentences[sentence];
    const bool inPresent = entry.hasPresent && random.chance(presentChance);
    const Variant &variant = inPresent ? entry.present : entry.plain;
    const bool namesAreKnown = random.chance(knownSentenceChance);
    Example example = variant.example;
    for (std::size_t i = 0; i < example.words.size(); i++) {
        const Replaceable kind = variant.kinds[i];
        const bool replace = (kind == Replaceable::name && random.chance(nameChance)) ||
                             (kind == Replaceable::pronoun && inPresent && random.chance(pronounChance));
        if (replace) {
            example.words[i].features = &names[random.below(static_cast<int>(names.size()))];
            example.tags[i] = nameTag;
        }
        example.words[i].isKnownName = namesAreKnown && isName[example.tags[i]] && random.chance(knownNameChance);
    }
    return example;
}
