import assert from 'node:assert/strict';
import { progressView } from '../../../../src/webview/reader/progressView';

describe('progressView', () => {
  it('counts the parts that are read, and not sections that are no part', () => {
    const view = progressView(['a', 'b', 'c'], {
      readSectionIds: new Set(['a', 'c', 'whole']),
      template: '{read} of {total} read',
    });
    assert.deepEqual(view, { read: 2, total: 3, text: '2 of 3 read' });
  });
});
