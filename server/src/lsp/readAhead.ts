// Reads essays a little at a time, so that what the client asks for meanwhile is answered in between.
import type { Workspace } from '../workspace/workspace';
import type { Host } from './host';

/** Milliseconds of reading at a time. */
const slice = 10;

/** Milliseconds until something of a long essay is told, if nothing is found; each further wait is twice as long. */
export const firstPatience = 100;

/**
 * Reads on in an essay for so many milliseconds at most, or until what is found is enough; whether nothing is left to
 * read.
 */
export type ReadAhead = (
  uri: string,
  patience: number,
  isEnough?: (found: number) => boolean,
) => Promise<boolean>;

export const createReadAhead =
  (workspace: Pick<Workspace, 'readOn'>, { soon }: Pick<Host, 'soon'>): ReadAhead =>
  async (uri, patience, isEnough = () => false) => {
    const end = Date.now() + patience;
    for (;;) {
      const pause = Date.now() + slice;
      let enough = false;
      const goesOn = (found: number) => {
        enough = isEnough(found);
        return !enough && Date.now() < pause;
      };
      if (workspace.readOn(uri, goesOn)) return true;
      if (enough || Date.now() >= end) return false;
      await new Promise<void>(soon);
    }
  };
