// The network: hashed word features, two bidirectional LSTM layers, a joint tagger on the first and
// a deep biaffine parser on the second (Dozat and Manning, ICLR 2017), with its gradient by hand.
#pragma once

#include <string>
#include <vector>

#include "matrix.h"
#include "random.h"
#include "word_features.h"

/** Widths of the parts of a word's input vector, in the order in which they stand. */
namespace width {
constexpr int word = 64, ngrams = 32, suffix3 = 24, suffix2 = 16, prefix3 = 16, shape = 8, wordClass = 8, name = 8;
constexpr int input = word + ngrams + suffix3 + suffix2 + prefix3 + shape + wordClass + name;
constexpr int arc = 128, label = 48;
} // namespace width

struct Tensor {
    std::string name;
    int rows, columns;
    std::size_t offset;     // where it begins among all values
    std::size_t transposed; // where its transpose begins; embeddings have none
    bool isEmbedding;
};

/** One word as the network sees it in one pass. */
struct Input {
    const Features *features;
    bool isKnownName;
};

struct Example {
    std::vector<Input> words;
    std::vector<int> heads, labels, tags; // one for each word; heads are 1-based, 0 is the root
};

struct Prediction {
    std::vector<int> heads, labels, tags;
};

/** Gradient of one worker, and the loss that it has summed up. */
struct Gradient {
    Floats values;
    double loss = 0;
};

class Network {
public:
    Network(int hidden, int words, int tags, int labels, Random &random);

    /** Adds the example's gradient, scaled by weight. Dropout draws from random. */
    void learn(const Example &example, float weight, Random &random, Gradient &gradient) const;

    /** The likeliest head of each word by itself, without the tree constraint. */
    Prediction predict(const Example &example) const;

    /** To be called whenever values have changed. */
    void refreshTransposes();

    Floats values;
    std::vector<Tensor> tensors;
    const int hidden, tagCount, labelCount;

private:
    struct Pass;
    struct Lstm;
    struct LstmTensors { int input, recurrent, bias; };
    struct LinearTensors { int weights, bias; };

    int addTensor(const std::string &name, int rows, int columns, float range, bool isEmbedding, Random &random);
    LinearTensors addLinear(const std::string &name, int rows, int columns, float range, Random &random);
    LstmTensors addLstm(const std::string &name, int inputWidth, Random &random);

    const float *valueOf(int tensor) const { return values.data() + tensors[tensor].offset; }
    const float *transposeOf(int tensor) const { return transposes.data() + tensors[tensor].transposed; }
    float *gradientOf(int tensor, Gradient &gradient) const { return gradient.values.data() + tensors[tensor].offset; }

    template <typename Visit> void visitEmbeddings(const Input &input, int word, Visit visit) const;

    Floats linear(int length, const Floats &input, LinearTensors tensors) const;
    void linearBackward(int length, const Floats &input, const Floats &outputGradient, LinearTensors tensors,
        Floats &inputGradient, Gradient &gradient) const;
    Lstm runLstm(int length, const Floats &input, LstmTensors tensors, bool backwards) const;
    void lstmBackward(int length, const Floats &input, LstmTensors tensors, bool backwards, const Lstm &lstm,
        const Floats &hiddenGradient, Floats &inputGradient, Gradient &gradient) const;
    void biLstmBackward(int length, const Floats &input, const LstmTensors *tensors, const Lstm *lstms,
        const Floats &outputGradient, Floats &inputGradient, Gradient &gradient) const;

    void run(const Example &example, Pass &pass, Random *dropout) const;
    static void forbidLoops(Pass &pass);
    void scoreLabels(Pass &pass, const std::vector<int> &heads) const;
    void labelBackward(const Pass &pass, const Example &example, const Floats &scoreGradient, Floats &outputGradient,
        Gradient &gradient) const;
    void arcBackward(const Pass &pass, const Floats &scoreGradient, Floats &outputGradient, Gradient &gradient) const;
    void embeddingBackward(const Pass &pass, const Example &example, const Floats &inputGradient, Gradient &gradient) const;

    Floats transposes;
    int word, ngrams, suffix3, suffix2, prefix3, shape, wordClass, name, root;
    LstmTensors lower[2], upper[2]; // forwards and backwards
    LinearTensors tag, arcDependent, arcHead, labelDependent, labelHead, arcBilinear, labelBilinear;
};
