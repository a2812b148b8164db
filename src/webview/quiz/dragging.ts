/** Dragging by mouse, pen or finger. */
import { edgeScroll, isDrag } from './dragGeometry';

/** What is dragged, and what becomes of it. */
export interface Drag {
  /** It stays in the page while the pointer is down, whatever is painted: it receives all that the pointer does. */
  readonly area: HTMLElement;
  /** Follows the pointer; absent where what is dragged moves from place to place instead. */
  readonly follower?: HTMLElement;
  begin(): void;
  /** The pointer is over a point of the window. */
  over(point: { readonly x: number; readonly y: number }): void;
  end(): void;
  cancel(): void;
  /** Whether it is still carried: a key may have put it back. */
  isCarried(): boolean;
}

/** Starts what may become a drag, once the pointer has moved far enough to mean it. */
export function startDrag(down: PointerEvent, drag: Drag): void {
  const { area, follower } = drag;
  const start = { x: down.clientX, y: down.clientY };
  const scrolled = window.scrollY;
  let isDragging = false;
  const stop = new AbortController();
  const listen = (type: 'pointermove' | 'pointerup' | 'pointercancel', act: (event: PointerEvent) => void): void => {
    const own = (event: PointerEvent): void => {
      if (event.pointerId === down.pointerId) act(event);
    };
    area.addEventListener(type, own, { signal: stop.signal });
  };
  const finish = (): void => {
    stop.abort();
    if (isDragging) swallowClick(area);
    // Set through the object model: the page's policy forbids style attributes.
    if (follower !== undefined) follower.style.translate = '';
  };
  listen('pointermove', ({ clientX: x, clientY: y }) => {
    if (!isDragging) {
      if (!isDrag(start, { x, y })) return;
      isDragging = true;
      area.setPointerCapture(down.pointerId);
      drag.begin();
    }
    if (!drag.isCarried()) return finish();
    window.scrollBy(0, edgeScroll(y, window.innerHeight));
    if (follower !== undefined) {
      follower.style.translate = `${x - start.x}px ${y - start.y + window.scrollY - scrolled}px`;
    }
    drag.over({ x, y });
  });
  listen('pointerup', () => {
    finish();
    if (isDragging && drag.isCarried()) drag.end();
  });
  listen('pointercancel', () => {
    finish();
    if (isDragging && drag.isCarried()) drag.cancel();
  });
}

/** A drag that ends where it began is a click too, for the browser: it must not pick up again. */
function swallowClick(area: HTMLElement): void {
  area.addEventListener('click', swallow, { capture: true });
  setTimeout(() => area.removeEventListener('click', swallow, { capture: true }), 0);
}

function swallow(event: Event): void {
  event.stopPropagation();
}
