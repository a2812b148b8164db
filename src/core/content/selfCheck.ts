import { rawAnswers } from './answerItems';
import { chapterBlocks, type ChapterBlocksContext } from './chapterBlocks';
import type { ChapterStructure } from './chapterStructure';
import type { Heading } from './headings';
import type { Block, CaseStudy, Question, SelfCheck } from './model';
import { pairAnswers } from './pairing';
import { rawQuestions } from './questionItems';
import { buildQuestion, questionAsReading, questionIds, type QuestionContext } from './questions';

/** What the self-check is built with. */
export interface SelfCheckContext extends Pick<QuestionContext, 'findSection' | 'readingSection'> {
  /** Without terms: bold words in questions are none. */
  readonly blocks: ChapterBlocksContext;
  readonly idOf: (heading: Heading) => string;
  readonly textOf: (heading: Heading) => string;
}

/** Builds the self-check, or returns `undefined` where the file has no section for it. */
export function buildSelfCheck(structure: ChapterStructure, context: SelfCheckContext): SelfCheck | undefined {
  const { blocks } = context;
  const raw = rawQuestions(structure.questionGroups);
  const { answers, unpaired } = pairAnswers(raw.questions, rawAnswers(structure.answerGroups, blocks.source));
  for (const { number, keyRange } of unpaired) {
    const message = `There is no question ${number}. Correct the number, or remove the answer.`;
    blocks.diagnostics.report('answer-without-question', keyRange, message);
  }
  if (structure.selfCheck === undefined) return undefined;

  const title = context.textOf(structure.selfCheck);
  const cases = raw.cases.map(({ heading, title: name, scenario }): CaseStudy => {
    return { id: context.idOf(heading), title: name, scenario: chapterBlocks(scenario, name, blocks) };
  });
  const questionContext: QuestionContext = {
    blocks,
    diagnostics: blocks.diagnostics,
    ids: questionIds(raw.questions, blocks),
    findSection: context.findSection,
    readingSection: context.readingSection,
  };
  const questions: Question[] = [];
  const reading: Block[] = chapterBlocks(raw.others, title, blocks);
  for (const item of raw.questions) {
    const caseId = item.caseIndex === undefined ? undefined : cases[item.caseIndex]?.id;
    const question = buildQuestion(item, answers.get(item), { context: questionContext, caseId });
    if (question === undefined) {
      reading.push({ kind: 'prose', html: questionAsReading(item, blocks) });
    } else {
      questions.push(question);
    }
  }
  return {
    id: context.idOf(structure.selfCheck),
    title,
    cases,
    questions,
    ...(reading.length === 0 ? {} : { reading }),
  };
}
