import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { SummaryView } from '../../core/quiz/quizView';
import type { QuizActions } from './quizActions';
import { scoreInWords, stepLabel, whyReread } from './quizWords';
import { reviewSummaryTemplate } from './reviewTemplate';
import { sectionTemplate } from './resultTemplate';
import { statusTemplate } from './frameTemplate';

/** The end of a quiz: how it went, what to read again, and what to do next. */
export function summaryTemplate(view: SummaryView, actions: QuizActions): TemplateResult {
  const { firstOpen } = view;
  return html`<section class="summary" aria-labelledby="summary">
    <h1 id="summary" class="score" tabindex="-1">${scoreInWords(view)}</h1>
    <div class="moves">
      ${
        firstOpen === undefined
          ? nothing
          : html`<button type="button" class="button button-primary" @click=${() => actions.goTo(firstOpen)}>
              ${l10n.t('Go on with the open questions')}
            </button>`
      }
      ${
        view.missed === 0
          ? nothing
          : html`<button
              type="button"
              class="button ${firstOpen === undefined ? 'button-primary' : ''}"
              @click=${() => actions.repeatMissed()}
            >
              ${l10n.t('Repeat the missed ones')}
            </button>`
      }
      <button type="button" class="button" @click=${() => actions.restart()}>${l10n.t('Start again')}</button>
    </div>
    ${reviewSummaryTemplate(view, actions)} ${rereadTemplate(view)}
    <h2>${l10n.t('Questions')}</h2>
    <ol class="asked">
      ${view.steps.map(
        (step, index) =>
          html`<li>
            <button type="button" class="asked-question" @click=${() => actions.goTo(index)}>
              <span class="asked-status step-${step.status}"
                >${statusTemplate(step.status)}${stepLabel(step, index)}</span
              >
              <span class="asked-text">${step.text}</span>
            </button>
          </li>`,
      )}
    </ol>
  </section>`;
}

function rereadTemplate({ reread, answered, missed }: SummaryView): TemplateResult | typeof nothing {
  // A missed question that no section covers leaves nothing to point to, and does not mean that all is known.
  if (answered === 0 || (reread.length === 0 && missed > 0)) return nothing;
  if (reread.length === 0) return html`<p>${l10n.t('Nothing that you answered needs to be read again.')}</p>`;
  return html`<h2>${l10n.t('Read again')}</h2>
    <ul class="reread">
      ${reread.map((section) => html`<li>${sectionTemplate(section)} <span class="why">${whyReread(section)}</span></li>`)}
    </ul>`;
}
