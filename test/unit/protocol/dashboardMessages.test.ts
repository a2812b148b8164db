import assert from 'node:assert/strict';
import * as v from 'valibot';
import { dashboardEventSchema, dashboardStateSchema } from '../../../src/protocol/dashboardEvents';
import { dashboardRequestSchema } from '../../../src/protocol/dashboardMessages';

describe('what host and dashboard say to each other', () => {
  it('is refused where it is something else', () => {
    for (const request of [{}, { type: 'delete' }, { type: 'openSection' }, { type: 'openExternal', url: 7 }])
      assert.equal(v.safeParse(dashboardRequestSchema, request).success, false, JSON.stringify(request));
    assert.equal(v.safeParse(dashboardEventSchema, { type: 'show', dashboard: {} }).success, false);
  });

  it('keeps what was unfolded, of its own version only', () => {
    const state = { version: 1, open: ['forecast'] };
    assert.deepEqual(v.parse(dashboardStateSchema, state), state);
    assert.equal(v.safeParse(dashboardStateSchema, { ...state, version: 2 }).success, false);
  });
});
