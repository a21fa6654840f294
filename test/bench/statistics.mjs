// Medians and percentiles.

export function medianOf(values) {
  return percentileOf(values, 50);
}

export function percentileOf(values, percent) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length))];
}
