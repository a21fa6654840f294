// The arithmetic under the network: matrix products with a fixed order of summation, and
// activations whose every bit is settled here rather than in the C library.
#pragma once

#include <vector>

using Floats = std::vector<float>;

/** c[m × n] += a[m × k] · b[k × n]; the leading dimensions are the row lengths in memory. */
void multiplyAdd(int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc);

/** to[columns × rows] becomes the transpose of from[rows × columns]. */
void transpose(int rows, int columns, const float *from, float *to);

Floats transposed(int rows, int columns, const float *from);

void applySigmoid(float *values, int count);
void applyTanh(float *values, int count);

/** Turns scores into probabilities. */
void applySoftmax(float *scores, int count);
