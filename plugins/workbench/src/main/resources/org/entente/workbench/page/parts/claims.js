/** What a check says of each claim: a card for each, with the place of the sentence that it speaks of; the rest of its result. */
import { html } from '../lib/lit-html/lit-html.js';
import { t, word } from '../shell/texts.js';
import { said } from '../shell/speech.js';
import { result } from './result.js';
import './claim.js';

/** How often each verdict was given. */
const VERDICTS = /(\d+) × ([A-Z][A-Z ]*[A-Z])/g;

/** The claims of a check in the order of the text, those whose sentence is not found in it first. */
export function claimed(value, reading) {
  const whole = joined(reading.pieces);
  return tables(value)
    .flatMap(table => table.rows.map((row, index) => claim(table, row, index)))
    .map(each => ({ what: 'CLAIM', ...each, ...(find(each.words, whole) ?? held(each.support, reading.marks) ?? { start: -1, end: -1 }) }))
    .sort((a, b) => a.start - b.start);
}

export function claimCard(claim, chosen, choose) {
  return html`<entente-claim class="claim ${chosen ? 'chosen' : ''}" data-start=${claim.start} .content=${claim} .opened=${chosen} @click=${choose}></entente-claim>`;
}

/** What the check says of all of it, and the parts of its result that are no claims. */
export function around(value) {
  const own = tables(value);
  const others = parts(value).filter(part => !own.includes(part));
  return html`
    ${own.flatMap(table => table.notes).map(note => html`<p class="quiet">${said(note, 'consistency').replace(VERDICTS, (all, count, verdict) => `${count} × ${word(verdict)}`)}</p>`)}
    ${own.some(table => table.rows.length) ? '' : html`<p class="quiet">${t('claims.none')}</p>`}
    ${others.length ? html`<details><summary>${t('claims.more')}</summary>${others.map(part => html`<div class="page">${result(part, 2, null, 'consistency')}</div>`)}</details>` : ''}`;
}

function parts(value) {
  return value.kind === 'composite' ? value.parts : [value];
}

function tables(value) {
  return parts(value).filter(part => part.kind === 'table' && part.columns.some(column => column.name === 'verdict'));
}

/** A row of the sheet as a card: the document is on the side that the row names, where something can be decided. */
function claim(table, row, index) {
  const of = name => row[table.columns.findIndex(column => column.name === name)] ?? '';
  const own = { value: of('said') || of('claim'), who: t('finding.here'), text: of('quote') };
  const other = of('found') ? { value: of('found'), who: of('edition'), text: of('evidence') || t('finding.reckoned') } : null;
  const turned = of('side') === 'b';
  const decided = of('decision');
  return {
    words: of('quote'),
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

/** A text of pieces as one, with where each of them begins in it. */
function joined(pieces) {
  const told = pieces.filter(piece => !piece.head);
  let length = 0;
  const begins = told.map(piece => {
    const begin = length;
    length += piece.text.length;
    return begin;
  });
  return { told, begins, text: told.map(piece => piece.text).join('') };
}

/** Where words stand, in code points, whatever white space parts them. */
function find(words, { told, begins, text }) {
  const pattern = words.trim().split(/\s+/).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = pattern && new RegExp(pattern).exec(text);
  if (!found) return null;
  const point = at => {
    const index = begins.findLastIndex(begin => begin <= at);
    return told[index].start + [...told[index].text.slice(0, at - begins[index])].length;
  };
  return { start: point(found.index), end: point(found.index + found[0].length - 1) + 1 };
}

/** The place of a record that the claim rests on. */
function held(support, marks) {
  const ids = [...(support?.ties ?? []), ...(support?.observations ?? [])];
  const mark = marks.find(each => ids.includes(each.id) && each.start >= 0);
  return mark && { start: mark.start, end: mark.end };
}
