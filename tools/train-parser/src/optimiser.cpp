#include "optimiser.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace {

constexpr float meanDecay = 0.9f, varianceDecay = 0.98f, averageDecay = 0.999f;
constexpr float clip = 1.0f, epsilon = 1e-8f;

/** One step for a stretch of values; restrict lets the compiler take eight at a time. */
struct Step {
    float rate, meanBias, varianceBias, averageDecay;

    void apply(std::size_t from, std::size_t to, float *__restrict values, float *__restrict gradient,
        float *__restrict otherGradient, float *__restrict mean, float *__restrict variance, float *__restrict average) const {
        for (std::size_t i = from; i < to; i++) {
            const float g = std::max(-clip, std::min(clip, gradient[i] + otherGradient[i]));
            gradient[i] = otherGradient[i] = 0.0f;
            mean[i] = meanDecay * mean[i] + (1.0f - meanDecay) * g;
            variance[i] = varianceDecay * variance[i] + (1.0f - varianceDecay) * g * g;
            values[i] -= rate * (mean[i] / meanBias) / (std::sqrt(variance[i] / varianceBias) + epsilon);
            average[i] += (1.0f - averageDecay) * (values[i] - average[i]);
        }
    }
};

} // namespace

Optimiser::Optimiser(const Floats &values) : mean(values.size()), variance(values.size()), average(values) {}

void Optimiser::step(Floats &values, Floats &gradient, Floats &otherGradient, float rate) {
    steps++;
    const auto meanBias = static_cast<float>(1.0 - std::pow(meanDecay, steps));
    const auto varianceBias = static_cast<float>(1.0 - std::pow(varianceDecay, steps));
    const Step step{rate, meanBias, varianceBias, std::min(averageDecay, (1.0f + steps) / (10.0f + steps))};
    const auto update = [&](std::size_t from, std::size_t to) {
        step.apply(from, to, values.data(), gradient.data(), otherGradient.data(), mean.data(), variance.data(), average.data());
    };
    std::thread other(update, values.size() / 2, values.size());
    update(0, values.size() / 2);
    other.join();
}
