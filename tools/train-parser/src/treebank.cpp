#include "treebank.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace {

std::vector<std::string> splitColumns(const std::string &line) {
    std::vector<std::string> columns;
    std::size_t start = 0;
    for (std::size_t tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t', start)) {
        columns.push_back(line.substr(start, tab - start));
        start = tab + 1;
    }
    columns.push_back(line.substr(start));
    return columns;
}

bool isWordId(const std::string &id) { return id.find_first_not_of("0123456789") == std::string::npos; }

} // namespace

std::u16string toUtf16(const std::string &utf8) {
    std::u16string units;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const int length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        char32_t point = length == 1 ? lead : lead & (0x7f >> length);
        for (int k = 1; k < length; k++) point = point << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3f);
        i += length;
        if (point < 0x10000) {
            units += static_cast<char16_t>(point);
            continue;
        }
        units += static_cast<char16_t>(0xd800 + ((point - 0x10000) >> 10));
        units += static_cast<char16_t>(0xdc00 + ((point - 0x10000) & 0x3ff));
    }
    return units;
}

std::vector<Sentence> readTreebank(const std::string &path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::vector<Sentence> sentences;
    Sentence sentence;
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) {
            if (!sentence.empty()) sentences.push_back(std::move(sentence));
            sentence.clear();
            continue;
        }
        if (line[0] == '#') continue;
        const auto columns = splitColumns(line);
        if (!isWordId(columns[0])) continue;
        sentence.push_back({toUtf16(columns[1]), columns[2], columns[3], columns[4], columns[7], std::atoi(columns[6].c_str())});
    }
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
    return sentences;
}
