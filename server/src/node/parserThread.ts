// The thread that parses sentences beforehand, while the server reads others; a bundle of its own. It ends by itself
// when nothing comes any more, so that no memory is held for it.
import { parentPort, workerData } from 'node:worker_threads';
import { createParser } from '../core/english/parser/parse';
import type { ThreadAnswer, ThreadData, ThreadRequest } from './parseAhead';

/** Milliseconds without a request. */
const idle = 300;

const { model, answers } = workerData as ThreadData;
const parser = createParser(model);

const end = () => {
  parentPort?.close();
};
let ending = setTimeout(end, idle);

parentPort?.on('message', ({ key, words, names }: ThreadRequest) => {
  clearTimeout(ending);
  if (parser) answers.postMessage({ key, parse: parser.parse(words, names) } satisfies ThreadAnswer);
  ending = setTimeout(end, idle);
});
