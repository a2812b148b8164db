import type { CaseStudy, Chapter, Question } from '../content/model';

/** A question to be asked elsewhere, with what it needs of its chapter. */
export interface ExportQuestion {
  readonly chapter: Pick<Chapter, 'id' | 'number' | 'title'>;
  readonly question: Question;
  readonly caseStudy?: CaseStudy;
}

/** Lists all questions of a chapter, in the file's order, of every kind. */
export function exportQuestions(chapter: Chapter): ExportQuestion[] {
  const { questions = [], cases = [] } = chapter.selfCheck ?? {};
  return questions.map((question) => {
    const caseStudy = cases.find(({ id }) => id === question.caseId);
    return { chapter, question, ...(caseStudy === undefined ? {} : { caseStudy }) };
  });
}

/** The scenario of a case study, as HTML. */
export function scenarioHtml({ scenario }: CaseStudy): string {
  return scenario.map((block) => ('html' in block ? block.html : '')).join('');
}
