import { NOT_MATCHED } from '../../core/quiz/model';
import type { QuestionView } from '../../core/quiz/quizView';
import { match } from './arrange';
import { type Carry, carryTo, dropped, pickUp } from './carry';
import { carryWords } from './carryWords';

/** What carrying options about needs of the page. */
export interface CarryingPage {
  /** The question that can be answered now. */
  question(): QuestionView | undefined;
  /** Keeps an arrangement as the draft. */
  arrange(draft: readonly string[]): void;
  /** Says something to who does not see the page. */
  say(text: string): void;
  /** Shows what changed. */
  repaint(): void;
  focusOption(optionId: string): void;
  focusLine(line: number): void;
}

/** Puts options in their places, by carrying them there or at once, and says each step aloud. */
export class Carrying {
  private carry: Carry | undefined;

  constructor(private readonly page: CarryingPage) {}

  /** What is picked up now. */
  get current(): Carry | undefined {
    return this.carry;
  }

  pickUp(optionId: string): void {
    const view = this.page.question();
    const carry = view && pickUp(view, optionId);
    if (view === undefined || carry === undefined) return;
    this.carry = carry;
    this.tell(carryWords.pickedUp(view, carry), optionId);
  }

  /** Holds what is carried over another place. */
  to(place: number): void {
    const view = this.page.question();
    if (view === undefined || this.carry === undefined) return;
    const moved = carryTo(view, this.carry, place);
    if (moved.at === this.carry.at) return;
    this.carry = moved;
    this.tell(carryWords.held(view, moved), moved.optionId);
  }

  by(places: number): void {
    if (this.carry !== undefined) this.to(this.carry.at + places);
  }

  drop(): void {
    const view = this.page.question();
    const carry = this.take();
    if (view === undefined || carry === undefined) return;
    if (carry.at !== carry.from) this.page.arrange(dropped(view, carry));
    this.tell(carryWords.dropped(view, carry), carry.optionId);
  }

  /** Puts back what is carried. */
  cancel(): void {
    const view = this.page.question();
    const carry = this.take();
    if (view === undefined || carry === undefined) return;
    this.tell(carryWords.cancelled(view, carry), carry.optionId);
  }

  /**
   * An option was pressed, at a place: picks it up or drops it. Where another option of an order is carried, that one
   * is dropped there.
   */
  press(optionId: string, place: number): void {
    const { carry } = this;
    const isElsewhere = carry !== undefined && carry.optionId !== optionId;
    if (carry === undefined || (isElsewhere && this.page.question()?.kind === 'matching')) {
      this.pickUp(optionId);
      return;
    }
    if (isElsewhere) this.to(place);
    this.drop();
  }

  /** A line of a match was pressed: drops there what is carried. */
  pressLine(line: number): void {
    if (this.carry === undefined) {
      this.page.focusLine(line);
      return;
    }
    this.to(line);
    this.drop();
  }

  /** Gives a line of a match an option, or `NOT_MATCHED`. */
  match(line: number, optionId: string): void {
    const view = this.page.question();
    if (view === undefined) return;
    this.page.arrange(match(view, line, optionId));
    if (optionId !== NOT_MATCHED) this.page.say(carryWords.matched(view, { line, optionId }));
    this.page.repaint();
  }

  /** Forgets what is carried, without a word: another screen is shown. */
  forget(): void {
    this.carry = undefined;
  }

  private take(): Carry | undefined {
    const { carry } = this;
    this.carry = undefined;
    return carry;
  }

  private tell(words: string, optionId: string): void {
    this.page.say(words);
    this.page.repaint();
    this.page.focusOption(optionId);
  }
}
