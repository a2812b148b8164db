import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { QuestionView, QuizStep, QuizView, ResultView } from '../../core/quiz/quizView';
import { quizIcon, type QuizIcon } from './quizIcon';
import type { QuizActions } from './quizActions';
import { stepLabel } from './quizWords';

const icons: Readonly<Record<QuizStep['status'], QuizIcon | undefined>> = {
  open: undefined,
  skipped: 'skip',
  correct: 'check',
  incorrect: 'close',
  answered: undefined,
  unanswered: undefined,
};

/** Shows an icon; it says nothing to screen readers. */
export function iconTemplate(name: QuizIcon): TemplateResult {
  return html`${unsafeHTML(quizIcon(name))}`;
}

/** Shows the icon of how a question stands; an open one has none. */
export function statusTemplate(status: QuizStep['status']): TemplateResult | typeof nothing {
  const icon = icons[status];
  return icon === undefined ? nothing : iconTemplate(icon);
}

/** What stands over every screen: the chapter, how far the quiz is, and its questions. */
export function frameTemplate(view: QuizView, actions: QuizActions): TemplateResult {
  const answered = view.steps.filter(({ status }) => status === 'correct' || status === 'incorrect').length;
  const text = l10n.t('{0} of {1} answered', answered, view.steps.length);
  return html`<header class="quiz-header">
    <p class="quiz-title">${view.title}</p>
    <div class="progress">
      <progress
        max=${Math.max(1, view.steps.length)}
        .value=${answered}
        aria-label=${l10n.t('Questions answered')}
      ></progress>
      <span class="progress-text">${text}</span>
    </div>
    <nav aria-label=${l10n.t('Questions')}>
      <ol class="steps">
        ${view.steps.map((step, index) => stepTemplate({ step, index, current: view.current }, actions))}
        <li>
          <button
            type="button"
            class="step step-summary"
            aria-current=${view.screen === 'summary' ? 'step' : nothing}
            @click=${() => actions.goTo(view.steps.length)}
          >
            ${l10n.t('Summary')}
          </button>
        </li>
      </ol>
    </nav>
  </header>`;
}

/** Shows a question in the bar over a quiz. */
export function stepTemplate(
  { step, index, current }: { readonly step: QuizStep; readonly index: number; readonly current: number },
  actions: QuizActions,
): TemplateResult {
  const label = stepLabel(step, index);
  return html`<li>
    <button
      type="button"
      class="step step-${step.status}"
      aria-label=${label}
      title=${label}
      aria-current=${index === current ? 'step' : nothing}
      @click=${() => actions.goTo(index)}
    >
      <span aria-hidden="true">${index + 1}</span>${statusTemplate(step.status)}${
        step.flagged ? iconTemplate('flag') : nothing
      }
    </button>
  </li>`;
}

/** What stands over a question and its result: which one it is, and whether it was generated. */
export function eyebrowTemplate({ current, steps, isGenerated, caseStudy }: QuestionView | ResultView): TemplateResult {
  return html`<p class="eyebrow">
    <span>${l10n.t('Question {0} of {1}', current + 1, steps.length)}</span>
    ${
      caseStudy === undefined
        ? nothing
        : html`<span>${l10n.t('Case study, part {0} of {1}', caseStudy.part, caseStudy.parts)}</span>`
    }
    ${isGenerated ? badgeTemplate() : nothing}
  </p>`;
}

function badgeTemplate(): TemplateResult {
  const why = l10n.t(
    'No author wrote this question. It was made from what the catalogue of AWS services says about each of them.',
  );
  return html`<span class="badge" title=${why}
    >${l10n.t('Generated from the catalogue')}<span class="visually-hidden">. ${why}</span></span
  >`;
}

/** The button that goes back and the one that flags, as they stand under a question and under its result. */
export function moveTemplate(
  { current, flagged }: { readonly current: number; readonly flagged: boolean },
  actions: QuizActions,
): TemplateResult {
  return html`<button
      type="button"
      class="button"
      ?disabled=${current === 0}
      aria-keyshortcuts="Backspace"
      title=${l10n.t('Back (Backspace)')}
      @click=${() => actions.back()}
    >
      ${l10n.t('Back')}
    </button>
    <button
      type="button"
      class="button flag"
      aria-pressed=${String(flagged)}
      aria-keyshortcuts="M"
      title=${l10n.t('Flag, to come back to it (M)')}
      @click=${() => actions.flag()}
    >
      ${iconTemplate('flag')}${flagged ? l10n.t('Flagged') : l10n.t('Flag')}
    </button>`;
}
