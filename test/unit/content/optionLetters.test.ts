import assert from 'node:assert/strict';
import { findOptionLetters } from '../../../src/core/content/optionLetters';
import { parseChapter } from '../../../src/core/content/parseChapter';
import { quizChapter } from './markedText';

/** Returns `text` with the letters that name one of the options A to D in brackets. */
function lettersIn(text: string, { pairs = false, keys = 'ABCD' } = {}): string {
  const letters = findOptionLetters({ text, keys: new Set(keys), emphasized: [], pairs });
  return letters.reduceRight(
    (marked, { offset, letter }) => `${marked.slice(0, offset)}[${letter}]${marked.slice(offset + 1)}`,
    text,
  );
}

describe('letters in explanations', () => {
  it('name options after a word for one', () => {
    for (const text of [
      'Option [B] is cheaper.',
      'The options [A] and [C] fail.',
      'Options [A], [B], and [D] fail; so does option [C].',
      'Unlike answer [B], choice [C]’s price is low.',
      'The correct answer is [B].',
      'Answer: [C]',
      'The right answers are [A] and [D], since',
      'Options [A]/[B] do not.',
      'Either option [A] or [B].',
      'option [A] provides it',
    ]) {
      assert.equal(lettersIn(text.replace(/[[\]]/g, '')), text);
    }
  });

  it('name options in parentheses, lists and as a subject', () => {
    for (const text of [
      'Redshift ([C]) is a warehouse.',
      'Both others ([A] and [D]) are not.',
      '[A], [B] and [D] are wrong.',
      'It stores text, so [A] and [C] fail.',
      '[A] is wrong because [C] would cost more.',
      '[D] also has no API. [B] does.',
      '[C] describes storage. [A] isn’t one.',
      '[B]: it scales; [D]: it does not.',
      'That rules out [C]. Choose [B].',
      'This is why [D] can be cheaper than [B].'.replace('than [B]', 'than B'),
    ]) {
      assert.equal(lettersIn(text.replaceAll('[', '').replaceAll(']', '')), text);
    }
  });

  it('are left alone where they are articles, names or parts of words', () => {
    for (const text of [
      'A managed service is best.',
      'Use it. A service that scales wins.',
      'Plan B is to wait. Vitamin C has no part in it.',
      'With A/B testing one compares two models.',
      'The Q&A feature, C++, C# and a B-tree.',
      'AWS Lambda, B2B and Amazon S3.',
      'It is a class A network, and drive C is full.',
      'Hepatitis A and B differ.',
      'It is so. A and B-trees differ.',
      'Which option? A cheap one.',
      'Only one answer: A managed service.',
      'option E is none',
    ]) {
      assert.equal(lettersIn(text), text);
    }
    assert.equal(lettersIn('option B, A cheap one'), 'option [B], A cheap one');
    assert.equal(lettersIn('I would take I and option I.', { keys: 'ABCDEFGHI' }), 'I would take I and option [I].');
  });

  it('name options after a number only in a match', () => {
    assert.equal(lettersIn('So 1-B and 2 → C.', { pairs: true }), 'So 1-[B] and 2 → [C].');
    assert.equal(lettersIn('So 1-B and 2 → C.'), 'So 1-B and 2 → C.');
  });

  it('are marked across bold and links, and never in code', () => {
    const explanation = 'Options **A** and `B` — *C* [see option D](#x), the B of `option B` & **B.** too, options\n   A and C.';
    const { chapter } = parseChapter(
      quizChapter('1. Q?\n   A. a\n   B. b\n   C. c\n   D. d', `1. **Correct answer: A**\n\n   ${explanation}`),
      { fileName: 'x.md' },
    );
    const [question] = chapter.selfCheck?.questions ?? [];
    const html = question?.explanation?.html.replace(/<span class="option-letter" data-option="([a-d])-[0-9a-f]{8}">(.)<\/span>/g, '[$1$2]');
    assert.equal(
      html,
      'Options <strong>[aA]</strong> and <code>B</code> — <em>[cC]</em> see option [dD], the B of <code>option B</code> &amp; <strong>[bB].</strong> too, options\n[aA] and [cC].',
    );
    assert.match(question?.explanation?.text ?? '', /^Options A and B — C see option D/);
  });
});
