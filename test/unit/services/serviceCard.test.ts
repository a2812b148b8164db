import assert from 'node:assert/strict';
import type { ChapterOutline } from '../../../src/core/content/outline';
import { deriveProgress } from '../../../src/core/progress/progress';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import { deriveCards } from '../../../src/core/scheduling/deriveCards';
import { createScheduler } from '../../../src/core/scheduling/scheduler';
import { cardHtml, cardMarkdown, serviceCard } from '../../../src/core/services/serviceCard';
import { englishCardStrings } from './englishCardStrings';
import { entry } from './sampleCatalogue';

const nasty = '<b>*bold*</b> [x](command:evil) `c` $(alert) & "q" \'s\'\n# h';

const other = entry({ id: 'other', name: 'Other Service' });
const subject = entry({
  id: 'subject',
  name: 'Amazon Subject',
  kind: 'feature',
  parent: 'other',
  formerNames: ['Amazon Object'],
  summary: 'It does things.',
  confusedWith: [
    { id: 'other', difference: 'It does other things.' },
    { id: 'gone', difference: 'Nobody knows.' },
  ],
  documentation: 'https://docs.aws.amazon.com/subject/(a)',
  coverage: [
    { chapterId: 'c', sectionId: 'c/deep' },
    { chapterId: 'c', sectionId: 'c/gone' },
    { chapterId: 'gone', sectionId: 'gone/deep' },
  ],
});
const outlines: ChapterOutline[] = [
  {
    id: 'c',
    number: '2.3',
    title: 'Chapter',
    words: 1,
    sections: [{ id: 'c/top', title: 'Top', sections: [{ id: 'c/deep', title: 'Deep', sections: [] }] }],
  },
];

function attempt(id: string, questionId: string, raw: number): StudyRecord {
  return {
    kind: 'attempt',
    id,
    time: Number(id),
    quizId: 'z',
    chapterId: 'c',
    questionId,
    response: { optionIds: [] },
    score: { raw, max: 1 },
    correctOptionIds: [],
    duration: 1,
  };
}

const progress = deriveProgress([
  attempt('1', 'q1', 0),
  attempt('2', 'q1', 1),
  attempt('3', 'q2', 0),
  attempt('4', 'else', 1),
]);
const context = {
  catalogue: { entries: [other, subject] },
  outlines,
  learner: {
    progress,
    cards: deriveCards(progress, createScheduler({ desiredRetention: 0.9 })),
    now: 5,
  },
  questionIds: ['q1', 'q2', 'q3'],
};
const card = serviceCard(subject, context);
const options = {
  sectionCommand: (sectionId: string) => `command:open?(${sectionId})`,
  strings: englishCardStrings,
  detail: 'full' as const,
};

/** Renders the card under a name as it is written. */
function markdownAt(text: string): string {
  return cardMarkdown(card, { ...options, mention: { text } });
}

describe('serviceCard', () => {
  it('has names, not ids, and leaves out what is not there', () => {
    assert.equal(card.title, 'Amazon Subject');
    assert.equal(card.parentName, 'Other Service');
    assert.deepEqual(card.confusables, [{ id: 'other', name: 'Other Service', difference: 'It does other things.' }]);
    assert.deepEqual(card.coverage, [{ chapterId: 'c', sectionId: 'c/deep', label: '2.3 Deep' }]);
  });

  it('counts the newest answer to each question about the entry', () => {
    assert.deepEqual(card.record, { total: 3, answered: 2, correct: 1 });
  });

  it('has no record where no question is about the entry', () => {
    assert.equal('record' in serviceCard(subject, { ...context, questionIds: [] }), false);
  });
});

describe('cardMarkdown', () => {
  it('shows everything, with links to section and documentation', () => {
    const markdown = cardMarkdown(card, options);
    assert.match(
      markdown,
      /^\*\*Amazon Subject\*\* {2}\n\*Feature · Machine learning · Part of Other Service · Formerly Amazon Object\*\n/,
    );
    assert.match(markdown, /It does things\\\./);
    assert.match(markdown, /\*\*When to choose it\*\*\\?: Choose it\\\. It is the answer\\\./);
    assert.match(markdown, /- \*\*Other Service\*\*: It does other things\\\./);
    assert.ok(markdown.includes('Covered in [2\\.3 Deep](command:open?%28c/deep%29)'));
    assert.ok(markdown.includes('[Documentation](https://docs.aws.amazon.com/subject/%28a%29)'));
    assert.ok(markdown.includes('Your record\\: 1 of 2 right, 3 questions in all'));
    assert.ok(markdown.includes('Due in 1 days'));
  });

  it('leaves out when to choose it and what it is confused with where that is wished', () => {
    const markdown = cardMarkdown(card, { ...options, detail: 'short' });
    assert.match(markdown, /It does things/);
    assert.doesNotMatch(markdown, /When to choose|confused/);
  });

  it('says what the identifier under the pointer is', () => {
    const facts = { kind: 'action', name: 'a`b:Get', accessLevel: 'Read' } as const;
    const markdown = cardMarkdown(card, { ...options, mention: { text: 'a`b:Get', facts } });
    assert.ok(markdown.includes('``a`b:Get`` action Read'));
  });

  it('says what a name that is no longer used stands for now', () => {
    assert.match(markdownAt('amazon object'), /“Amazon Object” is now called Amazon Subject/);
    assert.doesNotMatch(markdownAt('Amazon Subject'), /now called/);
  });

  it('escapes whatever an entry says', () => {
    const markdown = cardMarkdown({ ...card, summary: nasty, title: nasty }, options);
    const plain = markdown.replace(/\\[\\`*_{}[\]()<>#+\-.!|~$&:@^=]/g, '');
    assert.doesNotMatch(plain, /<b>|\[x\]|command:evil|`|\$\(/);
    assert.equal(markdown.split('\n')[0]?.endsWith('  '), true);
  });

  it('says nothing of what there is not', () => {
    const bare = serviceCard(other, { ...context, questionIds: [] });
    const markdown = cardMarkdown(bare, options);
    assert.doesNotMatch(markdown, /Formerly|Part of|confused|Covered|record/);
  });
});

describe('cardHtml', () => {
  it('shows everything, with links that name section and address', () => {
    const html = cardHtml(card, englishCardStrings);
    assert.match(html, /<p class="card-title">Amazon Subject<\/p>/);
    assert.match(html, /<a class="section-link" href="#" data-section="c\/deep">2\.3 Deep<\/a>/);
    assert.match(
      html,
      /<a class="external" href="https:\/\/docs\.aws\.amazon\.com\/subject\/\(a\)">Documentation<\/a>/,
    );
    assert.match(html, /Your record: 1 of 2 right, 3 questions in all/);
    assert.match(html, /<strong>Other Service<\/strong>: It does other things\./);
  });

  it('escapes whatever an entry says', () => {
    const html = cardHtml({ ...card, title: nasty, summary: nasty, id: '"><i>' }, englishCardStrings);
    assert.doesNotMatch(html, /<b>|<i>/);
    assert.ok(html.includes('&lt;b&gt;*bold*&lt;/b&gt;'));
    assert.ok(html.includes('data-entry="&quot;&gt;&lt;i&gt;"'));
  });

  it('links to https only', () => {
    const html = cardHtml({ ...card, documentation: 'javascript:alert(1)' }, englishCardStrings);
    assert.doesNotMatch(html, /javascript/);
  });
});
