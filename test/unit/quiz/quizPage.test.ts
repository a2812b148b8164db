import assert from 'node:assert/strict';
import { quizPage } from '../../../src/core/quiz/quizPage';

const options = {
  title: 'Self-check <7.2>',
  language: 'en',
  nonce: 'n0nce',
  style: 'p{}',
  script: 'run()',
};

describe('the quiz’s page', () => {
  it('lets nothing run but its own script', () => {
    const page = quizPage(options);
    assert.match(page, /default-src &#39;none&#39;/);
    assert.match(page, /script-src &#39;nonce-n0nce&#39;"/);
    assert.match(page, /<script nonce="n0nce">run\(\)<\/script>/);
    assert.doesNotMatch(page, /unsafe/);
    assert.equal(page.match(/<script/g)?.length, 1);
  });

  it('escapes what is put in', () => {
    assert.match(quizPage(options), /<title>Self-check &lt;7\.2&gt;<\/title>/);
    const page = quizPage({ ...options, l10nBundle: { '"><script>': '"><script>' } });
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.match(page, /data-l10n="\{/);
  });
});
