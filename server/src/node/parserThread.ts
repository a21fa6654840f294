// The thread that parses sentences beforehand, while the server reads others; a bundle of its own. It ends by itself
// when nothing comes any more, so that no memory is held for it.
import { parentPort, workerData } from 'node:worker_threads';
import { keyOfInput } from '../core/english/parseParts';
import { createParser } from '../core/english/parser/parse';
import { wordsParser } from '../core/english/parseWords';
import { quickenArrays } from './arrays';
import type { ThreadAnswer, ThreadData, ThreadRequest } from './parseAhead';

/** Milliseconds without a request. */
const idle = 300;

quickenArrays();
const { model, answers } = workerData as ThreadData;
const parser = createParser(model);
const words = parser && wordsParser(parser);

const end = () => {
  parentPort?.close();
};
let ending = setTimeout(end, idle);

parentPort?.on('message', (inputs: ThreadRequest) => {
  clearTimeout(ending);
  for (const input of inputs) {
    if (words)
      answers.postMessage({ key: keyOfInput(input), parse: words.parse(input) } satisfies ThreadAnswer);
  }
  ending = setTimeout(end, idle);
});
