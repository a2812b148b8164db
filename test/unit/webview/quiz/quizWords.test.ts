import assert from 'node:assert/strict';
import {
  announcement,
  scoreInWords,
  stepLabel,
  whatIsMissing,
  whyReread,
} from '../../../../src/webview/quiz/quizWords';
import { questionView, resultView, summaryView } from './sampleViews';

describe('the words of the quiz', () => {
  it('say what an answer misses, and nothing once it is whole', () => {
    assert.equal(whatIsMissing(questionView()), 'Choose an answer.');
    assert.equal(whatIsMissing(questionView({ choose: 2, draft: ['salt'] })), '1 of 2 chosen.');
    assert.equal(whatIsMissing(questionView({ draft: ['salt'] })), '');
  });

  it('name a step with how it stands', () => {
    assert.equal(stepLabel({ status: 'open', flagged: false, text: '' }, 0), 'Question 1: not answered');
    const step = { status: 'incorrect', flagged: true, text: '', confidence: 'unsure' } as const;
    assert.equal(stepLabel(step, 4), 'Question 5: wrong, unsure, flagged');
  });

  it('announce the result, with the right letter where it was wrong', () => {
    assert.equal(announcement(resultView({ correct: true })), 'Right.');
    assert.equal(announcement(resultView()), 'Wrong. Right is B.');
  });

  it('tell the score, and of an unfinished quiz what is left', () => {
    assert.equal(scoreInWords(summaryView()), '2 of 3 right');
    assert.equal(scoreInWords(summaryView({ answered: 2, correct: 1 })), '1 of 2 right so far, 1 not answered');
  });

  it('say why a section should be read again', () => {
    assert.equal(whyReread({ sectionId: 's', title: 'S', missed: 2, unsure: 0 }), '2 missed');
    assert.equal(whyReread({ sectionId: 's', title: 'S', missed: 1, unsure: 1 }), '1 missed, 1 right but unsure');
  });
});
