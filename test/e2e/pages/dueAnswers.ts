import fs from 'node:fs';
import { parseChapter } from '../../../src/core/content/parseChapter';
import type { Question } from '../../../src/core/content/model';
import type { StudyRecord } from '../../../src/core/progress/studyLog';

const file = 'content/chapters/2.3.md';
const DAY = 86_400_000;

/** What reviews that are walked through are set to: no new questions among the due ones, and leeches soon. */
export const reviewSettings = {
  'studyCompanion.review.newCardsPerDay': 0,
  'studyCompanion.review.leechThreshold': 2,
};

/** The questions of the built-in chapter. */
export function chapterQuestions(): readonly Question[] {
  return parseChapter(fs.readFileSync(file, 'utf8'), { fileName: file }).chapter.selfCheck?.questions ?? [];
}

/** A log after which two questions are due: the first was forgotten again and again, the second was known. */
export function dueAnswers(): StudyRecord[] {
  const { chapter } = parseChapter(fs.readFileSync(file, 'utf8'), { fileName: file });
  const [leech, known] = chapterQuestions();
  if (leech === undefined || known === undefined) throw new Error('The chapter has too few questions.');
  const answer = (question: Question, daysAgo: number, raw: 0 | 1): StudyRecord => ({
    kind: 'attempt',
    id: `${question.id}@${daysAgo}`,
    time: Date.now() - daysAgo * DAY,
    quizId: 'before',
    chapterId: chapter.id,
    questionId: question.id,
    response: { optionIds: [] },
    score: { raw, max: 1 },
    correctOptionIds: question.correctOptionIds,
    duration: 40_000,
  });
  return [answer(leech, 40, 0), answer(leech, 38, 0), answer(leech, 36, 0), answer(leech, 34, 0), answer(known, 6, 1)];
}
