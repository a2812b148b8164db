import type { Confidence } from '../../core/quiz/model';
import type { Carry } from './carry';

/** What the quiz's buttons and links do. */
export interface QuizActions {
  choose(optionId: string): void;
  /** Picks an option up; where one is carried, drops that at the place of this one. */
  press(optionId: string, place: number): void;
  /** Drops what is carried on a line of a match. */
  pressLine(line: number): void;
  /** Gives a line of a match an option. */
  match(line: number, optionId: string): void;
  carried(): Carry | undefined;
  pickUp(optionId: string): void;
  carryTo(place: number): void;
  carryBy(places: number): void;
  drop(): void;
  cancel(): void;
  submit(confidence?: Confidence): void;
  skip(): void;
  flag(): void;
  back(): void;
  next(): void;
  goTo(index: number): void;
  repeatMissed(): void;
  restart(): void;
}
