// A parser with a helper: what it is told to expect is parsed in a thread of its own meanwhile.
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { keyOfInput, type ParseInput } from '../core/english/parseParts';
import type { WordsParser } from '../core/english/parseWords';
import type { Parse } from '../core/english/parser/parse';
import { forgetOldest } from '../core/text/recentlyUsed';

/** What parserThread.ts is given at its start. */
export interface ThreadData {
  readonly model: Uint8Array;
  readonly answers: MessagePort;
}

/** What is to be parsed, in turn. */
export type ThreadRequest = readonly ParseInput[];

export interface ThreadAnswer {
  readonly key: string;
  readonly parse: Parse;
}

interface Thread {
  readonly worker: Worker;
  readonly answers: MessagePort;
}

/** A few times what it needs. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 };

/** Answers that nobody fetches, of an essay that was closed, are not kept for ever. */
const kept = 500;

/**
 * `file`: the bundle of parserThread.ts. Both threads give the same parses, so that it does not matter which one is the
 * first; without the other one all is parsed here. `onEnd` is told when there is nothing to expect any more.
 */
export function parseAhead(
  parser: WordsParser,
  model: Uint8Array,
  file: string,
  onEnd: () => void = () => undefined,
): WordsParser {
  let fails = false;
  let helped = false;
  const expected = new Set<string>();
  const parsed = new Map<string, Parse>();

  const begin = (): Thread => {
    const { port1: answers, port2 } = new MessageChannel();
    const workerData: ThreadData = { model, answers: port2 };
    const worker = new Worker(file, { workerData, transferList: [port2], resourceLimits });
    const started = { worker, answers };
    worker.unref();
    answers.unref();
    worker.on('error', () => {
      fails = true;
    });
    worker.on('exit', () => {
      fetchAnswers(answers);
      answers.close();
      if (thread !== started) return;
      thread = undefined;
      expected.clear();
      if (helped) onEnd();
    });
    return started;
  };

  /** Answers wait until they are fetched, so that they come also while this thread is busy. */
  const fetchAnswers = (answers: MessagePort) => {
    for (let next = answerFrom(answers); next; next = answerFrom(answers)) {
      if (expected.delete(next.key)) parsed.set(next.key, next.parse);
    }
    forgetOldest(parsed, kept);
  };

  const start = (): Thread | undefined => {
    try {
      return begin();
    } catch {
      // An engine, or its policy, may have no threads to give.
      fails = true;
      return undefined;
    }
  };

  // An essay is mostly open when the model comes: by the time that it is read the thread is there.
  let thread: Thread | undefined = start();
  return {
    parse(input) {
      if (expected.size === 0 && parsed.size === 0) return parser.parse(input);
      if (thread) fetchAnswers(thread.answers);
      const key = keyOfInput(input);
      const known = parsed.get(key);
      parsed.delete(key);
      expected.delete(key);
      return known ?? parser.parse(input);
    },
    // All in one message: each wakes the thread, and may so put this one to sleep.
    expect(inputs) {
      const fresh = inputs.filter((input) => {
        const key = keyOfInput(input);
        return !expected.has(key) && !parsed.has(key);
      });
      if (fails || fresh.length === 0) return;
      thread ??= start();
      if (!thread) return;
      helped = true;
      fresh.forEach((input) => expected.add(keyOfInput(input)));
      thread.worker.postMessage(fresh satisfies ThreadRequest);
    },
  };
}

function answerFrom(port: MessagePort): ThreadAnswer | undefined {
  const received = receiveMessageOnPort(port) as { readonly message: ThreadAnswer } | undefined;
  return received?.message;
}
