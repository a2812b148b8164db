import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownDashboard } from '../../protocol/dashboardEvents';
import { counted } from './dashboardWords';
import type { Painting } from './painting';
import { cardTemplate, tableTemplate, tableToggle } from './plotTemplate';
import { shareBar } from './shareBar';

type Pair = ShownDashboard['confusions'][number];
type Service = Pair['right'];

/** The pairs that are shown: the table has the others too. */
const SHOWN = 8;

/** Which service was taken for which, and how to tell the two apart. */
export function confusionTemplate(painting: Painting): TemplateResult {
  const { dashboard, words, open } = painting;
  const { confusions } = dashboard;
  const head = { id: 'confusions', title: l10n.t('Confused services') };
  if (confusions.length === 0)
    return cardTemplate(
      head,
      html`<p class="lead">${l10n.t('You have not taken one service for another in any question so far.')}</p>`,
    );
  const most = Math.max(...confusions.map(({ times }) => times));
  const content = open.has(head.id)
    ? tableTemplate({
        title: head.title,
        columns: [l10n.t('You chose'), l10n.t('Right was'), l10n.t('Times'), l10n.t('How to tell them apart')],
        rows: confusions.map(({ right, taken, times, difference }) => [
          taken.name,
          right.name,
          words.count(times),
          difference ?? '–',
        ]),
      })
    : html`<ul class="rows">
        ${confusions.slice(0, SHOWN).map((pair) => pairTemplate(pair, { painting, most }))}
      </ul>`;
  return cardTemplate(
    { ...head, tool: tableToggle(head, painting) },
    html`<p class="lead">
        ${l10n.t('What you chose, and what was right. Unfold a pair to see how to tell the two apart.')}
      </p>
      ${content}`,
  );
}

function pairTemplate(
  pair: Pair,
  { painting, most }: { readonly painting: Painting; readonly most: number },
): TemplateResult {
  const { right, taken, times, difference } = pair;
  const { words, open, actions, offered } = painting;
  const id = `pair ${taken.id} ${right.id}`;
  return html`<li>
    <details
      ?open=${open.has(id)}
      @toggle=${({ currentTarget }: Event) => actions.fold(id, (currentTarget as HTMLDetailsElement).open)}
    >
      <summary class="row">
        <span class="row-name"
          >${taken.name} <span class="row-note">${l10n.t('taken for')}</span> <strong>${right.name}</strong></span
        >
        ${shareBar(times / most)}
        <span class="row-value">${counted(times, l10n.t('once'), l10n.t('{0} times', words.count(times)))}</span>
      </summary>
      <div class="explained">
        ${difference === undefined ? nothing : html`<p>${difference}</p>`}
        <dl>${[right, taken].map((service) => serviceTemplate(service, painting))}</dl>
        ${
          offered.practice
            ? html`<button
                type="button"
                class="button"
                @click=${() => actions.post({ type: 'practiseService', entryId: right.id })}
              >
                ${l10n.t('Practise {0}', right.name)}
              </button>`
            : nothing
        }
      </div>
    </details>
  </li>`;
}

function serviceTemplate({ name, summary, documentation, sectionId }: Service, { actions }: Painting): TemplateResult {
  return html`<dt>${name}</dt>
    <dd>
      ${summary}
      <span class="links">
        ${sectionButton(sectionId, l10n.t('Read the section on {0}', name), actions)}
        <button
          type="button"
          class="link-button"
          aria-label=${l10n.t('Documentation of {0}', name)}
          @click=${() => actions.post({ type: 'openExternal', url: documentation })}
        >
          ${l10n.t('Documentation')}
        </button>
      </span>
    </dd>`;
}

/** A way to the section, where there is one; `label` says to assistive technology what it is on. */
function sectionButton(
  sectionId: string | undefined,
  label: string,
  actions: Painting['actions'],
): TemplateResult | typeof nothing {
  if (sectionId === undefined) return nothing;
  return html`<button
    type="button"
    class="link-button"
    aria-label=${label}
    @click=${() => actions.post({ type: 'openSection', sectionId })}
  >
    ${l10n.t('Read the section')}
  </button>`;
}

/** The questions that keep being forgotten. */
export function leechTemplate({ dashboard, words, actions }: Painting): TemplateResult {
  const rows = dashboard.leeches.map(
    ({ title, lapses, suspended, sectionId }) =>
      html`<li class="leech">
        <span>${title}</span>
        <span class="row-note"
          >${l10n.t('forgotten {0} times', words.count(lapses))}${suspended ? ` · ${l10n.t('suspended')}` : ''}</span
        >
        ${sectionButton(sectionId, l10n.t('Read the section on: {0}', title), actions)}
      </li>`,
  );
  return cardTemplate(
    { id: 'leeches', title: l10n.t('What keeps slipping') },
    html`<p class="lead">
        ${l10n.t('Another review will hardly help with these: read where they are taught, then answer them again.')}
      </p>
      <ul class="leeches">
        ${rows}
      </ul>`,
  );
}
