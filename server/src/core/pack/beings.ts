// Which entities can do something, and be meant by "who".
import type { EntityKind } from './types';

const BEINGS: ReadonlySet<EntityKind> = new Set(['person', 'group', 'organisation']);

export const isBeing = (kind: EntityKind | undefined): boolean => kind !== undefined && BEINGS.has(kind);
