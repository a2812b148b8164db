import * as l10n from '@vscode/l10n';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Painting } from './painting';
import { heightOf, labelStep, plotArea, type Band, type PlotArea } from './plotGeometry';
import { pointAfter } from './plotKeys';

/** One value of a plot. */
export interface PlotPoint {
  /** Says it in words: what is read aloud, and shown under the plot. */
  readonly spoken: string;
  /** Its row in the table. */
  readonly cells: readonly string[];
}

/** A plot that can be had as a table. */
export interface Plot {
  readonly id: string;
  readonly title: string;
  /** Says how to read it. */
  readonly lead: string | TemplateResult;
  readonly columns: readonly string[];
  readonly points: readonly PlotPoint[];
  /** The point that a learner comes to first: the last one where nothing is said. */
  readonly start?: number;
  /** More than the plot has room for; rows of the table only. */
  readonly moreRows?: readonly (readonly string[])[];
  /** Draws what lies behind the points, and each point. */
  draw(area: PlotArea): { readonly behind: SVGTemplateResult; readonly points: readonly DrawnPoint[] };
  readonly legend?: TemplateResult;
}

/** A point as it is drawn, with the band that the pointer finds it by. */
export interface DrawnPoint {
  readonly band: Band;
  readonly shape: SVGTemplateResult;
}

const HEIGHT = 190;

/** A part of the page with a heading. */
export function cardTemplate(
  { id, title, tool }: { readonly id: string; readonly title: string; readonly tool?: TemplateResult },
  content: TemplateResult,
): TemplateResult {
  return html`<section class="card card-${id}" aria-labelledby="${id}-title">
    <div class="card-head">
      <h2 id="${id}-title">${title}</h2>
      ${tool ?? ''}
    </div>
    ${content}
  </section>`;
}

/** The button that shows a plot as a table, and back. */
export function tableToggle({ id, title }: { readonly id: string; readonly title: string }, painting: Painting) {
  const isTable = painting.open.has(id);
  return html`<button
    type="button"
    class="link-button"
    aria-label=${isTable ? l10n.t('Show as plot: {0}', title) : l10n.t('Show as table: {0}', title)}
    @click=${() => painting.actions.fold(id, !isTable)}
  >
    ${isTable ? l10n.t('Show as plot') : l10n.t('Show as table')}
  </button>`;
}

/** Shows a plot, or its table where that was asked for. */
export function plotTemplate(plot: Plot, painting: Painting): TemplateResult {
  const { id, title, lead, columns, points, moreRows = [] } = plot;
  const rows = [...points.map(({ cells }) => cells), ...moreRows];
  const content = painting.open.has(id)
    ? tableTemplate({ title, columns, rows })
    : html`${figureTemplate(plot, painting)} ${plot.legend ?? ''}`;
  return cardTemplate(
    { id, title, tool: tableToggle(plot, painting) },
    html`<p class="lead">${lead}</p>
      ${content}`,
  );
}

/** A table; the first cell of a row is its heading. */
export function tableTemplate({
  title,
  columns,
  rows,
}: {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): TemplateResult {
  return html`<div class="table-room" tabindex="0" role="group" aria-label=${title}>
    <table>
      <caption class="visually-hidden">
        ${title}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([head, ...cells]) =>
            html`<tr>
              <th scope="row">${head}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function figureTemplate(plot: Plot, painting: Painting): TemplateResult {
  const { id, title, points } = plot;
  const { width, actions } = painting;
  const area = plotArea(width, HEIGHT);
  const drawn = plot.draw(area);
  const known = painting.points.get(id);
  const current = Math.min(known ?? plot.start ?? Infinity, points.length - 1);
  const go = (event: KeyboardEvent): void => {
    const next = pointAfter(event.key, current, points.length);
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    actions.point(id, next);
    const plotElement = event.currentTarget as SVGElement;
    plotElement.querySelector<SVGElement>(`[data-index="${next}"]`)?.focus();
  };
  return html`<svg
      class="plot"
      width=${width}
      height=${HEIGHT}
      viewBox="0 0 ${width} ${HEIGHT}"
      role="group"
      aria-label=${l10n.t('{0}: plot, arrow keys go from value to value', title)}
      @keydown=${go}
    >
      <g class="behind" aria-hidden="true">${drawn.behind}</g>
      ${drawn.points.map(
        ({ band, shape }, index) =>
          svg`<g class="point ${index === known ? 'is-current' : ''}" role="img" data-index=${index}
            tabindex=${index === current ? 0 : -1} aria-label=${points[index]?.spoken ?? ''}
            @focus=${() => actions.point(id, index)} @pointerenter=${() => actions.point(id, index)}>
            <rect class="band" x=${band.left} y=${area.top} width=${band.width} height=${area.height}></rect>
            ${shape}
          </g>`,
      )}
    </svg>
    <p class="readout" aria-hidden="true">${points[current]?.spoken ?? ''}</p>`;
}

/** Draws the lines across a plot, with their labels. */
export function gridLines(
  area: PlotArea,
  lines: readonly { readonly share: number; readonly label: string }[],
): SVGTemplateResult {
  return svg`${lines.map(({ share, label }) => {
    const y = heightOf(area, share);
    return svg`<line class=${share === 0 ? 'axis' : 'grid'} x1=${area.left} x2=${area.left + area.width} y1=${y} y2=${y}></line>
      <text class="tick" x=${area.left - 6} y=${y} text-anchor="end" dominant-baseline="central">${label}</text>`;
  })}`;
}

/** Writes labels under the bands: as many as fit, each in the middle of its band. */
export function bandLabels(area: PlotArea, bands: readonly Band[], labels: readonly string[]): SVGTemplateResult {
  const room = 12 + 7 * labels.reduce((most, label) => Math.max(most, label.length), 0);
  const step = labelStep(area, bands.length, room);
  const right = area.left + area.width;
  return svg`${bands.map(({ centre }, index) => {
    if (index % step !== 0) return '';
    // The last one must not run out of the picture.
    const isLast = centre + room / 2 > right + 8 && bands.length > 1;
    return svg`<text class="tick" x=${isLast ? right + 8 : centre} y=${area.top + area.height + 16}
      text-anchor=${isLast ? 'end' : 'middle'}>${labels[index] ?? ''}</text>`;
  })}`;
}
