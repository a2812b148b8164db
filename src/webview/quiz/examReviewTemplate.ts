import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { ExamReviewView, QuizFrame } from '../../core/quiz/quizView';
import { openInWords } from './examWords';
import { iconTemplate } from './frameTemplate';
import type { QuizActions } from './quizActions';
import { stepLabel } from './quizWords';

/** The id of the dialog that asks before an exam ends. */
export const END_DIALOG_ID = 'end-exam';

/** All questions of a mock exam: which are answered, flagged or open, and the way to its end. */
export function examReviewTemplate(view: ExamReviewView, actions: QuizActions): TemplateResult {
  const open = view.steps.findIndex(({ status }) => status === 'open');
  const flagged = view.steps.filter((step) => step.flagged).length;
  return html`<section class="summary exam-review" aria-labelledby="exam-review">
    <h1 id="exam-review" class="score" tabindex="-1">${l10n.t('Review')}</h1>
    <p>${openInWords(view.steps)} ${flagged > 0 ? l10n.t('Flagged: {0}.', flagged) : nothing}</p>
    <div class="moves">
      ${
        open < 0
          ? nothing
          : html`<button type="button" class="button button-primary" @click=${() => actions.goTo(open)}>
              ${l10n.t('Go to the First Open Question')}
            </button>`
      }
      <button
        type="button"
        class="button ${open < 0 ? 'button-primary' : ''}"
        aria-haspopup="dialog"
        @click=${() => actions.askEnd()}
      >
        ${l10n.t('End the Exam')}
      </button>
    </div>
    <h2>${l10n.t('Questions')}</h2>
    ${questionsTemplate(view, actions)}
    <dialog id=${END_DIALOG_ID} class="exam-dialog" aria-labelledby="end-exam-title" aria-describedby="end-exam-text">
      <h2 id="end-exam-title">${l10n.t('End the exam now?')}</h2>
      <p id="end-exam-text">${openInWords(view.steps)} ${l10n.t('Afterwards no answer can be changed.')}</p>
      <form method="dialog" class="moves">
        <button type="submit" class="button">${l10n.t('Go Back')}</button>
        <button type="submit" class="button button-primary" @click=${() => actions.endExam()}>
          ${l10n.t('End the Exam')}
        </button>
      </form>
    </dialog>
  </section>`;
}

/** The questions of an exam as a list; each leads to its screen. */
export function questionsTemplate({ steps }: Pick<QuizFrame, 'steps'>, actions: QuizActions): TemplateResult {
  return html`<ol class="asked">
    ${steps.map(
      (step, index) =>
        html`<li>
          <button type="button" class="asked-question" @click=${() => actions.goTo(index)}>
            <span class="asked-status step-${step.status}"
              >${step.status === 'correct' || step.status === 'answered' ? iconTemplate('check') : nothing}${
                step.status === 'incorrect' ? iconTemplate('close') : nothing
              }${step.flagged ? iconTemplate('flag') : nothing}${stepLabel(step, index)}</span
            >
            <span class="asked-text">${step.text}</span>
          </button>
        </li>`,
    )}
  </ol>`;
}
