// A random number generator whose sequence does not depend on the standard library, so that the
// same seed trains the same model everywhere (splitmix64: Steele, Lea and Flood, OOPSLA 2014).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

class Random {
public:
    explicit Random(std::uint64_t seed) : state(seed) {}

    std::uint64_t next() {
        state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    /** A whole number from 0 to limit - 1. */
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }

    /** A number from 0 up to, but not including, 1. */
    float unit() { return static_cast<float>(next() >> 40) * (1.0f / 16777216.0f); }

    bool chance(float probability) { return unit() < probability; }

    template <typename Item> void shuffle(std::vector<Item> &items) {
        for (int i = static_cast<int>(items.size()) - 1; i > 0; i--) std::swap(items[i], items[below(i + 1)]);
    }

private:
    std::uint64_t state;
};
