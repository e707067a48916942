/** What a check says of each claim, as cards for the margin; the rest of its result below them. */
import { html } from '../lib/lit-html/lit-html.js';
import { t } from '../shell/texts.js';
import { result } from './result.js';
import './claim.js';

export function claims(value) {
  const parts = value.kind === 'composite' ? value.parts : [value];
  const tables = parts.filter(part => part.kind === 'table' && part.columns.some(column => column.name === 'verdict'));
  const others = parts.filter(part => !tables.includes(part));
  return html`
    ${tables.flatMap(table => table.rows.map((row, index) => html`<entente-claim class="claim" .content=${claim(table, row, index)}></entente-claim>`))}
    ${tables.some(table => table.rows.length) ? '' : html`<p class="quiet">${t('claims.none')}</p>`}
    ${others.length ? html`<details><summary>${t('claims.more')}</summary>${others.map(part => html`<div class="page">${result(part)}</div>`)}</details>` : ''}`;
}

/** A row of the sheet as a card: the document is on the side that the row names, where something can be decided. */
function claim(table, row, index) {
  const of = name => row[table.columns.findIndex(column => column.name === name)] ?? '';
  const own = { value: of('said') || of('claim'), who: t('finding.here'), text: of('quote') };
  const other = of('found') ? { value: of('found'), who: of('edition'), text: of('evidence') || t('finding.reckoned') } : null;
  const turned = of('side') === 'b';
  const decided = of('decision');
  return {
    key: of('side') ? of('key') : '',
    verdict: of('verdict'),
    severity: of('severity'),
    state: decided ? (decided.startsWith('stale') ? 'STALE' : 'DECIDED') : 'OPEN',
    about: of('claim'),
    reckoning: of('reckoning'),
    likely: of('likely'),
    support: table.support[index],
    a: turned ? other : own,
    b: turned ? own : other,
    decision: decided,
  };
}
