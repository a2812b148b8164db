import fs from 'node:fs';
import { parseChapter } from '../../../src/core/content/parseChapter';
import { encodeRecord } from '../../../src/core/progress/logCodec';
import { askableQuestions } from '../../../src/core/quiz/askableQuestions';
import { GENERATED_CHAPTER_ID } from '../../../src/core/quiz/model';
import { recognitionId } from '../../../src/core/quiz/recognitionIds';
import { seededRandom } from '../../../src/core/quiz/seededRandom';
import type { ServiceCatalogue } from '../../../src/core/services/model';

/** Where the extension keeps its log, in the server's data folder. */
const LOG = 'data/User/globalStorage/study-companion.aws-study-companion/log/sample.000000001.jsonl';

const DAY = 86_400_000;

interface Askable {
  readonly questionId: string;
  readonly chapterId: string;
  readonly right: readonly string[];
  readonly wrong: readonly (readonly string[])[];
}

/**
 * Makes the log of a learner who gave `count` answers over the last `days` days: to real questions, often wrong when they
 * are new, and less sure of what they do not know.
 */
export function sampleAnswers({
  count,
  days,
}: {
  readonly count: number;
  readonly days: number;
}): Record<string, string> {
  const random = seededRandom('sample answers');
  const askable = askableOf();
  const reach = Math.min(askable.length, Math.ceil(count / 3));
  const seen = new Map<string, number>();
  const lines = Array.from({ length: count }, (_, index) => {
    const question = askable[Math.floor(random() ** 1.4 * reach)] as Askable;
    const before = seen.get(question.questionId) ?? 0;
    seen.set(question.questionId, before + 1);
    const isRight = random() < 0.5 + 0.4 * (1 - 0.55 ** before);
    const isSure = random() < (isRight ? 0.7 : 0.42);
    const wrong = question.wrong[Math.floor(random() ** 2 * question.wrong.length)] ?? [];
    const optionIds = isRight ? question.right : wrong;
    // Six days of the week, in the evening.
    const day = Math.floor((index / count) * days);
    return encodeRecord({
      kind: 'attempt',
      id: `sample-${index}`,
      time: Date.now() - (days - (day % 7 === 6 ? day - 1 : day)) * DAY + (index % 60) * 45_000,
      quizId: `sample-${day}`,
      chapterId: question.chapterId,
      questionId: question.questionId,
      response: { optionIds },
      score: { raw: isRight ? 1 : 0, max: 1 },
      correctOptionIds: question.right,
      duration: 15_000 + Math.floor(random() * 40_000),
      ...(random() < 0.85 ? { confidence: isSure ? ('sure' as const) : ('unsure' as const) } : {}),
    });
  });
  return { [LOG]: lines.join('') };
}

/** The questions of the chapter, and one on each service in the exam's scope. */
function askableOf(): Askable[] {
  const file = 'content/chapters/2.3.md';
  const { chapter } = parseChapter(fs.readFileSync(file, 'utf8'), { fileName: file });
  const authored = askableQuestions(chapter).flatMap((question): Askable[] => {
    if (question.kind !== 'multipleChoice' && question.kind !== 'multipleResponse') return [];
    const { id: questionId, correctOptionIds: right, options } = question;
    const others = options.map(({ id }) => id).filter((id) => !right.includes(id));
    return [{ questionId, chapterId: chapter.id, right, wrong: others.map((id) => [...right.slice(1), id]) }];
  });
  const { entries } = JSON.parse(fs.readFileSync('dist/content/catalogue.json', 'utf8')) as ServiceCatalogue;
  const generated = entries
    .filter(({ kind, whenToChoose, confusedWith }) => kind !== 'concept' && whenToChoose && confusedWith.length > 0)
    .toSorted((a, b) => b.coverage.length - a.coverage.length)
    .map(({ id, confusedWith }): Askable => ({
      questionId: recognitionId(id, 0),
      chapterId: GENERATED_CHAPTER_ID,
      right: [id],
      wrong: confusedWith.map((other) => [other.id]),
    }));
  return [...authored, ...generated];
}
