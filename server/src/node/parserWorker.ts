// The thread of parserThread.ts as this one sees it: what it is sent, and what it answers.
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { ParseInput } from '../core/english/parseParts';
import type { ParserData } from '../core/english/parseWords';
import type { Parse } from '../core/english/parser/parse';

/** What parserThread.ts is given at its start; what it parses with comes in the first message. */
export interface ThreadData {
  readonly answers: MessagePort;
  readonly overtaken: Int32Array;
}

/** What it parses with, then what is to be parsed, in turn. */
export type ThreadRequest = ParserData | readonly ThreadInput[];

export interface ThreadInput extends ParseInput {
  /** Counts all that was ever asked of the thread, from 1 on. */
  readonly number: number;
}

export interface ThreadAnswer {
  readonly key: string;
  readonly parse: Parse;
}

export interface ParserWorker {
  send(request: ThreadRequest): void;
  /** The answers that have come; they wait until they are fetched, so that they come also while this thread is busy. */
  answers(): readonly ThreadAnswer[];
  /** Nobody waits any more for what has this number: it was parsed here. */
  overtake(number: number): void;
  /** Tells when it has ended, and whether by an error: another one would, too. */
  whenOver(tell: (failed: boolean) => void): void;
}

/** A few times what it needs. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 };

/** So many numbers have a place of their own: more than are ever on their way. */
const PLACES = 1024;

/** In memory that both threads see: the thread would else never get ahead of one that does not wait for it. */
export const isOvertaken = (overtaken: Int32Array, number: number): boolean =>
  Atomics.load(overtaken, number % overtaken.length) === number;

/** Starts `file`, the bundle of parserThread.ts; undefined where the engine, or its policy, has no threads to give. */
export function startParserWorker(file: string): ParserWorker | undefined {
  try {
    const { port1: answers, port2 } = new MessageChannel();
    const overtaken = new Int32Array(new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT));
    const workerData: ThreadData = { answers: port2, overtaken };
    const worker = new Worker(file, { workerData, transferList: [port2], resourceLimits });
    worker.unref();
    answers.unref();
    let failed = false;
    worker.on('error', () => {
      failed = true;
    });
    const over = new Promise<boolean>((resolve) => {
      worker.on('exit', () => {
        resolve(failed);
      });
    });
    return {
      send: (request) => {
        worker.postMessage(request);
      },
      answers: () => [...answersFrom(answers)],
      overtake: (number) => Atomics.store(overtaken, number % PLACES, number),
      whenOver: (tell) => void over.then(tell),
    };
  } catch {
    return undefined;
  }
}

function* answersFrom(port: MessagePort): Generator<ThreadAnswer> {
  for (;;) {
    const received = receiveMessageOnPort(port) as { readonly message: ThreadAnswer } | undefined;
    if (received === undefined) return;
    yield received.message;
  }
}
