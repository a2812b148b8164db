import assert from 'node:assert/strict';
import { choose } from '../../../../src/webview/quiz/choose';
import { questionView } from './sampleViews';

describe('choose', () => {
  it('takes another option instead where one is right', () => {
    assert.deepEqual(choose(questionView({ draft: ['salt'] }), 'yeast'), ['yeast']);
    assert.deepEqual(choose(questionView({ draft: ['salt'] }), 'salt'), ['salt']);
  });

  it('adds and takes away where several are right, and never takes too many', () => {
    const two = questionView({ kind: 'multipleResponse', choose: 2, draft: ['salt'] });
    assert.deepEqual(choose(two, 'sand'), ['salt', 'sand']);
    assert.deepEqual(choose(two, 'salt'), []);
    assert.deepEqual(choose({ ...two, draft: ['salt', 'sand'] }, 'soot'), ['salt', 'sand']);
  });
});
