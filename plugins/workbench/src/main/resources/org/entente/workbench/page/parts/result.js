/** Results of analyzers: tables, series, networks, findings, and several of them. */
import { html } from '../lib/lit-html/lit-html.js';
import { t, version, word } from '../shell/texts.js';
import { analyzerTitle, parameterTitle, said } from '../shell/speech.js';
import { figure } from './evidence.js';
import './chart.js';
import './graph.js';
import './rows.js';

/**
 * A result as it is looked at.
 *
 * @param from the kept result that it is ({ run, place: { next: 1 } }), so that its figures can be quoted; null where it is not kept
 * @param by the analyzer that made it, which says what its columns are called
 */
export function result(value, level = 2, from = null, by = '') {
  return ({ table, series, network, findings, composite })[value.kind](value, level, from, by);
}

/** Tables are counted as the address of a figure counts them. */
function place(from) {
  return from ? { run: from.run, table: from.place.next++ } : null;
}

function title(text, level, by) {
  if (level <= 2) return html`<h2>${said(text, by)}</h2>`;
  return level === 3 ? html`<h3>${said(text, by)}</h3>` : html`<h4>${said(text, by)}</h4>`;
}

function composite(value, level, from, by) {
  return html`${title(value.title, level, by)}${value.parts.map(part => html`<section>${result(part, level + 1, from, by)}</section>`)}`;
}

function table(value, level, from, by) {
  const at = place(from);
  return html`${title(value.title, level, by)}${value.rows.length ? html`<entente-rows .content=${{ value, place: at, by }}></entente-rows>` : value.notes.length ? '' : html`<p class="quiet">${t('result.none')}</p>`}
    ${value.notes.length ? html`<ul class="notes">${value.notes.map(note => html`<li>${said(note, by)}</li>`)}</ul>` : ''}`;
}

function series(value, level, from, by) {
  place(from);
  return html`${title(value.title, level, by)}<entente-chart class="chart" .content=${{ kind: 'series', value }}></entente-chart>`;
}

function network(value, level, from, by) {
  const nodes = value.nodes.rows.map(row => ({ id: String(row[0]), label: String(row[0]) }));
  const edges = value.edges.rows.map((row, index) => ({ from: String(row[0]), to: String(row[1]), weight: typeof row[2] === 'number' ? row[2] : 1, support: value.edges.support[index] }));
  return html`${title(value.title, level, by)}<entente-graph class="graph" .content=${{ nodes, edges, directed: value.directed }}></entente-graph>
    <details><summary>${t('result.tables')}</summary>${table(value.nodes, level + 1, from, by)}${table(value.edges, level + 1, from, by)}</details>`;
}

function findings(value, level, from, by) {
  place(from);
  return html`${title(value.title, level, by)}${value.findings.length ? '' : html`<p class="quiet">${t('result.none')}</p>`}
    <ul class="findings">${value.findings.map(finding => html`
      <li data-word=${finding.severity}><span class="tag severity" data-word=${finding.severity}>${word(finding.severity)}</span> ${figure(finding.sentence, finding.support)}</li>`)}</ul>`;
}

/** What one must know to get the same result again. */
export function card(value, id) {
  return html`
    <details class="card"><summary>${t('card', analyzerTitle(value.plugin.id, value.title), version(value.plugin.version), value.revision)}</summary>
      <dl>
        ${id ? html`<dt>${t('card.result')}</dt><dd class="digest">${id}</dd>` : ''}
        <dt>${t('card.date')}</dt><dd>${value.date}</dd>
        <dt>${t('card.parameters')}</dt><dd>${Object.entries(value.parameters).filter(([, text]) => text).map(([name, text]) => `${parameterTitle(value.plugin.id, name)}: ${text}`).join(', ') || t('none')}</dd>
        <dt>${t('card.used')}</dt><dd>${value.used.map(part => `${part.id} ${version(part.version)}`).join(', ')}</dd>
        <dt>${t('card.digest')}</dt><dd class="digest">${value.plugin.digest}</dd>
      </dl>
    </details>`;
}
