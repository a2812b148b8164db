import type { CalloutKind } from './model';

/** The icons of the article. */
export type ArticleIcon = CalloutKind | 'check' | 'close' | 'enlarge' | 'fit' | 'link' | 'minus' | 'plus';

/** Lines in a square of 16 units; drawn for this product. */
const paths: Readonly<Record<ArticleIcon, string>> = {
  note: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13ZM8 7v4.5M8 4.6v.2',
  tip: 'M5.5 11.5C4 10.4 3.2 9 3.2 7.2A4.8 4.8 0 0 1 12.8 7.2C12.8 9 12 10.4 10.5 11.5ZM6 14.2H10M5.5 11.5V12.2H10.5V11.5',
  important: 'M2 2.5H14V11H8.5L5.5 14V11H2ZM8 4.6V7.4M8 8.9V9.1',
  warning: 'M8 1.8L14.6 13.6H1.4ZM8 6V9.8M8 11.4V11.6',
  caution: 'M5.3 1.5H10.7L14.5 5.3V10.7L10.7 14.5H5.3L1.5 10.7V5.3ZM8 4.5V9M8 11.2V11.4',
  check: 'M3 8.5L6.5 12L13 4.5',
  close: 'M4 4L12 12M12 4L4 12',
  enlarge: 'M9.5 2.5H13.5V6.5M13.5 2.5L9.2 6.8M6.5 13.5H2.5V9.5M2.5 13.5L6.8 9.2',
  fit: 'M2.5 5.5V2.5H5.5M10.5 2.5H13.5V5.5M13.5 10.5V13.5H10.5M5.5 13.5H2.5V10.5',
  link: 'M6.8 9.2L9.2 6.8M7.2 4.6L9 2.8A3 3 0 0 1 13.2 7L11.4 8.8M8.8 11.4L7 13.2A3 3 0 0 1 2.8 9L4.6 7.2',
  minus: 'M3 8H13',
  plus: 'M3 8H13M8 3V13',
};

/** Draws an icon in the colour of the text around it; it says nothing to screen readers. */
export function articleIcon(name: ArticleIcon): string {
  return `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${paths[name]}"/></svg>`;
}
