/** What moved between two results: before and after, row by row. */
import { html } from '../lib/lit-html/lit-html.js';
import { number, t } from '../shell/texts.js';

const SHOWN = 200;

export function moves(list) {
  if (!list.length) return html`<p class="quiet">${t('moves.none')}</p>`;
  return html`
    <div class="wide"><table class="moved">
      <thead><tr>${['what', 'table', 'row', 'column', 'before', 'after'].map(name => html`<th scope="col">${t('moves.' + name)}</th>`)}</tr></thead>
      <tbody>${list.slice(0, SHOWN).map(move => html`
        <tr data-sort=${move.sort}><td><span class="tag">${t('moves.' + move.sort)}</span></td><td>${move.table}</td><th scope="row">${move.row}</th><td>${move.column}</td>
          <td><del>${value(move.before, move.unit)}</del></td><td><ins>${value(move.after, move.unit)}</ins></td></tr>`)}</tbody>
    </table></div>
    ${list.length > SHOWN ? html`<p class="quiet">${t('result.more', SHOWN, list.length)}</p>` : ''}`;
}

function value(cell, unit) {
  if (cell === null || cell === undefined) return '–';
  return (typeof cell === 'number' ? number(cell) : String(cell)) + (unit ? ' ' + unit : '');
}
