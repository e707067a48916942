/** Results of analyzers: tables, series, networks, findings, and several of them. */
import { html } from '../lib/lit-html/lit-html.js';
import { number, spoken, t, version, word } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import { figure } from './evidence.js';
import './chart.js';
import './graph.js';

const ROWS = 200;
const LONG = 32;

/**
 * A result as it is looked at.
 *
 * @param from the kept result that it is ({ run, place: { next: 1 } }), so that its figures can be quoted; null where it is not kept
 */
export function result(value, level = 2, from = null) {
  return ({ table, series, network, findings, composite })[value.kind](value, level, from);
}

/** Tables are counted as the address of a figure counts them. */
function place(from) {
  return from ? { run: from.run, table: from.place.next++ } : null;
}

function title(text, level) {
  if (level <= 2) return html`<h2>${text}</h2>`;
  return level === 3 ? html`<h3>${text}</h3>` : html`<h4>${text}</h4>`;
}

function composite(value, level, from) {
  return html`${title(value.title, level)}${value.parts.map(part => html`<section>${result(part, level + 1, from)}</section>`)}`;
}

function table(value, level, from) {
  const at = place(from);
  return html`${title(value.title, level)}${value.rows.length ? rows(value, at) : value.notes.length ? '' : html`<p class="quiet">${t('result.none')}</p>`}
    ${value.notes.length ? html`<ul class="notes">${value.notes.map(note => html`<li>${note}</li>`)}</ul>` : ''}`;
}

function rows(value, place) {
  return html`
    <div class="wide"><table class=${value.columns.length > 6 ? 'rows many' : 'rows'}>
      <thead><tr>${value.columns.map(column => html`<th scope="col" class=${numeric(column) ? 'numeric' : ''}>${column.name.replaceAll('_', ' ')}${column.unit ? html` <span class="quiet">${column.unit}</span>` : ''}</th>`)}</tr></thead>
      <tbody>${value.rows.slice(0, ROWS).map((row, index) => html`<tr>${row.map((cell, at) => html`
        <td data-label=${value.columns[at].name.replaceAll('_', ' ')} class=${look(value.columns[at], cell)}>${content(value, index, at, cell, place)}</td>`)}</tr>`)}</tbody>
    </table></div>
    ${value.rows.length > ROWS ? html`<p class="quiet">${t('result.more', ROWS, value.rows.length)}</p>` : ''}`;
}

function content(value, row, at, cell, place) {
  const column = value.columns[at];
  if (cell === null) return html`<span class="quiet" title=${t('unknown')}>–</span>`;
  if (column.type === 'ACTOR') return html`<button class="link" @click=${() => dossier('actor', cell)}>${cell}</button>`;
  if (column.type === 'BOOLEAN') return cell ? t('yes') : t('no');
  const own = value.cells[`${row},${at}`] ?? (numeric(column) ? value.support[row] : null);
  const text = numeric(column) ? number(cell) : spoken(cell);
  return column.type === 'TIE' ? figure(text, { ties: [cell] }) : figure(text, own, place && { run: place.run, cell: `${place.table}/${row + 1}:${column.name}` });
}

function look(column, cell) {
  if (cell === null || cell === '') return 'void';
  if (numeric(column)) return cell === 0 ? 'numeric nil' : 'numeric';
  if (column.type === 'ACTOR') return 'side';
  return String(cell).length > LONG ? 'long' : '';
}

function numeric(column) {
  return column.type === 'INTEGER' || column.type === 'NUMBER';
}

function series(value, level, from) {
  place(from);
  return html`${title(value.title, level)}<entente-chart class="chart" .content=${{ kind: 'series', value }}></entente-chart>`;
}

function network(value, level, from) {
  const nodes = value.nodes.rows.map(row => ({ id: String(row[0]), label: String(row[0]) }));
  const edges = value.edges.rows.map((row, index) => ({ from: String(row[0]), to: String(row[1]), weight: typeof row[2] === 'number' ? row[2] : 1, support: value.edges.support[index] }));
  return html`${title(value.title, level)}<entente-graph class="graph" .content=${{ nodes, edges, directed: value.directed }}></entente-graph>
    <details><summary>${t('result.tables')}</summary>${table(value.nodes, level + 1, from)}${table(value.edges, level + 1, from)}</details>`;
}

function findings(value, level, from) {
  place(from);
  return html`${title(value.title, level)}${value.findings.length ? '' : html`<p class="quiet">${t('result.none')}</p>`}
    <ul class="findings">${value.findings.map(finding => html`
      <li data-word=${finding.severity}><span class="tag severity" data-word=${finding.severity}>${word(finding.severity)}</span> ${figure(finding.sentence, finding.support)}</li>`)}</ul>`;
}

/** What one must know to get the same result again. */
export function card(value, id) {
  return html`
    <details class="card"><summary>${t('card', value.plugin.id, version(value.plugin.version), value.revision)}</summary>
      <dl>
        ${id ? html`<dt>${t('card.result')}</dt><dd class="digest">${id}</dd>` : ''}
        <dt>${t('card.date')}</dt><dd>${value.date}</dd>
        <dt>${t('card.parameters')}</dt><dd>${Object.entries(value.parameters).map(([name, text]) => `${name}=${text}`).join(' ') || t('none')}</dd>
        <dt>${t('card.used')}</dt><dd>${value.used.map(part => `${part.id} ${version(part.version)}`).join(', ')}</dd>
        <dt>${t('card.digest')}</dt><dd class="digest">${value.plugin.digest}</dd>
      </dl>
    </details>`;
}
