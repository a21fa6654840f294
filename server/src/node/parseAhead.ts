// A parser with a helper: what it is told to expect is parsed in a thread of its own meanwhile.
import { keyOfInput } from '../core/english/parseParts';
import type { ParserData, WordsParser } from '../core/english/parseWords';
import type { Parse } from '../core/english/parser/parse';
import { forgetOldest } from '../core/text/recentlyUsed';
import type { ParserWorker } from './parserWorker';

/** Answers that nobody fetches, of an essay that was closed, are not kept for ever. */
const kept = 500;

export interface ParserHelp {
  /** What the parser itself parses with. */
  readonly data: ParserData;
  /** Starts a thread; undefined where there is none to be had. */
  readonly start: () => ParserWorker | undefined;
  /** One that was started beforehand and has the data. */
  readonly started?: ParserWorker | undefined;
  /** Is told when there is nothing to expect any more. */
  readonly onEnd?: () => void;
}

/**
 * Both threads give the same parses, so that it does not matter which one is the first; without the other one all is
 * parsed here.
 */
export function parseAhead(parser: WordsParser, { data, start, started, onEnd }: ParserHelp): WordsParser {
  let fails = false;
  let helped = false;
  let asked = 0;
  /** The number under which each was asked for. */
  const expected = new Map<string, number>();
  const parsed = new Map<string, Parse>();

  const fetchAnswers = (worker: ParserWorker) => {
    for (const { key, parse } of worker.answers()) if (expected.delete(key)) parsed.set(key, parse);
    forgetOldest(parsed, kept);
  };

  const begin = (worker = start()): ParserWorker | undefined => {
    fails = worker === undefined;
    if (worker !== started) worker?.send(data);
    worker?.whenOver((failed) => {
      fails ||= failed;
      fetchAnswers(worker);
      if (thread !== worker) return;
      thread = undefined;
      expected.clear();
      if (helped) onEnd?.();
    });
    return worker;
  };

  // An essay is mostly open when the model comes: by the time that it is read the thread is there.
  let thread: ParserWorker | undefined = begin(started);
  return {
    parse(input) {
      if (expected.size === 0 && parsed.size === 0) return parser.parse(input);
      if (thread) fetchAnswers(thread);
      const key = keyOfInput(input);
      const known = parsed.get(key);
      const number = expected.get(key);
      parsed.delete(key);
      expected.delete(key);
      if (number !== undefined) thread?.overtake(number);
      return known ?? parser.parse(input);
    },
    // All in one message: each wakes the thread, and may so put this one to sleep.
    expect(inputs) {
      const fresh = inputs.filter((input) => {
        const key = keyOfInput(input);
        return !expected.has(key) && !parsed.has(key);
      });
      if (fails || fresh.length === 0) return;
      thread ??= begin();
      if (!thread) return;
      helped = true;
      const request = fresh.map(({ words, names }) => ({ words, names, number: ++asked }));
      request.forEach((input) => expected.set(keyOfInput(input), input.number));
      thread.send(request);
    },
  };
}
