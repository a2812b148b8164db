import type { Option } from '../content/model';

/** Returns the letter shown at a position: `A` to `Z`, then `AA`, `AB` and so on. */
export function letterAt(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : letterAt(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** Options in the order shown, with the letter that each has there. */
export interface LetteredOption {
  readonly option: Option;
  readonly letter: string;
}

/** Puts options in the order of a shuffle and letters them. */
export function letterOptions(options: readonly Option[], order: readonly string[]): LetteredOption[] {
  const byId = new Map(options.map((option) => [option.id, option]));
  return order.flatMap((id) => byId.get(id) ?? []).map((option, index) => ({ option, letter: letterAt(index) }));
}

const letterReference = /(?<=<span class="option-letter" data-option="([^"]*)">)[^<]*/g;

/** Rewrites the letters in an explanation that name options, so that they name them as shown. */
export function followShuffle(html: string, options: readonly LetteredOption[]): string {
  const letters = new Map(options.map(({ option, letter }) => [option.id, letter]));
  return html.replace(letterReference, (written: string, optionId: string) => letters.get(optionId) ?? written);
}
