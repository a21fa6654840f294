// The table of claim readers. A new kind of claim is a new file and a line here.
import { readAges } from './ages';
import { readAppositions } from './appositions';
import { readAttributions } from './attributions';
import type { ClaimContext, ClaimReader } from './claimReader';
import { readCounts } from './counts';
import { readCountsOfKind } from './countsOfKind';
import { readCountsOfOne } from './countsOfOne';
import { readDeeds } from './deeds';
import { readDurations } from './durations';
import { readEvents } from './events';
import { readExceptions } from './exceptions';
import { readIdeas } from './ideas';
import { readNames } from './names';
import { readNamings } from './namings';
import { readOccurrences } from './occurrences';
import { readOrders } from './orders';
import type { Proposition } from './proposition';
import { readOwners } from './owners';
import { readReasons } from './reasons';
import { readScores } from './scores';
import { readSlots } from './slots';
import { readTopics } from './topics';
import { readTraits } from './traits';

const READERS: readonly ClaimReader[] = [
  readNames,
  readNamings,
  readAppositions,
  readCounts,
  readCountsOfKind,
  readCountsOfOne,
  readAges,
  readScores,
  readEvents,
  readExceptions,
  readAttributions,
  readTraits,
  readOccurrences,
  readOrders,
  readDurations,
  readSlots,
  readTopics,
  readOwners,
  readReasons,
  readIdeas,
  readDeeds,
];

/** The propositions of one sentence, judged or not. */
export const readClaims = (context: ClaimContext): readonly Proposition[] =>
  READERS.flatMap((read) => read(context));
