// Reads essays a little at a time, so that what the client asks for meanwhile is answered in between.
import type { Workspace } from '../workspace/workspace';
import type { Host } from './host';

/** Milliseconds of reading at a time. */
const slice = 10;

/** Milliseconds until the first findings of a long essay are told; each further wait is twice as long. */
export const firstPatience = 100;

/** Reads on in an essay for so many milliseconds at most; whether nothing is left to read. */
export type ReadAhead = (uri: string, patience: number) => Promise<boolean>;

export const createReadAhead =
  (workspace: Pick<Workspace, 'readOn'>, { soon }: Pick<Host, 'soon'>): ReadAhead =>
  async (uri, patience) => {
    const end = Date.now() + patience;
    for (;;) {
      const pause = Date.now() + slice;
      if (workspace.readOn(uri, () => Date.now() < pause)) return true;
      if (Date.now() >= end) return false;
      await new Promise<void>(soon);
    }
  };
