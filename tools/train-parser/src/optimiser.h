// Adam (Kingma and Ba, ICLR 2015) with clipped gradients, and a running average of the weights,
// which generalises better than their last state (Polyak and Juditsky, 1992).
#pragma once

#include "matrix.h"

class Optimiser {
public:
    explicit Optimiser(const Floats &values);

    /** Applies the sum of both gradients to the values and clears them. */
    void step(Floats &values, Floats &gradient, Floats &otherGradient, float rate);

    const Floats &averaged() const { return average; }

private:
    Floats mean, variance, average;
    int steps = 0;
};
