/** What a check says of each claim, as cards for the margin; the rest of its result below them. */
import { html } from '../lib/lit-html/lit-html.js';
import { t, word } from '../shell/texts.js';
import { figure } from './evidence.js';
import { result } from './result.js';

const HEAD = ['claim', 'verdict', 'severity'];

export function claims(value) {
  const parts = value.kind === 'composite' ? value.parts : [value];
  const tables = parts.filter(part => part.kind === 'table' && part.columns.some(column => column.name === 'verdict'));
  const others = parts.filter(part => !tables.includes(part));
  return html`
    ${tables.flatMap(table => table.rows.map((row, index) => claim(table, row, index)))}
    ${tables.some(table => table.rows.length) ? '' : html`<p class="quiet">${t('claims.none')}</p>`}
    ${others.length ? html`<details><summary>${t('claims.more')}</summary>${others.map(part => html`<div class="page">${result(part)}</div>`)}</details>` : ''}`;
}

function claim(table, row, index) {
  const of = name => row[table.columns.findIndex(column => column.name === name)];
  const rest = table.columns.map((column, at) => [column.name, row[at]]).filter(([name, cell]) => cell !== null && cell !== '' && !HEAD.includes(name));
  return html`
    <article class="claim">
      <p><span class="tag verdict" data-word=${of('verdict')}>${word(of('verdict'))}</span> ${figure(of('claim'), table.support[index])}</p>
      <dl>${rest.map(([name, cell]) => html`<dt>${name.replaceAll('_', ' ')}</dt><dd>${cell}</dd>`)}</dl>
    </article>`;
}
