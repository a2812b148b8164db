import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { QuizView } from '../../core/quiz/quizView';
import { NOTICE_ID, TIME_ID } from './examTime';
import { iconTemplate, stepTemplate } from './frameTemplate';
import type { QuizActions } from './quizActions';

/** What stands over a mock exam once it has begun: the time left, how far it is, and its questions. */
export function examFrameTemplate(
  view: QuizView,
  { actions, hidesTime }: { readonly actions: QuizActions; readonly hidesTime: boolean },
): TemplateResult | typeof nothing {
  if (view.screen === 'examIntro') return nothing;
  return html`<header class="quiz-header">
    <div class="exam-head">
      <p class="quiz-title">${view.title}</p>
      ${view.clock === undefined ? nothing : clockTemplate(hidesTime, actions)}
    </div>
    ${stepsTemplate(view, actions)}
  </header>`;
}

/** The time itself is written into it second by second, without painting the screen anew. */
function clockTemplate(hidden: boolean, actions: QuizActions): TemplateResult {
  return html`<div class="exam-clock">
    <span id=${NOTICE_ID} class="exam-notice"></span>
    <span ?hidden=${hidden}>${l10n.t('Time left:')} <span id=${TIME_ID} class="exam-time" role="timer"></span></span>
    <button
      type="button"
      class="button"
      aria-keyshortcuts="T"
      title=${hidden ? l10n.t('Show the time left (T)') : l10n.t('Hide the time left (T)')}
      @click=${() => actions.toggleTime()}
    >
      ${hidden ? l10n.t('Show Time') : l10n.t('Hide Time')}
    </button>
  </div>`;
}

function stepsTemplate(view: QuizView, actions: QuizActions): TemplateResult {
  const { steps, current, clock } = view;
  const answered = steps.filter(({ status }) => status !== 'open' && status !== 'unanswered').length;
  return html`<div class="progress">
      <progress
        max=${Math.max(1, steps.length)}
        .value=${answered}
        aria-label=${l10n.t('Questions answered')}
      ></progress>
      <span class="progress-text">${l10n.t('{0} of {1} answered', answered, steps.length)}</span>
    </div>
    <nav aria-label=${l10n.t('Questions')}>
      <ol class="steps">
        ${steps.map((step, index) => stepTemplate({ step, index, current }, actions))}
        <li>
          <button
            type="button"
            class="step step-summary"
            aria-current=${current === steps.length ? 'step' : nothing}
            @click=${() => actions.goTo(steps.length)}
          >
            ${clock === undefined ? l10n.t('Report') : l10n.t('Review')}
          </button>
        </li>
      </ol>
    </nav>`;
}

/** The buttons under a question of a mock exam: nothing is submitted, one just goes on. */
export function examMovesTemplate(actions: QuizActions): TemplateResult {
  return html`<button
      type="button"
      class="button button-primary"
      aria-keyshortcuts="Enter"
      title=${l10n.t('Next (Enter)')}
      @click=${() => actions.next()}
    >
      ${l10n.t('Next')} <kbd aria-hidden="true">↵</kbd>
    </button>
    <button
      type="button"
      class="button"
      aria-keyshortcuts="R"
      title=${l10n.t('See all questions, and end the exam (R)')}
      @click=${() => actions.review()}
    >
      ${iconTemplate('skip')}${l10n.t('Review All')}
    </button>`;
}

/** The hint on keys under a question of a mock exam. */
export function examKeysHint(): string {
  return l10n.t(
    'Keys: a letter or digit chooses, Enter goes on, Backspace goes back, M flags, R shows all questions, T hides the time. Each answer is kept at once and can be changed until the end.',
  );
}
