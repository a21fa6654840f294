#include "network.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace {

constexpr float layerDropout = 0.33f, inputDropout = 0.25f;
constexpr float tagLossWeight = 0.7f;
constexpr float leak = 0.1f; // slope of the leaky rectifier below zero
constexpr int noTensor = -1;

/** Zeroes for what is dropped, and a scale that keeps the expected sum for the rest. */
Floats dropoutMask(std::size_t size, float probability, Random &random) {
    Floats mask(size);
    for (float &value : mask) value = random.chance(probability) ? 0.0f : 1.0f / (1.0f - probability);
    return mask;
}

/** Multiplies each row of values by the same mask. */
void maskRows(Floats &values, const Floats &mask) {
    for (std::size_t i = 0; i < values.size(); i++) values[i] *= mask[i % mask.size()];
}

Floats joinHalves(int length, int half, const Floats &left, const Floats &right) {
    Floats joined(static_cast<std::size_t>(length) * 2 * half);
    for (int t = 0; t < length; t++) {
        std::copy_n(&left[t * half], half, &joined[t * 2 * half]);
        std::copy_n(&right[t * half], half, &joined[t * 2 * half + half]);
    }
    return joined;
}

/** Scores become the gradient of the cross entropy; the loss is returned. */
float crossEntropy(float *scores, int count, int gold, float weight) {
    applySoftmax(scores, count);
    const float loss = -std::log(std::max(scores[gold], 1e-9f));
    scores[gold] -= 1.0f;
    for (int i = 0; i < count; i++) scores[i] *= weight;
    return loss;
}

} // namespace

struct Network::Lstm {
    Floats gates; // input, forget, output, candidate for each step
    Floats cells, cellTanh, hidden;
};

/** Everything of one forward pass that the backward pass needs. Position 0 is the root. */
struct Network::Pass {
    int length;
    std::vector<int> words; // vocabulary places after word dropout
    Floats input, inputMask;
    Lstm lower[2], upper[2];
    Floats lowerOutput, lowerMask, upperOutput, upperMask;
    Floats tagScores;
    Floats arcDependent, arcHead, arcQuery, arcScores;
    Floats labelDependent, labelHead, labelQuery, labelScores;
    Floats masks[4]; // of arcDependent, arcHead, labelDependent, labelHead
};

Network::Network(int hiddenWidth, int words, int tags, int labels, Random &random)
    : hidden(hiddenWidth), tagCount(tags), labelCount(labels) {
    const auto embedding = [&](const char *title, int rows, int columns) {
        return addTensor(title, rows, columns, 0.17f, true, random);
    };
    word = embedding("word", words, width::word);
    ngrams = embedding("ngrams", tables::ngrams, width::ngrams);
    suffix3 = embedding("suffix3", tables::suffixes3, width::suffix3);
    suffix2 = embedding("suffix2", tables::suffixes2, width::suffix2);
    prefix3 = embedding("prefix3", tables::prefixes3, width::prefix3);
    shape = embedding("shape", tables::shapes, width::shape);
    wordClass = embedding("wordClass", tables::wordClasses, width::wordClass);
    name = embedding("name", 2, width::name);
    root = embedding("root", 1, width::input);
    const char *directions[] = {"Forwards", "Backwards"};
    for (int d = 0; d < 2; d++) lower[d] = addLstm(std::string("lower") + directions[d], width::input, random);
    for (int d = 0; d < 2; d++) upper[d] = addLstm(std::string("upper") + directions[d], 2 * hidden, random);
    const float range = std::sqrt(3.0f / static_cast<float>(2 * hidden));
    tag = addLinear("tag", 2 * hidden, tags, 0.09f, random);
    arcDependent = addLinear("arcDependent", 2 * hidden, width::arc, range, random);
    arcHead = addLinear("arcHead", 2 * hidden, width::arc, range, random);
    labelDependent = addLinear("labelDependent", 2 * hidden, width::label, range, random);
    labelHead = addLinear("labelHead", 2 * hidden, width::label, range, random);
    arcBilinear = addLinear("arcBilinear", width::arc, width::arc, 0.05f, random);
    labelBilinear = {addTensor("labelBilinear", width::label, labels * width::label, 0.05f, false, random), noTensor};
    refreshTransposes();
}

int Network::addTensor(const std::string &title, int rows, int columns, float range, bool isEmbedding, Random &random) {
    tensors.push_back({title, rows, columns, values.size(), transposes.size(), isEmbedding});
    for (int i = 0; i < rows * columns; i++) values.push_back((2.0f * random.unit() - 1.0f) * range);
    if (!isEmbedding) transposes.resize(transposes.size() + static_cast<std::size_t>(rows) * columns);
    return static_cast<int>(tensors.size()) - 1;
}

Network::LinearTensors Network::addLinear(const std::string &title, int rows, int columns, float range, Random &random) {
    const int weights = addTensor(title, rows, columns, range, false, random);
    return {weights, addTensor(title + "Bias", 1, columns, 0, false, random)};
}

Network::LstmTensors Network::addLstm(const std::string &title, int inputWidth, Random &random) {
    const int input = addTensor(title + "Input", inputWidth, 4 * hidden, std::sqrt(3.0f / (inputWidth + hidden)), false, random);
    const int recurrent = addTensor(title + "Recurrent", hidden, 4 * hidden, std::sqrt(1.5f / hidden), false, random);
    const int bias = addTensor(title + "Bias", 1, 4 * hidden, 0, false, random);
    // Forget gates begin open (Jozefowicz et al., ICML 2015).
    std::fill_n(values.begin() + tensors[bias].offset + hidden, hidden, 1.0f);
    return {input, recurrent, bias};
}

void Network::refreshTransposes() {
    for (const Tensor &tensor : tensors)
        if (!tensor.isEmbedding)
            transpose(tensor.rows, tensor.columns, &values[tensor.offset], &transposes[tensor.transposed]);
}

/** Calls visit(tensor, row, place in the input vector, scale) for every embedding of a word. */
template <typename Visit> void Network::visitEmbeddings(const Input &input, int wordPlace, Visit visit) const {
    const Features &features = *input.features;
    int place = 0;
    const auto one = [&](int tensor, int row) {
        visit(tensor, row, place, 1.0f);
        place += tensors[tensor].columns;
    };
    one(word, wordPlace);
    const float share = 1.0f / static_cast<float>(std::max<std::size_t>(1, features.ngrams.size()));
    for (const int ngram : features.ngrams) visit(ngrams, ngram, place, share);
    place += width::ngrams;
    one(suffix3, features.suffix3);
    one(suffix2, features.suffix2);
    one(prefix3, features.prefix3);
    one(shape, features.shape);
    one(wordClass, features.wordClass);
    one(name, input.isKnownName ? 1 : 0);
}

Floats Network::linear(int length, const Floats &input, LinearTensors layer) const {
    const Tensor &weights = tensors[layer.weights];
    Floats output(static_cast<std::size_t>(length) * weights.columns);
    if (layer.bias != noTensor)
        for (int t = 0; t < length; t++) std::copy_n(valueOf(layer.bias), weights.columns, &output[t * weights.columns]);
    multiplyAdd(length, weights.columns, weights.rows, input.data(), weights.rows, valueOf(layer.weights),
        weights.columns, output.data(), weights.columns);
    return output;
}

void Network::linearBackward(int length, const Floats &input, const Floats &outputGradient, LinearTensors layer,
    Floats &inputGradient, Gradient &gradient) const {
    const int rows = tensors[layer.weights].rows, columns = tensors[layer.weights].columns;
    multiplyAdd(length, rows, columns, outputGradient.data(), columns, transposeOf(layer.weights), rows,
        inputGradient.data(), rows);
    const Floats turned = transposed(length, rows, input.data());
    multiplyAdd(rows, columns, length, turned.data(), length, outputGradient.data(), columns,
        gradientOf(layer.weights, gradient), columns);
    if (layer.bias == noTensor) return;
    float *bias = gradientOf(layer.bias, gradient);
    for (int t = 0; t < length; t++)
        for (int j = 0; j < columns; j++) bias[j] += outputGradient[t * columns + j];
}

Network::Lstm Network::runLstm(int length, const Floats &input, LstmTensors layer, bool backwards) const {
    const std::size_t size = static_cast<std::size_t>(length) * hidden;
    Lstm lstm{linear(length, input, {layer.input, layer.bias}), Floats(size), Floats(size), Floats(size)};
    for (int step = 0; step < length; step++) {
        const int t = backwards ? length - 1 - step : step;
        const int before = backwards ? t + 1 : t - 1;
        float *gates = &lstm.gates[t * 4 * hidden];
        if (step > 0)
            multiplyAdd(1, 4 * hidden, hidden, &lstm.hidden[before * hidden], hidden, valueOf(layer.recurrent), 4 * hidden,
                gates, 4 * hidden);
        applySigmoid(gates, 3 * hidden);
        applyTanh(gates + 3 * hidden, hidden);
        float *cells = &lstm.cells[t * hidden], *cellTanh = &lstm.cellTanh[t * hidden];
        for (int j = 0; j < hidden; j++) {
            const float previous = step > 0 ? lstm.cells[before * hidden + j] : 0.0f;
            cellTanh[j] = cells[j] = gates[hidden + j] * previous + gates[j] * gates[3 * hidden + j];
        }
        applyTanh(cellTanh, hidden);
        for (int j = 0; j < hidden; j++) lstm.hidden[t * hidden + j] = gates[2 * hidden + j] * cellTanh[j];
    }
    return lstm;
}

void Network::lstmBackward(int length, const Floats &input, LstmTensors layer, bool backwards, const Lstm &lstm,
    const Floats &hiddenGradient, Floats &inputGradient, Gradient &gradient) const {
    Floats gateGradient(lstm.gates.size()), carriedHidden(hidden), carriedCell(hidden), previousHidden(lstm.hidden.size());
    for (int step = length - 1; step >= 0; step--) {
        const int t = backwards ? length - 1 - step : step;
        const int before = backwards ? t + 1 : t - 1;
        const float *gates = &lstm.gates[t * 4 * hidden], *cellTanh = &lstm.cellTanh[t * hidden];
        float *d = &gateGradient[t * 4 * hidden];
        for (int j = 0; j < hidden; j++) {
            const float in = gates[j], forget = gates[hidden + j], out = gates[2 * hidden + j], candidate = gates[3 * hidden + j];
            const float dHidden = hiddenGradient[t * hidden + j] + carriedHidden[j];
            const float dCell = carriedCell[j] + dHidden * out * (1 - cellTanh[j] * cellTanh[j]);
            const float previous = step > 0 ? lstm.cells[before * hidden + j] : 0.0f;
            d[j] = dCell * candidate * in * (1 - in);
            d[hidden + j] = dCell * previous * forget * (1 - forget);
            d[2 * hidden + j] = dHidden * cellTanh[j] * out * (1 - out);
            d[3 * hidden + j] = dCell * in * (1 - candidate * candidate);
            carriedCell[j] = dCell * forget;
        }
        if (step == 0) break;
        std::fill(carriedHidden.begin(), carriedHidden.end(), 0.0f);
        multiplyAdd(1, hidden, 4 * hidden, d, 4 * hidden, transposeOf(layer.recurrent), hidden, carriedHidden.data(), hidden);
        std::copy_n(&lstm.hidden[before * hidden], hidden, &previousHidden[t * hidden]);
    }
    linearBackward(length, input, gateGradient, {layer.input, layer.bias}, inputGradient, gradient);
    const Floats turned = transposed(length, hidden, previousHidden.data());
    multiplyAdd(hidden, 4 * hidden, length, turned.data(), length, gateGradient.data(), 4 * hidden,
        gradientOf(layer.recurrent, gradient), 4 * hidden);
}

void Network::biLstmBackward(int length, const Floats &input, const LstmTensors *layers, const Lstm *lstms,
    const Floats &outputGradient, Floats &inputGradient, Gradient &gradient) const {
    for (int d = 0; d < 2; d++) {
        Floats half(static_cast<std::size_t>(length) * hidden);
        for (int t = 0; t < length; t++) std::copy_n(&outputGradient[t * 2 * hidden + d * hidden], hidden, &half[t * hidden]);
        lstmBackward(length, input, layers[d], d == 1, lstms[d], half, inputGradient, gradient);
    }
}

void Network::run(const Example &example, Pass &pass, Random *dropout) const {
    const int words = static_cast<int>(example.words.size());
    const int length = pass.length = words + 1;
    pass.input.assign(static_cast<std::size_t>(length) * width::input, 0.0f);
    std::copy_n(valueOf(root), width::input, pass.input.begin());
    for (int i = 0; i < words; i++) {
        const Features &features = *example.words[i].features;
        // Rare words are dropped more often (Kiperwasser and Goldberg, TACL 2016).
        const bool drop = dropout && dropout->chance(0.5f / (0.5f + static_cast<float>(features.count)));
        pass.words.push_back(drop ? 0 : features.word);
        float *vector = &pass.input[(i + 1) * width::input];
        visitEmbeddings(example.words[i], pass.words[i], [&](int tensor, int row, int place, float scale) {
            const int columns = tensors[tensor].columns;
            const float *values = valueOf(tensor) + static_cast<std::size_t>(row) * columns;
            for (int j = 0; j < columns; j++) vector[place + j] += scale * values[j];
        });
    }
    if (dropout) maskRows(pass.input, pass.inputMask = dropoutMask(pass.input.size(), inputDropout, *dropout));
    const auto biLstm = [&](const Floats &input, const LstmTensors *layers, Lstm *lstms, Floats &mask) {
        for (int d = 0; d < 2; d++) lstms[d] = runLstm(length, input, layers[d], d == 1);
        Floats output = joinHalves(length, hidden, lstms[0].hidden, lstms[1].hidden);
        if (dropout) maskRows(output, mask = dropoutMask(2 * hidden, layerDropout, *dropout));
        return output;
    };
    pass.lowerOutput = biLstm(pass.input, lower, pass.lower, pass.lowerMask);
    pass.tagScores = linear(length, pass.lowerOutput, tag);
    pass.upperOutput = biLstm(pass.lowerOutput, upper, pass.upper, pass.upperMask);
    const auto rectified = [&](LinearTensors layer, Floats &mask) {
        Floats output = linear(length, pass.upperOutput, layer);
        for (float &value : output) value *= value < 0 ? leak : 1.0f;
        if (dropout) maskRows(output, mask = dropoutMask(tensors[layer.weights].columns, layerDropout, *dropout));
        return output;
    };
    pass.arcDependent = rectified(arcDependent, pass.masks[0]);
    pass.arcHead = rectified(arcHead, pass.masks[1]);
    pass.labelDependent = rectified(labelDependent, pass.masks[2]);
    pass.labelHead = rectified(labelHead, pass.masks[3]);
    // The last of the label dimensions is a constant, which gives the bilinear form its linear terms.
    for (int t = 0; t < length; t++)
        pass.labelDependent[(t + 1) * width::label - 1] = pass.labelHead[(t + 1) * width::label - 1] = 1.0f;
    pass.arcQuery = linear(length, pass.arcDependent, arcBilinear);
    pass.arcScores.assign(static_cast<std::size_t>(length) * length, 0.0f);
    const Floats heads = transposed(length, width::arc, pass.arcHead.data());
    multiplyAdd(length, length, width::arc, pass.arcQuery.data(), width::arc, heads.data(), length, pass.arcScores.data(), length);
    pass.labelQuery = linear(length, pass.labelDependent, labelBilinear);
}

/** No word heads itself. */
void Network::forbidLoops(Pass &pass) {
    for (int t = 1; t < pass.length; t++) pass.arcScores[t * pass.length + t] = -60.0f;
}

void Network::scoreLabels(Pass &pass, const std::vector<int> &heads) const {
    pass.labelScores.assign(static_cast<std::size_t>(pass.length) * labelCount, 0.0f);
    for (int t = 1; t < pass.length; t++) {
        const float *head = &pass.labelHead[heads[t - 1] * width::label];
        for (int l = 0; l < labelCount; l++) {
            const float *query = &pass.labelQuery[(t * labelCount + l) * width::label];
            for (int j = 0; j < width::label; j++) pass.labelScores[t * labelCount + l] += query[j] * head[j];
        }
    }
}

Prediction Network::predict(const Example &example) const {
    Pass pass;
    run(example, pass, nullptr);
    forbidLoops(pass);
    Prediction prediction;
    const auto best = [](const float *scores, int count) { return static_cast<int>(std::max_element(scores, scores + count) - scores); };
    for (int t = 1; t < pass.length; t++) {
        prediction.heads.push_back(best(&pass.arcScores[t * pass.length], pass.length));
        prediction.tags.push_back(best(&pass.tagScores[t * tagCount], tagCount));
    }
    scoreLabels(pass, prediction.heads);
    for (int t = 1; t < pass.length; t++) prediction.labels.push_back(best(&pass.labelScores[t * labelCount], labelCount));
    return prediction;
}

void Network::learn(const Example &example, float weight, Random &random, Gradient &gradient) const {
    Pass pass;
    run(example, pass, &random);
    forbidLoops(pass);
    scoreLabels(pass, example.heads);
    Floats dTags = pass.tagScores, dArcs = pass.arcScores, dLabels = pass.labelScores;
    std::fill_n(dTags.begin(), tagCount, 0.0f); // the root has no tag, head and label to learn
    std::fill_n(dArcs.begin(), pass.length, 0.0f);
    for (int t = 1; t < pass.length; t++) {
        gradient.loss += crossEntropy(&dArcs[t * pass.length], pass.length, example.heads[t - 1], weight);
        gradient.loss += crossEntropy(&dLabels[t * labelCount], labelCount, example.labels[t - 1], weight);
        crossEntropy(&dTags[t * tagCount], tagCount, example.tags[t - 1], weight * tagLossWeight);
    }
    Floats dUpper(pass.upperOutput.size()), dLower(pass.lowerOutput.size()), dInput(pass.input.size());
    labelBackward(pass, example, dLabels, dUpper, gradient);
    arcBackward(pass, dArcs, dUpper, gradient);
    maskRows(dUpper, pass.upperMask);
    linearBackward(pass.length, pass.lowerOutput, dTags, tag, dLower, gradient);
    biLstmBackward(pass.length, pass.lowerOutput, upper, pass.upper, dUpper, dLower, gradient);
    maskRows(dLower, pass.lowerMask);
    biLstmBackward(pass.length, pass.input, lower, pass.lower, dLower, dInput, gradient);
    maskRows(dInput, pass.inputMask);
    embeddingBackward(pass, example, dInput, gradient);
}

namespace {

/** Through dropout and the leaky rectifier, from its outputs' gradient to its inputs'. */
void rectifierBackward(Floats &gradient, const Floats &output, const Floats &mask) {
    maskRows(gradient, mask);
    for (std::size_t i = 0; i < gradient.size(); i++)
        if (output[i] < 0) gradient[i] *= leak;
}

} // namespace

void Network::labelBackward(const Pass &pass, const Example &example, const Floats &scoreGradient, Floats &outputGradient,
    Gradient &gradient) const {
    Floats dQuery(pass.labelQuery.size()), dDependent(pass.labelDependent.size()), dHead(pass.labelHead.size());
    for (int t = 1; t < pass.length; t++) {
        const int head = example.heads[t - 1] * width::label;
        for (int l = 0; l < labelCount; l++) {
            const float d = scoreGradient[t * labelCount + l];
            const std::size_t query = static_cast<std::size_t>(t * labelCount + l) * width::label;
            for (int j = 0; j < width::label; j++) {
                dQuery[query + j] = d * pass.labelHead[head + j];
                dHead[head + j] += d * pass.labelQuery[query + j];
            }
        }
    }
    linearBackward(pass.length, pass.labelDependent, dQuery, labelBilinear, dDependent, gradient);
    for (int t = 1; t <= pass.length; t++) dDependent[t * width::label - 1] = dHead[t * width::label - 1] = 0.0f; // the constant
    rectifierBackward(dDependent, pass.labelDependent, pass.masks[2]);
    rectifierBackward(dHead, pass.labelHead, pass.masks[3]);
    linearBackward(pass.length, pass.upperOutput, dDependent, labelDependent, outputGradient, gradient);
    linearBackward(pass.length, pass.upperOutput, dHead, labelHead, outputGradient, gradient);
}

void Network::arcBackward(const Pass &pass, const Floats &scoreGradient, Floats &outputGradient, Gradient &gradient) const {
    const int length = pass.length;
    Floats dQuery(pass.arcQuery.size()), dDependent(pass.arcDependent.size()), dHead(pass.arcHead.size());
    multiplyAdd(length, width::arc, length, scoreGradient.data(), length, pass.arcHead.data(), width::arc, dQuery.data(), width::arc);
    const Floats turned = transposed(length, length, scoreGradient.data());
    multiplyAdd(length, width::arc, length, turned.data(), length, pass.arcQuery.data(), width::arc, dHead.data(), width::arc);
    linearBackward(length, pass.arcDependent, dQuery, arcBilinear, dDependent, gradient);
    rectifierBackward(dDependent, pass.arcDependent, pass.masks[0]);
    rectifierBackward(dHead, pass.arcHead, pass.masks[1]);
    linearBackward(length, pass.upperOutput, dDependent, arcDependent, outputGradient, gradient);
    linearBackward(length, pass.upperOutput, dHead, arcHead, outputGradient, gradient);
}

void Network::embeddingBackward(const Pass &pass, const Example &example, const Floats &inputGradient, Gradient &gradient) const {
    float *rootGradient = gradientOf(root, gradient);
    for (int j = 0; j < width::input; j++) rootGradient[j] += inputGradient[j];
    for (std::size_t i = 0; i < example.words.size(); i++) {
        const float *d = &inputGradient[(i + 1) * width::input];
        visitEmbeddings(example.words[i], pass.words[i], [&](int tensor, int row, int place, float scale) {
            const int columns = tensors[tensor].columns;
            float *to = gradientOf(tensor, gradient) + static_cast<std::size_t>(row) * columns;
            for (int j = 0; j < columns; j++) to[j] += scale * d[place + j];
        });
    }
}
