#include "matrix.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace {

constexpr int lanes = 8;
typedef float Lane __attribute__((vector_size(4 * lanes), aligned(4), may_alias));

Lane load(const float *from) { return *reinterpret_cast<const Lane *>(from); }
void addTo(float *to, Lane value) { *reinterpret_cast<Lane *>(to) += value; }

/** One block of rows × (vectors · lanes) results, held in registers over the whole sum. */
template <int rows, int vectors>
void multiplyBlock(int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc) {
    Lane sums[rows][vectors] = {};
    for (int i = 0; i < k; i++) {
        Lane row[vectors];
        for (int v = 0; v < vectors; v++) row[v] = load(b + static_cast<std::size_t>(i) * ldb + v * lanes);
        for (int r = 0; r < rows; r++)
            for (int v = 0; v < vectors; v++) sums[r][v] += a[r * lda + i] * row[v];
    }
    for (int r = 0; r < rows; r++)
        for (int v = 0; v < vectors; v++) addTo(c + r * ldc + v * lanes, sums[r][v]);
}

/** A few rows of the product: wide blocks first, single columns last. */
template <int rows, int vectors>
void multiplyRows(int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc) {
    int column = 0;
    for (; column + vectors * lanes <= n; column += vectors * lanes)
        multiplyBlock<rows, vectors>(k, a, lda, b + column, ldb, c + column, ldc);
    for (; column + lanes <= n; column += lanes) multiplyBlock<rows, 1>(k, a, lda, b + column, ldb, c + column, ldc);
    for (; column < n; column++)
        for (int r = 0; r < rows; r++) {
            float sum = 0;
            for (int i = 0; i < k; i++) sum += a[r * lda + i] * b[static_cast<std::size_t>(i) * ldb + column];
            c[r * ldc + column] += sum;
        }
}

/** e to the x, by Cephes' polynomial (S. L. Moshier, expf), with relative error below 2e-7. */
inline float exponential(float x) {
    x = std::min(88.0f, std::max(-87.0f, x));
    const float whole = std::floor(x * 1.44269504088896341f + 0.5f);
    const float r = x - whole * 0.693359375f - whole * -2.12194440e-4f;
    float y = 1.9875691500e-4f;
    y = y * r + 1.3981999507e-3f;
    y = y * r + 8.3334519073e-3f;
    y = y * r + 4.1665795894e-2f;
    y = y * r + 1.6666665459e-1f;
    y = y * r + 5.0000001201e-1f;
    y = y * r * r + r + 1.0f;
    const std::int32_t bits = (static_cast<std::int32_t>(whole) + 127) << 23;
    float scale;
    std::memcpy(&scale, &bits, sizeof scale);
    return y * scale;
}

} // namespace

void multiplyAdd(int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc) {
    int row = 0;
    for (; row + 6 <= m; row += 6) multiplyRows<6, 2>(n, k, a + row * lda, lda, b, ldb, c + row * ldc, ldc);
    for (; row + 2 <= m; row += 2) multiplyRows<2, 4>(n, k, a + row * lda, lda, b, ldb, c + row * ldc, ldc);
    if (row < m) multiplyRows<1, 8>(n, k, a + row * lda, lda, b, ldb, c + row * ldc, ldc);
}

void transpose(int rows, int columns, const float *from, float *to) {
    constexpr int tile = 16; // keeps both sides in the cache
    for (int i0 = 0; i0 < rows; i0 += tile)
        for (int j0 = 0; j0 < columns; j0 += tile)
            for (int i = i0; i < std::min(rows, i0 + tile); i++)
                for (int j = j0; j < std::min(columns, j0 + tile); j++)
                    to[static_cast<std::size_t>(j) * rows + i] = from[static_cast<std::size_t>(i) * columns + j];
}

Floats transposed(int rows, int columns, const float *from) {
    Floats to(static_cast<std::size_t>(rows) * columns);
    transpose(rows, columns, from, to.data());
    return to;
}

void applySigmoid(float *values, int count) {
    for (int i = 0; i < count; i++) values[i] = 1.0f / (1.0f + exponential(-values[i]));
}

void applyTanh(float *values, int count) {
    for (int i = 0; i < count; i++) values[i] = 2.0f / (1.0f + exponential(-2.0f * values[i])) - 1.0f;
}

void applySoftmax(float *scores, int count) {
    const float highest = *std::max_element(scores, scores + count);
    float sum = 0;
    for (int i = 0; i < count; i++) sum += scores[i] = exponential(scores[i] - highest);
    for (int i = 0; i < count; i++) scores[i] /= sum;
}
