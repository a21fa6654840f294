#include "model_file.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <stdexcept>

namespace {

constexpr std::uint32_t version = 1;
constexpr int byteLimit = 127; // of a signed byte, symmetric
constexpr int scaleLimit = 255;

class Writer {
public:
    void number(std::uint32_t value) { raw(&value, sizeof value); }
    void real(float value) { raw(&value, sizeof value); }
    void byte(int value) { bytes.push_back(static_cast<char>(value)); }
    void text(const std::string &value) { bytes += value; }
    void save(const std::string &path) const {
        std::ofstream file(path, std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file) throw std::runtime_error("cannot write " + path);
    }

private:
    void raw(const void *value, std::size_t size) { bytes.append(static_cast<const char *>(value), size); }
    std::string bytes;
};

/** JSON in ASCII, so that the reader needs no UTF-8 decoder. */
std::string quoted(const std::u16string &text) {
    static const char digits[] = "0123456789abcdef";
    std::string json = "\"";
    for (const char16_t unit : text) {
        if (unit >= 0x20 && unit < 0x7f && unit != u'"' && unit != u'\\') {
            json += static_cast<char>(unit);
            continue;
        }
        json += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) json += digits[unit >> shift & 15];
    }
    return json + "\"";
}

std::string quotedList(const std::vector<std::string> &items) {
    std::string json;
    for (const std::string &item : items) json += (json.empty() ? "[" : ",") + quoted(toUtf16(item));
    return json + "]";
}

/** Each lemma as the length of the start that it shares with the one before, the rest, its classes. */
std::u16string frontCoded(const WordClasses &classes) {
    const std::map<std::u16string, int> sorted(classes.begin(), classes.end());
    std::u16string coded, previous;
    for (const auto &[lemma, found] : sorted) {
        std::size_t shared = 0;
        while (shared < 9 && shared < lemma.size() && shared < previous.size() && lemma[shared] == previous[shared]) shared++;
        coded += static_cast<char16_t>(u'0' + shared);
        coded += lemma.substr(shared);
        for (int bit = 0; bit < 4; bit++)
            if (found >> bit & 1) coded += u"NVAR"[bit];
        previous = lemma;
    }
    return coded;
}

std::string header(const Network &network, const Vocabulary &vocabulary, const Inventory &inventory) {
    std::u16string words;
    for (std::size_t i = 1; i < vocabulary.words.size(); i++) words += (i > 1 ? u" " : u"") + vocabulary.words[i];
    std::string tensors;
    for (const Tensor &tensor : network.tensors)
        tensors += (tensors.empty() ? "[" : ",") + ("[\"" + tensor.name + "\"," + std::to_string(tensor.rows)) + "," +
                   std::to_string(tensor.columns) + "]";
    return "{\"hidden\":" + std::to_string(network.hidden) + ",\"tags\":" + quotedList(inventory.tags) +
           ",\"labels\":" + quotedList(inventory.labels) + ",\"words\":" + quoted(words) +
           ",\"wordClasses\":" + quoted(frontCoded(vocabulary.classes)) + ",\"tensors\":" + tensors + "]}";
}

float largest(const float *values, int count, int stride) {
    float limit = 1e-9f;
    for (int i = 0; i < count; i++) limit = std::max(limit, std::fabs(values[i * stride]));
    return limit;
}

int toByte(float value, float step) {
    return std::max(-byteLimit, std::min(byteLimit, static_cast<int>(std::lround(value / step))));
}

/** A step for the table, a multiple of it for each row (1 to 255), and the rows in bytes. */
void writeEmbedding(Writer &out, const Tensor &tensor, const float *values) {
    const float tableStep = largest(values, tensor.rows * tensor.columns, 1) / (byteLimit * scaleLimit);
    out.real(tableStep);
    std::vector<int> scales;
    for (int r = 0; r < tensor.rows; r++) {
        const float rowStep = largest(values + r * tensor.columns, tensor.columns, 1) / byteLimit;
        scales.push_back(std::max(1, std::min(scaleLimit, static_cast<int>(std::ceil(rowStep / tableStep)))));
        out.byte(scales.back());
    }
    for (int r = 0; r < tensor.rows; r++)
        for (int c = 0; c < tensor.columns; c++)
            out.byte(toByte(values[r * tensor.columns + c], tableStep * static_cast<float>(scales[r])));
}

/** A step for each output, and for each output the row of its weights in bytes. */
void writeWeights(Writer &out, const Tensor &tensor, const float *values) {
    std::vector<float> steps;
    for (int c = 0; c < tensor.columns; c++) {
        steps.push_back(largest(values + c, tensor.rows, tensor.columns) / byteLimit);
        out.real(steps.back());
    }
    for (int c = 0; c < tensor.columns; c++)
        for (int r = 0; r < tensor.rows; r++) out.byte(toByte(values[r * tensor.columns + c], steps[c]));
}

} // namespace

void writeModel(const std::string &path, const Network &network, const Vocabulary &vocabulary, const Inventory &inventory) {
    Writer out;
    const std::string json = header(network, vocabulary, inventory);
    out.text("CRPM");
    out.number(version);
    out.number(static_cast<std::uint32_t>(json.size()));
    out.text(json);
    for (const Tensor &tensor : network.tensors) {
        const float *values = network.values.data() + tensor.offset;
        if (tensor.isEmbedding) writeEmbedding(out, tensor, values);
        else if (tensor.rows > 1) writeWeights(out, tensor, values);
        else
            for (int c = 0; c < tensor.columns; c++) out.real(values[c]);
    }
    out.save(path);
}
