// Trains the tagger and parser and writes the model file. The same arguments give the same bytes:
// every batch is split over two fixed shards, and every sentence draws from a generator of its own.
//
// train-parser --train a.conllu,b.conllu --dev c.conllu --word-classes file --out model.bin
//              [--epochs n] [--hidden n] [--words n] [--seed n]
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <map>
#include <numeric>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "corpus.h"
#include "model_file.h"
#include "network.h"
#include "optimiser.h"

namespace {

constexpr int batchWords = 700;
constexpr int longestSentence = 120; // longer ones cost much and teach little
constexpr float highestRate = 2e-3f;
constexpr int warmUpSteps = 200;
constexpr int madeUpNames = 30000;
constexpr int shards = 2;

using Options = std::map<std::string, std::string>;
using Batch = std::vector<int>;

Options readOptions(int count, char **arguments) {
    Options options{{"epochs", "24"}, {"hidden", "128"}, {"words", "8192"}, {"seed", "1"}};
    for (int i = 1; i + 1 < count; i += 2) options[std::string(arguments[i]).substr(2)] = arguments[i + 1];
    for (const char *needed : {"train", "dev", "word-classes", "out"})
        if (!options.count(needed)) throw std::runtime_error(std::string("missing --") + needed);
    return options;
}

std::vector<Sentence> readTreebanks(const std::string &paths) {
    std::vector<Sentence> sentences;
    std::stringstream list(paths);
    for (std::string path; std::getline(list, path, ',');)
        for (Sentence &sentence : readTreebank(path)) sentences.push_back(std::move(sentence));
    return sentences;
}

std::vector<Batch> makeBatches(const Corpus &corpus, Random &random) {
    std::vector<int> order(corpus.size());
    std::iota(order.begin(), order.end(), 0);
    random.shuffle(order);
    std::vector<Batch> batches(1);
    int words = 0;
    for (const int sentence : order) {
        if (corpus.length(sentence) >= longestSentence) continue;
        if (words >= batchWords) {
            batches.emplace_back();
            words = 0;
        }
        batches.back().push_back(sentence);
        words += corpus.length(sentence);
    }
    return batches;
}

/** The longest sentences first, each to the shard with the fewer words. */
std::array<Batch, shards> splitBatch(const Corpus &corpus, Batch batch) {
    std::stable_sort(batch.begin(), batch.end(), [&](int a, int b) { return corpus.length(a) > corpus.length(b); });
    std::array<Batch, shards> parts;
    std::array<int, shards> words{};
    for (const int sentence : batch) {
        const auto least = std::min_element(words.begin(), words.end()) - words.begin();
        parts[least].push_back(sentence);
        words[least] += corpus.length(sentence);
    }
    return parts;
}

/** Up quickly, level to two fifths of the way, then down in a straight line. */
float rateAt(int step, int steps) {
    const float progress = static_cast<float>(step) / static_cast<float>(steps);
    const float warmUp = std::min(1.0f, static_cast<float>(step + 1) / warmUpSteps);
    return highestRate * warmUp * (progress < 0.4f ? 1.0f : std::max(0.01f, (1.0f - progress) / 0.6f));
}

struct Score {
    int words = 0, tags = 0, heads = 0, labelled = 0;
    double percent(int count) const { return 100.0 * count / words; }
};

Score evaluate(const Network &network, const Corpus &corpus) {
    std::array<Score, shards> scores;
    const auto work = [&](int shard) {
        for (int i = shard; i < corpus.size(); i += shards) {
            const Example &gold = corpus.plain(i);
            const Prediction predicted = network.predict(gold);
            for (std::size_t w = 0; w < gold.words.size(); w++) {
                const bool head = predicted.heads[w] == gold.heads[w];
                scores[shard].words++;
                scores[shard].tags += predicted.tags[w] == gold.tags[w];
                scores[shard].heads += head;
                scores[shard].labelled += head && predicted.labels[w] == gold.labels[w];
            }
        }
    };
    std::thread other(work, 1);
    work(0);
    other.join();
    scores[0].words += scores[1].words;
    scores[0].tags += scores[1].tags;
    scores[0].heads += scores[1].heads;
    scores[0].labelled += scores[1].labelled;
    return scores[0];
}

/** One pass over the corpus; returns the mean loss of a word. */
double trainEpoch(Network &network, Optimiser &optimiser, std::array<Gradient, shards> &gradients,
    const Corpus &corpus, int epoch, int epochs, std::uint64_t seed) {
    Random order(seed * 1000003 + epoch);
    const auto batches = makeBatches(corpus, order);
    const int steps = static_cast<int>(batches.size());
    double loss = 0;
    long words = 0;
    for (int b = 0; b < steps; b++) {
        const auto parts = splitBatch(corpus, batches[b]);
        int batchLength = 0;
        for (const int sentence : batches[b]) batchLength += corpus.length(sentence);
        const auto work = [&](int shard) {
            for (const int sentence : parts[shard]) {
                Random random((seed * 1000003 + epoch) * 1000003 + sentence);
                network.learn(corpus.varied(sentence, random), 1.0f / batchLength, random, gradients[shard]);
            }
        };
        std::thread other(work, 1);
        work(0);
        other.join();
        optimiser.step(network.values, gradients[0].values, gradients[1].values, rateAt(epoch * steps + b, epochs * steps));
        network.refreshTransposes();
        words += batchLength;
    }
    for (Gradient &gradient : gradients) {
        loss += gradient.loss;
        gradient.loss = 0;
    }
    return loss / words;
}

void train(const Options &options) {
    const auto started = std::chrono::steady_clock::now();
    const auto sentences = readTreebanks(options.at("train"));
    const std::uint64_t seed = std::stoul(options.at("seed"));
    const int epochs = std::stoi(options.at("epochs"));
    Random random(seed);
    Vocabulary vocabulary = collectVocabulary(sentences, std::stoi(options.at("words")));
    vocabulary.classes = readWordClasses(options.at("word-classes"));
    const Inventory inventory = collectInventory(sentences);
    Corpus corpus(sentences, vocabulary, inventory);
    corpus.setNames(makeNames(sentences, madeUpNames, random), vocabulary);
    const Corpus dev(readTreebanks(options.at("dev")), vocabulary, inventory);

    Network network(std::stoi(options.at("hidden")), static_cast<int>(vocabulary.words.size()),
        static_cast<int>(inventory.tags.size()), static_cast<int>(inventory.labels.size()), random);
    std::printf("%zu values, %zu words, %zu tags, %zu labels\n", network.values.size(), vocabulary.words.size(),
        inventory.tags.size(), inventory.labels.size());
    Optimiser optimiser(network.values);
    std::array<Gradient, shards> gradients;
    for (Gradient &gradient : gradients) gradient.values.resize(network.values.size());

    int best = -1;
    for (int epoch = 0; epoch < epochs; epoch++) {
        const double loss = trainEpoch(network, optimiser, gradients, corpus, epoch, epochs, seed);
        Network averaged = network;
        averaged.values = optimiser.averaged();
        averaged.refreshTransposes();
        const Score score = evaluate(averaged, dev);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - started;
        std::printf("epoch %d  loss %.4f  dev tags %.2f UAS %.2f LAS %.2f  %.0f s\n", epoch + 1, loss, score.percent(score.tags),
            score.percent(score.heads), score.percent(score.labelled), seconds.count());
        std::fflush(stdout);
        if (score.labelled <= best) continue;
        best = score.labelled;
        writeModel(options.at("out"), averaged, vocabulary, inventory);
    }
}

} // namespace

int main(int count, char **arguments) {
    try {
        train(readOptions(count, arguments));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "train-parser: %s\n", error.what());
        return 1;
    }
    return 0;
}
