#include "augment.h"

#include <algorithm>
#include <set>

#include "word_features.h"

namespace {

bool startsWith(const std::string &text, const std::string &start) { return text.compare(0, start.size(), start) == 0; }

bool isUpper(char16_t unit) { return unit >= u'A' && unit <= u'Z'; }

int findSubject(const Sentence &sentence, int verb) {
    for (std::size_t i = 0; i < sentence.size(); i++)
        if (sentence[i].head == verb + 1 && startsWith(sentence[i].relation, "nsubj")) return static_cast<int>(i);
    return -1;
}

/** The subject with which a finite verb agrees: its own, a conjunct's, or a relative clause's noun. */
int agreeingSubject(const Sentence &sentence, int verb) {
    const std::string &relation = sentence[verb].relation;
    if (startsWith(relation, "aux") || relation == "cop") verb = sentence[verb].head - 1;
    int subject = findSubject(sentence, verb);
    for (int steps = 0; subject < 0 && sentence[verb].relation == "conj" && steps < 5; steps++) {
        verb = sentence[verb].head - 1;
        subject = findSubject(sentence, verb);
    }
    if (subject < 0 || !startsWith(sentence[verb].relation, "acl")) return subject;
    static const std::set<std::u16string> relatives{u"who", u"that", u"which"};
    return relatives.count(normalise(sentence[subject].form)) ? sentence[verb].head - 1 : subject;
}

bool isPlural(const Sentence &sentence, int noun) {
    static const std::set<std::u16string> plurals{u"they", u"we", u"you", u"i", u"these", u"those", u"many", u"some"};
    const Word &word = sentence[noun];
    if (word.xpos == "NNS" || word.xpos == "NNPS" || plurals.count(normalise(word.form))) return true;
    return std::any_of(sentence.begin(), sentence.end(),
        [&](const Word &other) { return other.head == noun + 1 && other.relation == "conj"; });
}

std::u16string thirdPerson(const std::u16string &lemma) {
    const char16_t last = lemma.back();
    const char16_t before = lemma.size() > 1 ? lemma[lemma.size() - 2] : u' ';
    const bool hissing = last == u's' || last == u'x' || last == u'z' || last == u'o' ||
                         (last == u'h' && (before == u's' || before == u'c'));
    if (hissing) return lemma + u"es";
    const bool vowelBefore = std::u16string(u"aeiou").find(before) != std::u16string::npos;
    if (last == u'y' && !vowelBefore) return lemma.substr(0, lemma.size() - 1) + u"ies";
    return lemma + u"s";
}

std::u16string presentForm(const std::u16string &lemma, bool plural, bool first) {
    if (lemma == u"be") return first ? u"am" : plural ? u"are" : u"is";
    if (lemma == u"have") return plural ? u"have" : u"has";
    return plural ? lemma : thirdPerson(lemma);
}

bool isAsciiWord(const std::u16string &text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char16_t unit) { return (unit >= u'a' && unit <= u'z') || unit == u'-'; });
}

} // namespace

std::optional<Sentence> inLiteraryPresent(const Sentence &sentence) {
    Sentence present = sentence;
    bool changed = false;
    for (std::size_t i = 0; i < sentence.size(); i++) {
        const Word &word = sentence[i];
        const std::u16string lemma = normalise(toUtf16(word.lemma));
        if (word.xpos != "VBD" || !isAsciiWord(lemma)) continue;
        const int subject = agreeingSubject(sentence, static_cast<int>(i));
        const bool plural = subject >= 0 && isPlural(sentence, subject);
        const bool first = subject >= 0 && normalise(sentence[subject].form) == u"i";
        present[i].form = presentForm(lemma, plural, first);
        present[i].xpos = plural ? "VBP" : "VBZ";
        if (isUpper(word.form[0])) present[i].form[0] -= 32;
        changed = true;
    }
    if (!changed) return std::nullopt;
    return present;
}

bool isPlainName(const Word &word) {
    const std::u16string &form = word.form;
    if (word.xpos != "NNP" || word.upos != "PROPN" || form.size() < 3 || !isUpper(form[0])) return false;
    return isAsciiWord(form.substr(1)) && form.find(u'-') == std::u16string::npos;
}

bool isPersonalPronoun(const Word &word) {
    static const std::set<std::u16string> pronouns{u"he", u"she", u"him", u"they", u"them"};
    return word.xpos == "PRP" && pronouns.count(normalise(word.form)) > 0;
}

std::vector<std::u16string> makeNames(const std::vector<Sentence> &sentences, int count, Random &random) {
    std::vector<std::u16string> known;
    for (const Sentence &sentence : sentences)
        for (const Word &word : sentence)
            if (isPlainName(word)) known.push_back(word.form);
    std::vector<std::u16string> names;
    for (int i = 0; i < count; i++) {
        const std::u16string &one = known[random.below(static_cast<int>(known.size()))];
        const std::u16string &other = known[random.below(static_cast<int>(known.size()))];
        names.push_back(i % 3 == 0 ? one : one.substr(0, std::max<std::size_t>(2, one.size() / 2)) + other.substr(other.size() / 2));
    }
    return names;
}
