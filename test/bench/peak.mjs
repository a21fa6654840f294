// Loaded with --import into any Node program: at its end, writes its peak of memory to the file in BENCH_PEAK.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS / 1024));
});
