// The thread that parses sentences beforehand, while the server reads others; a bundle of its own. It ends by itself
// when nothing comes any more, so that no memory is held for it.
import { parentPort, workerData } from 'node:worker_threads';
import { keyOfInput } from '../core/english/parseParts';
import { createParser } from '../core/english/parser/parse';
import { wordsParser, type ParserData, type WordsParser } from '../core/english/parseWords';
import { quickenArrays } from './arrays';
import {
  isOvertaken,
  type ThreadAnswer,
  type ThreadData,
  type ThreadInput,
  type ThreadRequest,
} from './parserWorker';

/** Milliseconds without a request, and without a model. */
const idle = 300;
const idleAtFirst = 10_000;

quickenArrays();
const { answers, overtaken } = workerData as ThreadData;
let parser: WordsParser | undefined;

const end = () => {
  parentPort?.close();
};
let ending = setTimeout(end, idleAtFirst);

parentPort?.on('message', (request: ThreadRequest) => {
  clearTimeout(ending);
  if ('model' in request) parser = readParser(request);
  else request.forEach(answer);
  ending = setTimeout(end, idle);
});

function readParser({ model, mending }: ParserData): WordsParser | undefined {
  const plain = createParser(model);
  return plain && wordsParser(plain, mending);
}

function answer(input: ThreadInput): void {
  if (parser === undefined || isOvertaken(overtaken, input.number)) return;
  answers.postMessage({ key: keyOfInput(input), parse: parser.parse(input) } satisfies ThreadAnswer);
}
