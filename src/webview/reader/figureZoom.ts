import type { Size } from '../shared/placeBeside';
import { fitLevel, openingLevel, zoomIn, zoomOut } from './zoomLevels';

/** Lets figures be looked at in a dialog, in any size: buttons, the keys + - 0, scrolling and dragging. */
export class FigureZoom {
  private readonly stage: HTMLElement;
  private readonly level: HTMLElement;
  private readonly title: HTMLElement;
  private figure: { readonly svg: SVGSVGElement; readonly width: number; readonly height: number } | undefined;
  private factor = 1;

  /** `dialog` is the article's `dialog.zoom`. @throws Error where a part of it is missing. */
  constructor(private readonly dialog: HTMLDialogElement) {
    this.stage = part(dialog, '.zoom-stage');
    this.level = part(dialog, '.zoom-level');
    this.title = part(dialog, '.zoom-title');
    const actions: Readonly<Record<string, () => void>> = {
      '.zoom-in': () => this.zoom(zoomIn(this.factor)),
      '.zoom-out': () => this.zoom(zoomOut(this.factor)),
      '.zoom-reset': () => this.zoom(1),
      '.zoom-fit': () => this.fit(),
      '.zoom-close': () => dialog.close(),
    };
    for (const [selector, action] of Object.entries(actions)) {
      part(dialog, selector).addEventListener('click', action);
    }
    dialog.addEventListener('keydown', (event) => this.press(event));
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener('close', () => this.stage.replaceChildren());
    this.drag();
  }

  /** Opens a figure of the article. The dialog gives the focus back when it closes. */
  open(figure: Element): void {
    const drawing = figure.querySelector<SVGSVGElement>('svg.diagram');
    if (drawing === null) return;
    const { width, height } = drawing.viewBox.baseVal;
    const svg = drawing.cloneNode(true) as SVGSVGElement;
    this.title.textContent = figure.querySelector('.caption-label')?.textContent ?? '';
    this.stage.replaceChildren(svg);
    this.figure = { svg, width, height };
    this.dialog.showModal();
    this.stage.focus();
    this.zoom(openingLevel(this.figure, this.stageSize()));
  }

  private fit(): void {
    if (this.figure !== undefined) this.zoom(fitLevel(this.figure, this.stageSize()));
  }

  private stageSize(): Size {
    const padding = 2 * (Number.parseFloat(getComputedStyle(this.stage).paddingLeft) || 0);
    return { width: this.stage.clientWidth - padding, height: this.stage.clientHeight - padding };
  }

  private zoom(factor: number): void {
    if (this.figure === undefined) return;
    const { stage } = this;
    const center = {
      x: (stage.scrollLeft + stage.clientWidth / 2) / Math.max(1, stage.scrollWidth),
      y: (stage.scrollTop + stage.clientHeight / 2) / Math.max(1, stage.scrollHeight),
    };
    const { svg, width, height } = this.figure;
    svg.style.width = `${width * factor}px`;
    svg.style.height = `${height * factor}px`;
    this.factor = factor;
    this.level.textContent = `${Math.round(factor * 100)} %`;
    stage.scrollLeft = center.x * stage.scrollWidth - stage.clientWidth / 2;
    stage.scrollTop = center.y * stage.scrollHeight - stage.clientHeight / 2;
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.zoom(zoomIn(this.factor));
    else if (event.key === '-') this.zoom(zoomOut(this.factor));
    else if (event.key === '0') this.zoom(1);
    else return;
    event.preventDefault();
  }

  private drag(): void {
    this.stage.addEventListener('pointerdown', (event) => {
      if (event.pointerType === 'mouse' && event.button === 0) this.stage.setPointerCapture(event.pointerId);
    });
    this.stage.addEventListener('pointermove', (event) => {
      if (!this.stage.hasPointerCapture(event.pointerId)) return;
      this.stage.scrollLeft -= event.movementX;
      this.stage.scrollTop -= event.movementY;
    });
  }
}

function part(dialog: HTMLElement, selector: string): HTMLElement {
  const element = dialog.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The zoom dialog has no ${selector}.`);
  return element;
}
