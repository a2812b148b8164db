import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { assembleForm, examCoverage, topicOf, topicsOf } from '../../../src/core/quiz/examForm';
import { seededRandom } from '../../../src/core/quiz/seededRandom';
import { blueprint, chapterOn, examOn } from './sampleExam';

const everyTask = blueprint.domains.flatMap(({ tasks }) => tasks.map(({ id }) => id));

describe('what a mock exam covers', () => {
  it('is the whole exam where there are questions enough', () => {
    const coverage = examCoverage(examOn(everyTask.map((task) => chapterOn(task, 9))));
    assert.deepEqual([coverage.filled, coverage.wanted, coverage.scored], [65, 65, 50]);
    assert.equal(coverage.duration, 90 * 60_000);
    assert.deepEqual(
      coverage.domains.map(({ filled }) => filled),
      [13, 16, 18, 9, 9],
    );
  });

  it('is what there is of one domain, in the exam’s proportions of time and of what counts', () => {
    const coverage = examCoverage(examOn([chapterOn('2.3', 5)]));
    assert.deepEqual([coverage.filled, coverage.wanted, coverage.scored], [5, 65, 4]);
    assert.equal(coverage.duration, 416_000);
    assert.deepEqual(
      coverage.domains.map(({ domainId, wanted, filled }) => [domainId, wanted, filled]),
      [
        ['1', 13, 0],
        ['2', 16, 5],
        ['3', 18, 0],
        ['4', 9, 0],
        ['5', 9, 0],
      ],
    );
  });

  it('leaves out chapters that name no domain of the exam, and finds the domain by the task where only that is named', () => {
    const stray = {
      ...chapterOn('2.1', 2),
      id: 'stray',
      metadata: { ...chapterOn('2.1', 2).metadata, domain: '9', task: '9.1' },
    };
    const byTask = { ...chapterOn('3.2', 2) };
    const { domain: _, ...metadata } = byTask.metadata;
    const topics = topicsOf([stray, { ...byTask, metadata }], blueprint);
    assert.deepEqual([...topics], [['chapter-3.2', { domainId: '3', taskId: '3.2' }]]);
  });
});

describe('a form of a mock exam', () => {
  it('never asks more than a domain’s weight gives it, no question twice, and the same for the same seed', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), {
      minLength: everyTask.length,
      maxLength: everyTask.length,
    });
    fc.assert(
      fc.property(counts, fc.string(), (counts, seed) => {
        const matter = examOn(
          everyTask.flatMap((task, index) => (counts[index] ? [chapterOn(task, counts[index])] : [])),
        );
        const form = assembleForm(matter, seededRandom(seed));
        const coverage = examCoverage(matter);
        const ids = form.map(({ asked }) => asked.question.id);
        assert.equal(new Set(ids).size, ids.length);
        assert.equal(form.length, coverage.filled);
        assert.ok(form.length <= blueprint.questions);
        assert.equal(form.filter(({ unscored }) => !unscored).length, coverage.scored);
        for (const { domainId, wanted, filled } of coverage.domains) {
          const own = form.filter(({ asked }) => topicOf(asked, matter.topics)?.domainId === domainId);
          assert.equal(own.length, filled);
          assert.ok(filled <= wanted);
        }
        assert.deepEqual(
          assembleForm(matter, seededRandom(seed)).map(({ asked }) => asked.question.id),
          ids,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('asks of each task in turn, so that the longest chapter does not take the whole domain', () => {
    const form = assembleForm(
      examOn([chapterOn('2.1', 3), chapterOn('2.2', 30), chapterOn('2.3', 30)]),
      seededRandom('s'),
    );
    const byChapter = (id: string): number => form.filter(({ asked }) => asked.chapterId === id).length;
    assert.deepEqual(['chapter-2.1', 'chapter-2.2', 'chapter-2.3'].map(byChapter).toSorted(), [3, 6, 7]);
  });

  it('is another one with another seed', () => {
    const matter = examOn([chapterOn('2.1', 30)]);
    const idsFor = (seed: string): string[] =>
      assembleForm(matter, seededRandom(seed)).map(({ asked }) => asked.question.id);
    assert.notDeepEqual(idsFor('a'), idsFor('b'));
  });

  it('asks a question once that two chapters have under one id', () => {
    const chapter = chapterOn('2.1', 3);
    const form = assembleForm(examOn([chapter, { ...chapter, id: 'copy' }]), seededRandom('s'));
    assert.equal(form.length, 3);
  });
});
