import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import type { MasteryNode } from '../../core/progress/mastery';
import type { DashboardWords } from './dashboardWords';
import type { Painting } from './painting';
import { cardTemplate, tableTemplate, tableToggle } from './plotTemplate';
import { shareBar } from './shareBar';

/** How well each domain, task and section is known. */
export function masteryTemplate(painting: Painting): TemplateResult {
  const { dashboard, words, open } = painting;
  const { domains, others } = dashboard.mastery;
  const head = { id: 'mastery', title: l10n.t('Mastery') };
  const extra: readonly MasteryNode[] =
    others.total === 0
      ? []
      : [{ ...others, id: 'others', title: l10n.t('Services that no chapter covers'), parts: [] }];
  const content = open.has(head.id)
    ? tableTemplate({
        title: head.title,
        columns: [l10n.t('Part of the exam'), l10n.t('Mastery'), l10n.t('Answered'), l10n.t('Questions')],
        rows: [...domains, ...extra].flatMap((node) => rowsOf(node, words)),
      })
    : html`<ul class="rows">
        ${domains.map((node) => domainTemplate(node, painting))} ${extra.map((node) => leafTemplate(node, painting))}
      </ul>`;
  return cardTemplate(
    { ...head, tool: tableToggle(head, painting) },
    html`<p class="lead">
        ${l10n.t(
          'The chance that you remember a question now, times how right your answers to it were. It falls while time passes, and rises with each right answer.',
        )}
      </p>
      ${content}`,
  );
}

function domainTemplate(node: MasteryNode, painting: Painting): TemplateResult {
  return node.total === 0
    ? leafTemplate(node, painting)
    : foldTemplate(
        node,
        painting,
        node.parts.map((task) => taskTemplate(task, painting)),
      );
}

function taskTemplate(node: MasteryNode, painting: Painting): TemplateResult {
  return node.parts.length === 0
    ? leafTemplate(node, painting)
    : foldTemplate(
        node,
        painting,
        node.parts.map((section) => sectionTemplate(section, painting)),
      );
}

function foldTemplate(node: MasteryNode, { words, open, actions }: Painting, parts: TemplateResult[]): TemplateResult {
  const id = `part ${node.id}`;
  return html`<li>
    <details
      ?open=${open.has(id)}
      @toggle=${({ currentTarget }: Event) => actions.fold(id, (currentTarget as HTMLDetailsElement).open)}
    >
      <summary class="row">
        ${rowTemplate(node, { words, name: html`<span class="row-id">${node.id}</span> ${node.title}` })}
      </summary>
      <ul class="rows rows-inner">
        ${parts}
      </ul>
    </details>
  </li>`;
}

function leafTemplate(node: MasteryNode, { words }: Painting): TemplateResult {
  const name = node.id === 'others' ? html`${node.title}` : html`<span class="row-id">${node.id}</span> ${node.title}`;
  return html`<li class="row row-leaf">${rowTemplate(node, { words, name })}</li>`;
}

function sectionTemplate(node: MasteryNode, { words, actions }: Painting): TemplateResult {
  const name = html`<button
    type="button"
    class="link-button"
    title=${l10n.t('Open the section')}
    @click=${() => actions.post({ type: 'openSection', sectionId: node.id })}
  >
    ${node.title}
  </button>`;
  return html`<li class="row row-leaf">${rowTemplate(node, { words, name })}</li>`;
}

function rowTemplate(
  node: MasteryNode,
  { words, name }: { readonly words: DashboardWords; readonly name: TemplateResult },
): TemplateResult {
  return html`<span class="row-name">${name}</span>
    ${node.total === 0 ? html`<span class="share-bar"></span>` : shareBar(node.value)}
    <span class="row-value">${node.total === 0 ? '–' : words.percent(node.value)}</span>
    <span class="row-note">${noteOf(node, words)}</span>`;
}

function noteOf({ total, answered }: MasteryNode, words: DashboardWords): string {
  return total === 0
    ? l10n.t('no questions here yet')
    : l10n.t('{0} of {1} answered', words.count(answered), words.count(total));
}

function rowsOf(node: MasteryNode, words: DashboardWords, depth = 0): string[][] {
  const name = depth < 2 && node.id !== 'others' ? `${node.id} ${node.title ?? ''}` : (node.title ?? node.id);
  const own = [
    name,
    node.total === 0 ? '–' : words.percent(node.value),
    words.count(node.answered),
    words.count(node.total),
  ];
  return [own, ...node.parts.flatMap((part) => rowsOf(part, words, depth + 1))];
}
