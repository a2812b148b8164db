import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { DomainScore, RightCount } from '../../core/quiz/examScore';
import type { ExamReportView } from '../../core/quiz/quizView';
import { questionsTemplate } from './examReviewTemplate';
import { coverageInWords, durationInWords, rightInWords, scoreVerdict } from './examWords';
import type { QuizActions } from './quizActions';
import { whyReread } from './quizWords';
import { sectionTemplate } from './resultTemplate';

/** What a mock exam came to: the scaled score, what it rests on, and how each domain and task statement went. */
export function examReportTemplate(view: ExamReportView, actions: QuizActions): TemplateResult {
  const { score, exam, coverage } = view;
  const uncounted = coverage.filled - coverage.scored;
  return html`<section class="summary exam-report" aria-labelledby="exam-report">
    <h1 id="exam-report" class="score" tabindex="-1">${scoreVerdict(view)}</h1>
    <p>
      ${l10n.t('{0} of {1} questions that count were right.', score.scored.right, score.scored.asked)}
      ${uncounted > 0 ? l10n.t('Questions that did not count: {0}.', uncounted) : nothing}
      ${
        view.timedOut
          ? l10n.t('The time of {0} was up.', durationInWords(coverage.duration))
          : l10n.t('You took {0} of {1}.', durationInWords(view.took), durationInWords(coverage.duration))
      }
    </p>
    <p class="why">
      ${l10n.t(
        'The score is an estimate: AWS does not publish how it scales. Here the share of right answers is drawn out evenly from {0} to {1}.',
        exam.score.least,
        exam.score.most,
      )}
    </p>
    ${
      coverage.filled < coverage.wanted
        ? html`<p class="exam-partial">
            <strong>${l10n.t('This mock covered a part of the exam: {0}.', coverageInWords(coverage))}</strong>
            ${l10n.t('Of the rest its score says nothing.')}
          </p>`
        : nothing
    }
    <h2>${l10n.t('By domain and task statement')}</h2>
    ${tableTemplate(score.domains)}
    ${
      view.reread.length === 0
        ? nothing
        : html`<h2>${l10n.t('Read again')}</h2>
            <ul class="reread">
              ${view.reread.map(
                (section) => html`<li>${sectionTemplate(section)} <span class="why">${whyReread(section)}</span></li>`,
              )}
            </ul>`
    }
    <h2>${l10n.t('Questions')}</h2>
    <p>${l10n.t('Open one to see the right answer and why.')}</p>
    ${questionsTemplate(view, actions)}
    <div class="moves">
      <button type="button" class="button" @click=${() => actions.restart()}>${l10n.t('New Mock Exam')}</button>
    </div>
  </section>`;
}

function tableTemplate(domains: readonly DomainScore[]): TemplateResult {
  return html`<div class="table-scroll">
    <table class="exam-table">
      <caption>
        ${l10n.t('Right answers, those that did not count too')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${l10n.t('Domain and task statement')}</th>
          <th scope="col">${l10n.t('Weight')}</th>
          <th scope="col">${l10n.t('Right')}</th>
        </tr>
      </thead>
      <tbody>
        ${domains.map(domainTemplate)}
      </tbody>
    </table>
  </div>`;
}

function domainTemplate({ domainId, title, weight, right, asked, tasks }: DomainScore): TemplateResult {
  return html`<tr class="exam-domain">
      <th scope="row">${domainId}. ${title}</th>
      <td>${l10n.t('{0} %', weight)}</td>
      ${countTemplate({ right, asked })}
    </tr>
    ${tasks
      .filter((task) => task.asked > 0)
      .map(
        (task) =>
          html`<tr>
            <th scope="row" class="exam-task">${task.taskId} ${task.title}</th>
            <td></td>
            ${countTemplate(task)}
          </tr>`,
      )}`;
}

function countTemplate(count: RightCount): TemplateResult {
  return html`<td>${rightInWords(count)}</td>`;
}
