import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Confidence } from '../../core/quiz/model';
import type { OptionView, QuestionView } from '../../core/quiz/quizView';
import { type ArrangeContext, matchTemplate, orderTemplate } from './arrangeTemplate';
import type { Carry } from './carry';
import { examKeysHint, examMovesTemplate } from './examFrameTemplate';
import { eyebrowTemplate, iconTemplate, moveTemplate } from './frameTemplate';
import type { QuizActions } from './quizActions';
import { instruction, keysHint, whatIsMissing } from './quizWords';

/** What is asked: options to choose from, and buttons that submit with how sure the learner is. */
export function questionTemplate(
  view: QuestionView,
  {
    actions,
    busy,
    carry,
  }: { readonly actions: QuizActions; readonly busy: boolean; readonly carry: Carry | undefined },
): TemplateResult {
  const missing = whatIsMissing(view);
  const disabled = busy || missing !== '';
  return html`<section class="question" aria-labelledby="prompt">
    ${eyebrowTemplate(view)}
    <h1 id="prompt" class="prompt" tabindex="-1" aria-describedby="instruction">${unsafeHTML(view.promptHtml)}</h1>
    <p id="instruction" class="instruction">${instruction(view)}</p>
    ${answerTemplate({ view, actions, busy, carry })}
    ${
      view.clock === undefined
        ? html`<div class="submit" role="group" aria-label=${l10n.t('Submit, and how sure you are')}>
            ${submitButtons().map((button) => submitTemplate(button, { actions, disabled }))}
            <span class="missing">${missing}</span>
          </div>`
        : html`<p class="missing">${missing}</p>`
    }
    <div class="moves">
      ${view.clock === undefined ? nothing : examMovesTemplate(actions)} ${moveTemplate(view, actions)}
      ${view.clock === undefined ? skipTemplate(actions, busy) : nothing}
    </div>
    <p id="keys-hint" class="keys-hint">${view.clock === undefined ? keysHint(view) : examKeysHint()}</p>
  </section>`;
}

function answerTemplate(context: ArrangeContext): TemplateResult {
  switch (context.view.kind) {
    case 'ordering':
      return orderTemplate(context);
    case 'matching':
      return matchTemplate(context);
    case 'multipleChoice':
    case 'multipleResponse':
      return html`<fieldset class="options" aria-labelledby="prompt" aria-describedby="instruction">
        ${context.view.options.map((option) => optionTemplate(option, context))}
      </fieldset>`;
  }
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
