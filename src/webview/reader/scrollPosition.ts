import { distanceTo, neighbourOf, placeOf, type ReadingPlace } from './readingPlace';

/** What scrolling leads to. */
export interface PositionListener {
  /** The place changed, by scrolling; at most once a frame. */
  moved(place: ReadingPlace): void;
}

/** Knows where the reader is in the article, keeps the place when the panel changes its size, and goes to others. */
export class ScrollPosition {
  private readonly headings: readonly HTMLElement[];
  private place: ReadingPlace = { offset: 0 };
  private width = window.innerWidth;
  private frame: number | undefined;

  constructor(private readonly listener: PositionListener) {
    this.headings = [...document.querySelectorAll<HTMLElement>('.section > .section-heading > :is(h2, h3)')];
    document.addEventListener('scroll', () => this.schedule(), { passive: true });
    window.addEventListener('resize', () => this.schedule());
  }

  /** Where the reader is. */
  get current(): ReadingPlace {
    return this.place;
  }

  /**
   * Scrolls to a place at once, and again when fonts have come: until the reader scrolls, what moves the text must not
   * move the place.
   */
  restore(place: ReadingPlace): void {
    this.place = place;
    this.apply();
    void document.fonts.ready.then(() => {
      if (this.place === place) this.apply();
    });
  }

  /**
   * Scrolls to a section and puts the focus on its heading; without an id, or with an unknown one, to the top. It jumps,
   * as VS Code's editors do: a ride over the whole chapter tells nobody more.
   */
  goTo(id: string | undefined): void {
    const target = (id === undefined ? null : document.getElementById(id)) ?? document.getElementById('top');
    if (target === null) return;
    target.scrollIntoView({ behavior: 'instant', block: 'start' });
    target.focus({ preventScroll: true });
  }

  /** Goes one heading forward (1) or back (-1). */
  step(direction: 1 | -1): void {
    const ids = this.headings.map(({ id }) => id);
    const neighbour = neighbourOf(ids, this.place.sectionId, direction);
    if (neighbour !== undefined) this.goTo(neighbour);
    else if (direction === -1) this.goTo(undefined);
  }

  private schedule(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.update();
    });
  }

  private update(): void {
    // Another width breaks the lines anew: the place is kept, not the distance from the page's top.
    if (this.width !== window.innerWidth) {
      this.width = window.innerWidth;
      this.apply();
      return;
    }
    const landmarks = this.headings.map((heading) => ({ id: heading.id, top: heading.getBoundingClientRect().top }));
    this.place = placeOf(landmarks, window.scrollY);
    this.listener.moved(this.place);
  }

  private apply(): void {
    const { place } = this;
    const heading = place.sectionId === undefined ? null : document.getElementById(place.sectionId);
    if (heading === null) window.scrollTo({ top: place.offset, behavior: 'instant' });
    else window.scrollBy({ top: distanceTo(place, heading.getBoundingClientRect().top), behavior: 'instant' });
  }
}
