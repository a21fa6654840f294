// Roles put together without touching those that are given.
import { expect, test } from 'vitest';
import type { RoleFiller } from '../../../server/src/core/claims/proposition';
import { withRole, withRoles } from '../../../server/src/core/claims/roles';

const filled = (id: string): RoleFiller => ({ filler: { kind: 'entity', id }, span: { start: 0, end: 1 } });
const roles = { agent: filled('clerk'), patient: filled('ghost') };

test('one more role, or another filler for one, in the order of the roles', () => {
  expect(Object.keys(withRole(roles, 'topic', filled('money')))).toEqual(['agent', 'patient', 'topic']);
  expect(withRole(roles, 'agent', filled('nephew'))).toEqual({ ...roles, agent: filled('nephew') });
  expect(Object.keys(withRole(roles, 'agent', filled('nephew')))).toEqual(['agent', 'patient']);
});

test('of two fillers the second one counts', () => {
  const more = { patient: filled('nephew'), time: filled('eve') };
  expect(withRoles(roles, more)).toEqual({ ...roles, ...more });
  expect(withRoles(roles, {})).toEqual(roles);
});

test('the given roles stay as they are', () => {
  withRole(roles, 'agent', filled('nephew'));
  withRoles(roles, { agent: filled('nephew') });
  expect(roles.agent).toEqual(filled('clerk'));
});
