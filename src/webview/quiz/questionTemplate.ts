import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Confidence } from '../../core/quiz/model';
import type { OptionView, QuestionView } from '../../core/quiz/quizView';
import { examKeysHint, examMovesTemplate } from './examFrameTemplate';
import { eyebrowTemplate, iconTemplate, moveTemplate } from './frameTemplate';
import type { QuizActions } from './quizActions';
import { whatIsMissing } from './quizWords';

/** What is asked: options to choose from, and buttons that submit with how sure the learner is. */
export function questionTemplate(
  view: QuestionView,
  { actions, busy }: { readonly actions: QuizActions; readonly busy: boolean },
): TemplateResult {
  const missing = whatIsMissing(view);
  const disabled = busy || missing !== '';
  return html`<section class="question" aria-labelledby="prompt">
    ${eyebrowTemplate(view)}
    <h1 id="prompt" class="prompt" tabindex="-1">${unsafeHTML(view.promptHtml)}</h1>
    <fieldset class="options" aria-labelledby="prompt">
      ${view.options.map((option) => optionTemplate(option, { view, actions, busy }))}
    </fieldset>
    ${
      view.clock === undefined
        ? html`<div class="submit" role="group" aria-label=${l10n.t('Submit, and how sure you are')}>
            ${submitButtons().map((button) => submitTemplate(button, { actions, disabled }))}
            <span class="missing">${missing}</span>
          </div>`
        : nothing
    }
    <div class="moves">
      ${view.clock === undefined ? nothing : examMovesTemplate(actions)} ${moveTemplate(view, actions)}
      ${view.clock === undefined ? skipTemplate(actions, busy) : nothing}
    </div>
    <p class="keys-hint">
      ${
        view.clock === undefined
          ? l10n.t(
              'Keys: a letter or digit chooses, S and U submit, Enter just submits, K skips, M flags, Backspace goes back.',
            )
          : examKeysHint()
      }
    </p>
  </section>`;
}

function skipTemplate(actions: QuizActions, busy: boolean): TemplateResult {
  return html`<button
    type="button"
    class="button"
    ?disabled=${busy}
    aria-keyshortcuts="K"
    title=${l10n.t('Skip, and leave it open (K)')}
    @click=${() => actions.skip()}
  >
    ${iconTemplate('skip')}${l10n.t('Skip')}
  </button>`;
}

interface SubmitButton {
  readonly label: string;
  readonly title: string;
  /** As in a KeyboardEvent. */
  readonly key: string;
  /** How the key is shown. */
  readonly keyCap: string;
  readonly confidence?: Confidence;
}

function submitButtons(): readonly SubmitButton[] {
  return [
    {
      label: l10n.t("Submit, I'm sure"),
      title: l10n.t('Submit: I am sure (S)'),
      key: 'S',
      keyCap: 'S',
      confidence: 'sure',
    },
    {
      label: l10n.t('Submit, unsure'),
      title: l10n.t('Submit: I am not sure (U)'),
      key: 'U',
      keyCap: 'U',
      confidence: 'unsure',
    },
    {
      label: l10n.t('Just submit'),
      title: l10n.t('Submit without saying how sure you are (Enter)'),
      key: 'Enter',
      keyCap: '↵',
    },
  ];
}

function submitTemplate(
  { label, title, key, keyCap, confidence }: SubmitButton,
  { actions, disabled }: { readonly actions: QuizActions; readonly disabled: boolean },
): TemplateResult {
  return html`<button
    type="button"
    class="button ${confidence === undefined ? '' : 'button-primary'}"
    ?disabled=${disabled}
    aria-keyshortcuts=${key}
    title=${title}
    @click=${() => actions.submit(confidence)}
  >
    ${label} <kbd aria-hidden="true">${keyCap}</kbd>
  </button>`;
}

function optionTemplate(
  { id, letter, html: text }: OptionView,
  { view, actions, busy }: { readonly view: QuestionView; readonly actions: QuizActions; readonly busy: boolean },
): TemplateResult {
  const chosen = view.draft.includes(id);
  const isFull = view.choose > 1 && !chosen && view.draft.length >= view.choose;
  return html`<label class="option ${chosen ? 'is-chosen' : ''} ${isFull ? 'is-full' : ''}">
    <input
      type=${view.choose === 1 ? 'radio' : 'checkbox'}
      name="answer"
      value=${id}
      data-option=${id}
      .checked=${live(chosen)}
      ?disabled=${busy || isFull}
      aria-keyshortcuts=${letter}
      @change=${() => actions.choose(id)}
    />
    <span class="letter">${letter}</span>
    <span class="option-text">${unsafeHTML(text)}</span>
  </label>`;
}
