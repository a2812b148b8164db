import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { ComparedView, OptionView, ResultView } from '../../core/quiz/quizView';
import { iconTemplate } from './frameTemplate';

/** What was given and what is right, side by side; nothing for a choice, whose options say it themselves. */
export function comparedTemplate({ kind, compared }: ResultView): TemplateResult | typeof nothing {
  if (compared.length === 0) return nothing;
  const heads =
    kind === 'ordering'
      ? [l10n.t('Place'), l10n.t('Your order'), l10n.t('Right order')]
      : [l10n.t('Line'), l10n.t('Your match'), l10n.t('Right match')];
  return html`<table class="compared compared-${kind}">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${compared.map(rowTemplate)}
    </tbody>
  </table>`;
}

function rowTemplate({ prompt, given, right, isRight }: ComparedView, index: number): TemplateResult {
  return html`<tr class=${isRight ? 'is-correct' : 'is-incorrect'}>
    <th scope="row">
      <span class="place">${index + 1}</span> ${prompt === undefined ? nothing : unsafeHTML(prompt.html)}
    </th>
    <td>
      ${optionTemplate(given)}
      <span class="mark ${isRight ? 'mark-correct' : 'mark-chosen'}"
        >${iconTemplate(isRight ? 'check' : 'close')}${isRight ? l10n.t('Right') : l10n.t('Wrong')}</span
      >
    </td>
    <td>${optionTemplate(right)}</td>
  </tr>`;
}

function optionTemplate(option: OptionView | undefined): TemplateResult {
  if (option === undefined) return html`<i>${l10n.t('no longer in the chapter')}</i>`;
  return html`<span class="letter">${option.letter}</span> <span>${unsafeHTML(option.html)}</span>`;
}
