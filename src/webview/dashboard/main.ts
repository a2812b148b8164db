import * as l10n from '@vscode/l10n';
import { html, nothing, render } from 'lit';
import * as v from 'valibot';
import {
  dashboardEventSchema,
  type OfferedActions,
  type ShownDashboard,
  dashboardStateSchema,
  type DashboardState,
} from '../../protocol/dashboardEvents';
import { type DashboardRequest } from '../../protocol/dashboardMessages';
import { connectHost } from '../shared/vscodeApi';
import { dashboardTemplate } from './dashboardTemplate';
import { DashboardWords } from './dashboardWords';
import type { DashboardActions } from './painting';

const { l10n: translations } = document.body.dataset;
if (translations !== undefined) l10n.config({ contents: JSON.parse(translations) });
const host = connectHost<DashboardRequest, DashboardState>();
const page = document.getElementById('dashboard') ?? document.body;
const words = new DashboardWords(document.documentElement.lang);
const kept = v.safeParse(dashboardStateSchema, host.kept());
const open = new Set(kept.success ? kept.output.open : []);
const points = new Map<string, number>();
let shown: { readonly dashboard: ShownDashboard; readonly actions: OfferedActions } | undefined;
let failure = '';
let width = 320;

const actions: DashboardActions = {
  post: (request) => host.post(request),
  fold: (id, isOpen) => {
    if (open.has(id) === isOpen) return;
    if (isOpen) open.add(id);
    else open.delete(id);
    host.keep({ version: 1, open: [...open] });
    paint();
  },
  point: (plotId, index) => {
    if (points.get(plotId) === index) return;
    points.set(plotId, index);
    paint();
  },
};

function paint(): void {
  const failed = html`<div class="failure" role="alert" ?hidden=${failure === ''}>
    <p>${failure}</p>
    <button type="button" class="button" @click=${() => host.post({ type: 'ready' })}>${l10n.t('Try again')}</button>
  </div>`;
  const content =
    shown &&
    dashboardTemplate({ dashboard: shown.dashboard, offered: shown.actions, words, open, width, points, actions });
  render(html`${failed} ${content ?? nothing}`, page);
  measure();
}

/** Plots are drawn in CSS pixels, so that their text keeps its size however wide they are. */
function measure(): void {
  const card = page.querySelector('.card');
  if (card === null) return;
  const { paddingLeft, paddingRight } = getComputedStyle(card);
  const room = Math.floor(card.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
  if (room <= 0 || room === width) return;
  width = room;
  paint();
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const event = v.safeParse(dashboardEventSchema, data);
  document.getElementById('waiting')?.remove();
  if (!event.success) {
    failure = l10n.t(
      'The dashboard cannot show what it was sent. Reload the window, and update the extension if this stays so.',
    );
  } else if (event.output.type === 'failed') {
    failure = event.output.message;
  } else {
    failure = '';
    shown = event.output;
  }
  paint();
});

new ResizeObserver(measure).observe(page);
host.post({ type: 'ready' });
