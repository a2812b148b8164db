import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { ExamCoverage } from '../../core/quiz/examForm';
import type { ExamFacts, ExamIntroView } from '../../core/quiz/quizView';
import { coverageInWords, durationInWords } from './examWords';
import type { QuizActions } from './quizActions';

/** Before a mock exam: what it is, how much of the exam it covers, its rules, and Start. */
export function examIntroTemplate(view: ExamIntroView, actions: QuizActions): TemplateResult {
  const { exam, coverage } = view;
  return html`<section class="exam-intro" aria-labelledby="exam-intro">
    <h1 id="exam-intro" class="score" tabindex="-1">${view.title}</h1>
    <p>
      ${l10n.t(
        'The exam {0} asks {1} questions in {2} minutes. {3} of them count. Scores run from {4} to {5}, and {6} passes.',
        exam.name,
        exam.questions,
        exam.minutes,
        exam.scoredQuestions,
        exam.score.least,
        exam.score.most,
        exam.score.pass,
      )}
      ${sourceTemplate(exam)}
    </p>
    ${coverage.filled < coverage.wanted ? partialTemplate(coverage) : nothing}
    <p class="exam-size">
      ${l10n.t(
        'This mock: {0} questions, {1} of which count, in {2}.',
        coverage.filled,
        coverage.scored,
        durationInWords(coverage.duration),
      )}
    </p>
    <h2>${l10n.t('How it goes')}</h2>
    <ul>
      <li>${l10n.t('You are not told whether an answer is right until the end, and can change it until then.')}</li>
      ${
        exam.guessingPenalty
          ? nothing
          : html`<li>
              ${l10n.t('A wrong answer costs no more than none, so guess rather than leave a question open.')}
            </li>`
      }
      <li>${l10n.t('A few questions do not count, as in the exam. Which ones, you learn at the end.')}</li>
      <li>
        ${l10n.t('The clock runs on while the window is closed or the computer sleeps. When the time is up, the exam ends with what you have answered.')}
      </li>
    </ul>
    <div class="moves">
      <button type="button" class="button button-primary" @click=${() => actions.startExam()}>
        ${l10n.t('Start the Exam')}
      </button>
      ${
        view.hasReport
          ? html`<button type="button" class="button" @click=${() => actions.lastReport()}>
              ${l10n.t('See the Last Report')}
            </button>`
          : nothing
      }
    </div>
  </section>`;
}

function sourceTemplate({ source }: ExamFacts): TemplateResult | typeof nothing {
  if (source === undefined) return nothing;
  return html`<a class="external" href=${source.url}>${source.title}</a> ${l10n.t('(as of {0})', source.asOf)}`;
}

function partialTemplate(coverage: ExamCoverage): TemplateResult {
  return html`<div class="exam-partial">
    <p>
      <strong>${l10n.t('This mock covers a part of the exam: {0}.', coverageInWords(coverage))}</strong>
      ${l10n.t('The chapters that are here ask no more. Time and the questions that count are scaled down in proportion.')}
    </p>
    <div class="table-scroll">
      <table class="exam-table">
        <caption>
          ${l10n.t('Questions by domain')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${l10n.t('Domain')}</th>
            <th scope="col">${l10n.t('In the exam')}</th>
            <th scope="col">${l10n.t('In this mock')}</th>
          </tr>
        </thead>
        <tbody>
          ${coverage.domains.map(
            ({ domainId, title, wanted, filled }) =>
              html`<tr>
                <th scope="row">${domainId}. ${title}</th>
                <td>${wanted}</td>
                <td>${filled}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </div>`;
}
