/** Where in a source something stands, in words. */
import { t } from '../shell/texts.js';

/** What has no lines or characters of its own, such as a PDF, is told by page and paragraph. */
const PAGE = /^pages? (\d+)(?: to (\d+))?$/;
const PAGED = /^document\b/;

/** @param of what has a row of a table or a paragraph, and its column or page (row, column), or else a character (start) */
export function place({ row, column, reader = '', start }) {
  if (row === null || row === undefined) return start === null || start === undefined ? '' : t('place.at', start);
  const [paged, first, last] = PAGE.exec(column ?? '') ?? [];
  if (paged) return `${last ? t('place.pages', first, last) : t('place.page', first)}, ${t('place.paragraph', row)}`;
  if (PAGED.test(reader)) return [column, t('place.paragraph', row)].filter(Boolean).join(', ');
  return column ? t('place.cell', row, column) : t('place.row', row);
}
