import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { AnsweredOptionView, ReferenceView, ResultView, SectionLinkView } from '../../core/quiz/quizView';
import { comparedTemplate } from './comparedTemplate';
import { eyebrowTemplate, iconTemplate, moveTemplate } from './frameTemplate';
import type { QuizActions } from './quizActions';
import { ratingTemplate } from './reviewTemplate';

/** An answered question: right or wrong, why, and where to read on. */
export function resultTemplate(view: ResultView, actions: QuizActions): TemplateResult {
  return html`<section class="result ${view.correct ? 'is-correct' : 'is-incorrect'}" aria-labelledby="result">
    ${eyebrowTemplate(view)}
    <p class="prompt" role="heading" aria-level="1">${unsafeHTML(view.promptHtml)}</p>
    <h2 id="result" class="verdict" tabindex="-1">
      ${iconTemplate(view.correct ? 'check' : 'close')}
      <span>${verdictOf(view)}</span>
      ${confidenceTemplate(view)}
    </h2>
    ${view.exam?.unscored === true ? html`<p class="uncounted">${l10n.t('This question did not count.')}</p>` : nothing}
    ${
      view.isRekeyed
        ? html`<p class="rekeyed">
            ${l10n.t('The right answer was changed since you last answered this question, so its reviews start anew.')}
          </p>`
        : nothing
    }
    ${comparedTemplate(view)} ${optionsTemplate(view)}
    ${
      view.explanationHtml === undefined
        ? nothing
        : html`<h3>${l10n.t('Explanation')}</h3>
            <div class="explanation">${unsafeHTML(view.explanationHtml)}</div>`
    }
    ${
      view.sections.length === 0
        ? nothing
        : html`<p class="read-more">${l10n.t('Read about it:')} ${view.sections.map(sectionTemplate)}</p>`
    }
    ${
      view.references.length === 0
        ? nothing
        : html`<h3>${l10n.t('References')}</h3>
            <ul class="references">
              ${view.references.map(referenceTemplate)}
            </ul>`
    }
    ${ratingTemplate(view, actions)}
    <div class="moves">
      <button
        type="button"
        class="button button-primary"
        aria-keyshortcuts="Enter"
        title=${l10n.t('Go on (Enter)')}
        @click=${() => actions.next()}
      >
        ${nextLabel(view)}
        <kbd aria-hidden="true">↵</kbd>
      </button>
      ${moveTemplate(view, actions)}
    </div>
  </section>`;
}

function verdictOf({ correct, exam }: ResultView): string {
  if (exam?.answered === false) return l10n.t('Not answered');
  return correct ? l10n.t('Right') : l10n.t('Wrong');
}

function nextLabel({ next, exam }: ResultView): string {
  if (next === 'question') return l10n.t('Next question');
  return exam === undefined ? l10n.t('To the summary') : l10n.t('To the report');
}

/** A link to a section of the chapter. */
export function sectionTemplate({ sectionId, title }: SectionLinkView): TemplateResult {
  return html`<a class="section-link" href="#${sectionId}" data-section=${sectionId}>${title}</a> `;
}

function confidenceTemplate({ confidence, correct }: ResultView): TemplateResult | typeof nothing {
  if (confidence === undefined) return nothing;
  const texts = {
    sure: correct ? l10n.t('and you were sure') : l10n.t('though you were sure'),
    unsure: correct ? l10n.t('though you were unsure') : l10n.t('and you were unsure'),
  };
  return html`<span class="confidence">${texts[confidence]}</span>`;
}

/** Of a choice all options; of an order or a match those that come with a reason, since the table has shown them all. */
function optionsTemplate({ options, compared }: ResultView): TemplateResult | typeof nothing {
  const listed = options.filter(({ rationaleHtml }) => compared.length === 0 || rationaleHtml !== undefined);
  if (listed.length === 0) return nothing;
  return html`${compared.length === 0 ? nothing : html`<h3>${l10n.t('Each option')}</h3>`}
    <ul class="options">
      ${listed.map(optionTemplate)}
    </ul>`;
}

function optionTemplate({ letter, html: text, chosen, correct, rationaleHtml }: AnsweredOptionView): TemplateResult {
  const marks = [
    ...(correct
      ? [html`<span class="mark mark-correct">${iconTemplate('check')}${l10n.t('Right answer')}</span>`]
      : []),
    ...(chosen
      ? [
          html`<span class="mark mark-chosen"
            >${correct ? nothing : iconTemplate('close')}${l10n.t('Your answer')}</span
          >`,
        ]
      : []),
  ];
  return html`<li class="option ${correct ? 'is-correct' : ''} ${chosen ? 'is-chosen' : ''}">
    <span class="letter">${letter}</span>
    <div class="option-text">
      <div class="option-head">
        <span>${unsafeHTML(text)}</span>${marks.length === 0 ? nothing : html`<span class="marks">${marks}</span>`}
      </div>
      ${rationaleHtml === undefined ? nothing : html`<div class="rationale">${unsafeHTML(rationaleHtml)}</div>`}
    </div>
  </li>`;
}

function referenceTemplate({ label, number, title, url }: ReferenceView): TemplateResult {
  const text = url === undefined ? html`${title}` : html`<a class="external" href=${url}>${title}</a>`;
  return html`<li id="reference-${label}" tabindex="-1"><span class="reference-number">${number}</span> ${text}</li>`;
}
