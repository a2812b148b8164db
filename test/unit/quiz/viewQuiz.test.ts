import assert from 'node:assert/strict';
import type { Quiz } from '../../../src/core/quiz/model';
import { goTo, skip } from '../../../src/core/quiz/quizSteps';
import type { QuizAnswers } from '../../../src/core/quiz/quizAnswers';
import { viewQuiz } from '../../../src/core/quiz/viewQuiz';
import { answersOf, quizBank, randomOf, sampleQuiz } from './sampleQuiz';

const reversed = randomOf(0.999);
const wrong = { 'q-rise': { chosen: ['Salt'], confidence: 'sure' } } as const;

function show(quiz: Quiz, answers: QuizAnswers = new Map()) {
  return viewQuiz({ quiz, bank: quizBank(), title: '7.2 Bread', answers });
}

function result() {
  const view = show(sampleQuiz(reversed), answersOf(wrong));
  assert.ok(view.screen === 'result');
  return view;
}

function summary(answers: QuizAnswers) {
  const view = show(goTo(sampleQuiz(), 3, 0), answers);
  assert.ok(view.screen === 'summary');
  return view;
}

describe('the view of a question', () => {
  it('letters the options in the order of the shuffle', () => {
    const view = show(sampleQuiz(reversed));
    assert.ok(view.screen === 'question');
    assert.deepEqual(
      view.options.map(({ letter, html }) => `${letter} ${html}`),
      ['A Sand', 'B Yeast', 'C Salt'],
    );
  });

  it('has nothing in it that tells the answer', () => {
    const text = JSON.stringify(show(sampleQuiz()));
    assert.doesNotMatch(text, /gas|alive|rationale|explanation|correct/i);
  });

  it('says how many options to choose', () => {
    const view = show(goTo(sampleQuiz(), 1, 0));
    assert.ok(view.screen === 'question');
    assert.equal(view.choose, 2);
  });

  it('shows which questions are answered, skipped and open', () => {
    const view = show(skip(goTo(sampleQuiz(), 1, 0), 'q-flour', 0), answersOf(wrong));
    assert.deepEqual(
      view.steps.map(({ status }) => status),
      ['incorrect', 'skipped', 'open'],
    );
    assert.equal(view.current, 2);
  });
});

describe('the view of a result', () => {
  it('marks what was chosen and what is right', () => {
    assert.equal(result().correct, false);
    assert.deepEqual(
      result().options.map(({ letter, chosen, correct }) => [letter, chosen, correct]),
      [
        ['A', false, false],
        ['B', false, true],
        ['C', true, false],
      ],
    );
  });

  it('names options by the letters on screen, in explanation and rationales', () => {
    assert.match(result().explanationHtml ?? '', /Option <span[^>]*>B<\/span> is alive/);
    const salt = result().options.find(({ html }) => html === 'Salt');
    assert.match(salt?.rationaleHtml ?? '', /Salt slows/);
  });

  it('has the sources cited, the section that teaches it and how sure the learner was', () => {
    const { references, sections, confidence } = result();
    assert.deepEqual(references, [{ label: '1', number: 1, title: 'Yeast', url: 'https://example.org/yeast' }]);
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['Dough'],
    );
    assert.equal(confidence, 'sure');
  });

  it('says so where the key has changed since the answer before, and only then', () => {
    const situation = { quiz: sampleQuiz(reversed), bank: quizBank(), title: '7.2 Bread', answers: answersOf(wrong) };
    const shown = viewQuiz({ ...situation, isRekeyed: ({ questionId }) => questionId === 'q-rise' });
    assert.ok(shown.screen === 'result' && shown.isRekeyed === true);
    assert.equal(result().isRekeyed, undefined);
  });

  it('leads to the next question, and from the last one to the summary', () => {
    assert.equal(result().next, 'question');
    const last = show(goTo(sampleQuiz(), 2, 0), answersOf({ 'q-hot': { chosen: ['Hot'] } }));
    assert.ok(last.screen === 'result');
    assert.equal(last.next, 'summary');
    assert.equal(last.correct, true);
  });
});

describe('the view of the summary', () => {
  it('counts what was answered and right, and finds the first question left open', () => {
    const view = summary(answersOf({ ...wrong, 'q-hot': { chosen: ['Hot'] } }));
    assert.deepEqual([view.answered, view.correct, view.missed, view.firstOpen], [2, 1, 1, 1]);
  });

  it('lists what to read again: missed before unsure, nothing that was right and sure', () => {
    const view = summary(
      answersOf({
        'q-rise': { chosen: ['Yeast'], confidence: 'sure' },
        'q-flour': { chosen: ['Rye', 'Soot'] },
        'q-hot': { chosen: ['Hot'], confidence: 'unsure' },
      }),
    );
    assert.deepEqual(
      view.reread.map(({ title, missed, unsure }) => [title, missed, unsure]),
      [
        ['Dough', 1, 0],
        ['Oven', 0, 1],
      ],
    );
    assert.equal(view.firstOpen, undefined);
  });
});
