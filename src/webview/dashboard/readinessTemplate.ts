import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownDashboard } from '../../protocol/dashboardEvents';
import { notEnoughWords, type DashboardWords } from './dashboardWords';
import type { Painting } from './painting';
import { cardTemplate, tableTemplate, tableToggle } from './plotTemplate';
import { shareBar } from './shareBar';

type Readiness = ShownDashboard['readiness'];
type Estimate = Extract<Readiness, { kind: 'estimate' }>;
type NotEnough = Extract<Readiness, { kind: 'notEnough' }>;

/** How likely the learner would pass now, and what that rests on. */
export function readinessTemplate(painting: Painting): TemplateResult {
  const { dashboard, words, open } = painting;
  const { readiness } = dashboard;
  const head = { id: 'readiness', title: l10n.t('Readiness') };
  const estimate =
    readiness.kind === 'estimate' ? estimateTemplate(readiness, painting) : notEnoughTemplate(readiness, words);
  const domains = open.has(head.id)
    ? tableTemplate({
        title: l10n.t('Expected right answers by domain'),
        columns: [
          l10n.t('Domain'),
          l10n.t('Of the exam'),
          l10n.t('Expected right'),
          l10n.t('Interval'),
          l10n.t('Answered'),
        ],
        rows: readiness.basis.byDomain.map(({ id, title, weight, answered, total, share }) => [
          `${id} ${title}`,
          words.percent(weight / 100),
          answered === 0 ? l10n.t('not known') : words.percent(share.value),
          answered === 0 ? '–' : words.interval(share),
          l10n.t('{0} of {1}', words.count(answered), words.count(total)),
        ]),
      })
    : html`<ul class="rows">
        ${readiness.basis.byDomain.map((domain) => domainTemplate(domain, words))}
      </ul>`;
  return cardTemplate(
    { ...head, tool: tableToggle(head, painting) },
    html`${estimate}
      <h3>${l10n.t('What it rests on')}</h3>
      <p class="hint">
        ${l10n.t('The share of a domain’s exam questions that you would answer rightly, guesses included. The line is where it lies in 9 of 10 cases.')}
      </p>
      ${domains}`,
  );
}

function estimateTemplate({ pass, score, basis }: Estimate, { words, dashboard }: Painting): TemplateResult {
  return html`<p class="estimate">
      <span class="estimate-value">${words.chance(pass.value)}</span>
      <span>${l10n.t('chance to pass, if the exam were now')}</span>
    </p>
    ${shareBar(pass.value, { interval: pass })}
    <p class="lead">
      ${l10n.t(
        'Between {0} and {1} in 9 of 10 cases, from {2} different questions in {3} domains.',
        words.chance(pass.low),
        words.chance(pass.high),
        words.count(basis.questions),
        words.count(basis.domains),
      )}
      ${l10n.t(
        'Scaled score about {0} ({1} to {2}); {3} passes. AWS does not publish how answers become a score: a straight line stands in.',
        words.count(score.value),
        words.count(score.low),
        words.count(score.high),
        words.count(dashboard.exam.passingScore),
      )}
    </p>`;
}

function notEnoughTemplate(readiness: NotEnough, words: DashboardWords): TemplateResult {
  const { basis, minimum } = readiness;
  const reachable = basis.byDomain.filter(({ total }) => total >= minimum.questionsADomain).length;
  return html`<p class="estimate"><span class="estimate-none">${l10n.t('Not enough answers yet')}</span></p>
    <p class="lead">${notEnoughWords(readiness)}</p>
    ${shareBar(Math.min(1, basis.questions / minimum.questions))}
    ${
      reachable >= minimum.domains
        ? nothing
        : html`<p class="hint">
            ${l10n.t(
              'The chapters of this installation ask about {0} of the {1} domains so far, so the estimate has to wait for more of them.',
              words.count(reachable),
              words.count(basis.byDomain.length),
            )}
          </p>`
    }`;
}

function domainTemplate(
  { id, title, weight, answered, total, share }: Readiness['basis']['byDomain'][number],
  words: DashboardWords,
): TemplateResult {
  const isKnown = answered > 0;
  return html`<li class="row">
    <span class="row-name"><span class="row-id">${id}</span> ${title}</span>
    ${isKnown ? shareBar(share.value, { interval: share }) : html`<span class="share-bar"></span>`}
    <span class="row-value">${isKnown ? words.percent(share.value) : '–'}</span>
    <span class="row-note"
      >${l10n.t('{0} of the exam', words.percent(weight / 100))} ·
      ${
        total === 0
          ? l10n.t('no questions here yet')
          : l10n.t('{0} of {1} answered', words.count(answered), words.count(total))
      }${isKnown ? html` · ${words.interval(share)}` : nothing}</span
    >
  </li>`;
}
