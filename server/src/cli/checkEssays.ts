// Checks one essay after the other for `close-reading check`: what cannot be read or checked is told, the rest goes on.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createReadingCache, readEssay } from '../core/reading';
import { diagnostics } from '../features/diagnostics';
import { withExceptions } from '../workspace/exceptions';
import type { Snapshot } from '../workspace/snapshot';
import { exceptionsReader, uriOf } from './exceptions';
import type { CheckedEssay } from './formats';
import type { Input } from './inputs';

export interface CheckedEssays {
  readonly essays: readonly CheckedEssay[];
  /** A line for each input that could not be read or checked, in their order. */
  readonly failures: readonly string[];
}

export async function checkEssays(
  snapshot: Snapshot,
  inputs: AsyncIterable<Input>,
  defaultWork: string | undefined,
): Promise<CheckedEssays> {
  const cache = createReadingCache();
  const exceptionsOf = exceptionsReader();
  const essays: CheckedEssay[] = [];
  const failures: string[] = [];

  const checkEssay = async (name: string, text: string, requested: boolean): Promise<void> => {
    const reading = readEssay(snapshot.knowledge, text, { requested, defaultWork }, cache);
    if (!reading && !requested) return;
    const excepted = reading && (await exceptionsOf(name));
    const document = {
      uri: name,
      languageId: 'markdown',
      version: 0,
      text,
      reading: excepted ? withExceptions(reading, text, uriOf(name), excepted) : reading,
      exceptions: undefined,
    };
    essays.push({
      name,
      lines: TextDocument.create(name, 'markdown', 0, text),
      found: diagnostics(snapshot, document),
      claims: reading?.claims ?? { supported: 0, contradicted: 0, notCovered: 0 },
    });
  };

  for await (const input of inputs) {
    if (input.kind === 'unreadable') {
      failures.push(`${input.name} cannot be read: ${input.why}.`);
      continue;
    }
    try {
      await checkEssay(input.name, input.text, input.requested);
    } catch (error) {
      // The core does not throw; if a fault of ours makes it, a folder of essays must not go without its report.
      failures.push(`${input.name} cannot be checked, which is a fault of Close Reading: ${String(error)}.`);
    }
  }
  return { essays, failures };
}
