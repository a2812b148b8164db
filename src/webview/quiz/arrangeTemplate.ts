/** Questions that are answered by putting options somewhere: orders and matches. */
import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { NOT_MATCHED } from '../../core/quiz/model';
import type { OptionView, PromptView, QuestionView } from '../../core/quiz/quizView';
import { arrangement, optionNamed } from './arrange';
import { type Carry, dropped } from './carry';
import type { Carrying } from './carrying';
import { boxAt, placeAt, type Point } from './dragGeometry';
import { startDrag } from './dragging';
import { iconTemplate } from './frameTemplate';
import type { QuizActions } from './quizActions';

/** What these questions are shown with. */
export interface ArrangeContext {
  readonly view: QuestionView;
  readonly actions: QuizActions;
  readonly busy: boolean;
  /** What is picked up. */
  readonly carry: Carry | undefined;
}

/** The options in the order that the learner gave them; what is carried is where it would be dropped. */
export function orderTemplate(context: ArrangeContext): TemplateResult {
  const { view, carry } = context;
  const order = carry === undefined ? arrangement(view) : dropped(view, carry);
  return html`<ol class="options order" aria-labelledby="prompt" aria-describedby="instruction">
    ${order.map((id, place) => {
      const option = optionNamed(view, id);
      const where = l10n.t('place {0} of {1}', place + 1, order.length);
      return option && carriedTemplate({ option, where, mark: String(place + 1), place }, context);
    })}
  </ol>`;
}

/** The lines of a match, each with its option, and the options. */
export function matchTemplate(context: ArrangeContext): TemplateResult {
  const { view } = context;
  const matched = arrangement(view);
  return html`<div class="match">
    <ol class="lines" aria-labelledby="prompt" aria-describedby="instruction">
      ${view.prompts.map((prompt, line) => lineTemplate({ prompt, line, chosen: matched[line] ?? NOT_MATCHED }, context))}
    </ol>
    <ul class="options pool" aria-label=${l10n.t('Options')}>
      ${view.options.map((option) => {
        const lines = matched.flatMap((id, line) => (id === option.id ? [line + 1] : []));
        const where = lines.length === 0 ? l10n.t('not used yet') : l10n.t('goes with line {0}', lines.join(', '));
        const mark = lines.length === 0 ? '' : where;
        return carriedTemplate({ option, where, mark, place: (lines[0] ?? 0) - 1 }, context);
      })}
    </ul>
  </div>`;
}

interface Carried {
  readonly option: OptionView;
  /** Where it is, in words. */
  readonly where: string;
  /** The same, as it is seen. */
  readonly mark: string;
  readonly place: number;
}

/** An option with its grip, which is a button; who points can take it anywhere. */
function carriedTemplate(
  { option, where, mark, place }: Carried,
  { view, actions, busy, carry }: ArrangeContext,
): TemplateResult {
  const isCarried = carry?.optionId === option.id;
  const isOrder = view.kind === 'ordering';
  return html`<li
    class="option carriable ${isCarried ? 'is-carried' : ''}"
    data-carriable=${option.id}
    @pointerdown=${(event: PointerEvent) => {
      if (!busy) dragFrom(event, { optionId: option.id, isOrder, carrying: actions.carrying });
    }}
    @click=${(event: Event) => {
      if (busy || (event.target instanceof Element && event.target.closest('a') !== null)) return;
      actions.carrying.press(option.id, place);
    }}
  >
    ${isOrder ? html`<span class="place" aria-hidden="true">${mark}</span>` : ''}
    <button
      type="button"
      class="grip"
      data-option=${option.id}
      ?disabled=${busy}
      aria-pressed=${String(isCarried)}
      aria-label=${`${option.letter}. ${option.text}, ${where}`}
      aria-describedby="keys-hint"
      aria-keyshortcuts=${option.letter}
    >
      ${iconTemplate('grip')}
    </button>
    <span class="letter">${option.letter}</span>
    <span class="option-text">${unsafeHTML(option.html)}</span>
    ${isOrder ? '' : html`<span class="used" aria-hidden="true">${mark}</span>`}
  </li>`;
}

function dragFrom(
  event: PointerEvent,
  {
    optionId,
    isOrder,
    carrying,
  }: { readonly optionId: string; readonly isOrder: boolean; readonly carrying: Carrying },
): void {
  const { target, currentTarget, pointerType, button } = event;
  if (button !== 0 || !(target instanceof Element) || !(currentTarget instanceof HTMLElement)) return;
  // A finger on the text scrolls the page; on the grip it drags.
  if (pointerType !== 'mouse' && target.closest('.grip') === null) return;
  const list = currentTarget.parentElement;
  const area = isOrder ? list : list?.parentElement;
  if (!list || !area) return;
  const boxesOf = (selector: string) =>
    [...area.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
  const placeOf = ({ x, y }: Point): number =>
    isOrder ? placeAt(boxesOf('.carriable'), carrying.current?.at ?? 0, y) : boxAt(boxesOf('.line'), { x, y });
  startDrag(event, {
    area,
    ...(isOrder ? {} : { follower: currentTarget }),
    begin: () => carrying.pickUp(optionId),
    over: (point) => carrying.to(placeOf(point)),
    end: () => carrying.drop(),
    cancel: () => carrying.cancel(),
    isCarried: () => carrying.current?.optionId === optionId,
  });
}

function lineTemplate(
  { prompt, line, chosen }: { readonly prompt: PromptView; readonly line: number; readonly chosen: string },
  { view, actions, busy, carry }: ArrangeContext,
): TemplateResult {
  const matched = arrangement(view);
  const isTaken = (id: string): boolean => !view.optionsRepeat && id !== chosen && matched.includes(id);
  return html`<li
    class="line ${carry?.at === line ? 'is-target' : ''} ${chosen === NOT_MATCHED ? '' : 'is-matched'}"
    @click=${(event: Event) => {
      if (!(event.target instanceof Element && event.target.closest('a, select') !== null))
        actions.carrying.pressLine(line);
    }}
  >
    <span class="place" aria-hidden="true">${line + 1}</span>
    <span class="line-text" id="line-${line}">${unsafeHTML(prompt.html)}</span>
    <select
      data-line=${line}
      aria-label=${l10n.t('Option for line {0}, {1}', line + 1, prompt.text)}
      aria-describedby="keys-hint"
      ?disabled=${busy}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) actions.carrying.match(line, target.value);
      }}
    >
      <option value=${NOT_MATCHED} .selected=${live(chosen === NOT_MATCHED)}>${l10n.t('Choose an option')}</option>
      ${view.options.map(
        ({ id, letter, text }) =>
          html`<option value=${id} ?disabled=${isTaken(id)} .selected=${live(id === chosen)}>
            ${letter}. ${text}
          </option>`,
      )}
    </select>
  </li>`;
}
