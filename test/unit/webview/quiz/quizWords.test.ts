import assert from 'node:assert/strict';
import {
  announcement,
  instruction,
  keysHint,
  scoreInWords,
  stepLabel,
  whatIsMissing,
  whyReread,
} from '../../../../src/webview/quiz/quizWords';
import { matchView, orderView, questionView, resultView, summaryView } from './sampleViews';

describe('the words of the quiz', () => {
  it('say what an answer misses, and nothing once it is whole', () => {
    assert.equal(whatIsMissing(questionView()), 'Choose an answer.');
    assert.equal(whatIsMissing(questionView({ choose: 2, draft: ['salt'] })), '1 of 2 chosen.');
    assert.equal(whatIsMissing(questionView({ draft: ['salt'] })), '');
  });

  it('say what an order or a match misses', () => {
    assert.equal(whatIsMissing(orderView()), 'Put the options in order.');
    assert.equal(whatIsMissing(orderView({ draft: ['soot', 'sand', 'yeast', 'salt'] })), '');
    assert.equal(whatIsMissing(matchView({ draft: ['', 'sand'] })), '1 of 2 lines matched.');
  });

  it('say how many options to choose, and how often an option of a match may be used', () => {
    assert.equal(instruction(questionView()), '');
    assert.equal(instruction(questionView({ kind: 'multipleResponse', choose: 2 })), 'Choose 2.');
    assert.match(instruction(orderView()), /the first on top/);
    assert.match(instruction(matchView()), /one line at most/);
    assert.match(instruction(matchView({ optionsRepeat: true })), /several lines/);
  });

  it('name the keys that answer a question', () => {
    assert.match(keysHint(questionView()), /chooses/);
    assert.match(keysHint(orderView()), /Space or Enter picks it up, arrows move it/);
    assert.match(keysHint(matchView()), /a digit goes to a line/);
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

  it('announce the right order and match', () => {
    const [first, second] = ['A', 'B'].map((letter) => ({ id: letter, letter, html: letter, text: letter }));
    const compared = [
      { given: first!, right: second!, isRight: false },
      { given: second!, right: first!, isRight: false },
    ];
    assert.equal(announcement(resultView({ kind: 'ordering', compared })), 'Wrong. The right order is B, A.');
    assert.equal(announcement(resultView({ kind: 'matching', compared })), 'Wrong. Right is 1 B, 2 A.');
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
