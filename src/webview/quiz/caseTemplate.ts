import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { CaseView } from '../../core/quiz/quizView';

/** How the scenario is shown. */
export interface CaseFolding {
  /** Whether there is room beside the question: then it does not fold. */
  readonly isBeside: boolean;
  readonly isFolded: boolean;
  onFold(isFolded: boolean): void;
}

/** Sets what is asked beside its scenario, which stays in sight; where there is no room beside, it is above and folds. */
export function caseTemplate(
  caseStudy: CaseView | undefined,
  { folding, asked }: { readonly folding: CaseFolding; readonly asked: TemplateResult },
): TemplateResult {
  if (caseStudy === undefined) return asked;
  const { isBeside, isFolded, onFold } = folding;
  const title = l10n.t('Case study: {0}', caseStudy.title);
  const scenario = html`<div class="scenario" role="region" tabindex="0" aria-label=${title}>
    ${unsafeHTML(caseStudy.html)}
  </div>`;
  const shown = isBeside
    ? html`<div class="case">
        <p class="case-title">${title}</p>
        ${scenario}
      </div>`
    : html`<details
        class="case"
        .open=${live(!isFolded)}
        @toggle=${({ target }: Event) => {
          if (target instanceof HTMLDetailsElement) onFold(!target.open);
        }}
      >
        <summary class="case-title">${title}</summary>
        ${scenario}
      </details>`;
  return html`<div class="with-case">${shown}${asked}</div>`;
}
