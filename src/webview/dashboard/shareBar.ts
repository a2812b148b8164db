import { html, nothing, svg, type TemplateResult } from 'lit';

/** What else a bar shows. */
export interface ShareBarOptions {
  readonly interval?: { readonly low: number; readonly high: number };
}

/** Draws a share as a bar, with its interval as a line; what it says stands beside it in words. */
export function shareBar(value: number, { interval }: ShareBarOptions = {}): TemplateResult {
  return html`<svg class="share-bar" width="100%" height="12" aria-hidden="true">
    <rect class="track" x="0" y="2.5" width="100%" height="7" rx="2"></rect>
    <rect class="fill" x="0" y="2.5" width=${at(value)} height="7" rx="2"></rect>
    ${
      interval === undefined
        ? nothing
        : svg`<line class="interval" x1=${at(interval.low)} x2=${at(interval.high)} y1="6" y2="6"></line>
          <line class="interval" x1=${at(interval.low)} x2=${at(interval.low)} y1="1" y2="11"></line>
          <line class="interval" x1=${at(interval.high)} x2=${at(interval.high)} y1="1" y2="11"></line>`
    }
  </svg>`;
}

function at(share: number): string {
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
}
