/** Ties in words, and the marks by which they are known again. */
import { html } from '../lib/lit-html/lit-html.js';
import { compact, number, t, word } from '../shell/texts.js';

/** Who takes part, the ones who give before those who get. */
export function sides(tie) {
  const giving = new Set(['SUPPLIER', 'PROVIDER', 'INVESTOR', 'HOST', 'IMPOSER', 'LICENSOR']);
  const getting = new Set(['RECIPIENT', 'TARGET', 'LICENSEE', 'END_USER']);
  // Who has two roles on one side is named once.
  const titles = test => [...new Set(tie.sides.filter(side => test(side.role)).map(side => side.title))];
  const from = titles(role => giving.has(role));
  const to = titles(role => getting.has(role));
  const others = titles(role => !giving.has(role) && !getting.has(role));
  const arrow = [from.join(', '), to.join(', ')].filter(Boolean).join(' → ');
  return [arrow, others.join(' · ')].filter(Boolean).join(' · ');
}

/** What it is about, the things before the words. */
export function matter(tie) {
  const items = tie.items.map(item => (item.quantity === null ? '' : number(item.quantity) + ' × ') + item.designation);
  return [...items, tie.title].filter(Boolean).join('; ');
}

/** All amounts, each with what it is: the value of one, of what was ordered, of what was delivered … */
export function amounts(tie) {
  return tie.amounts.map(sum => [money(sum), basis(sum)].filter(Boolean).join(' ')).join(', ');
}

/** The amounts of a tie for a table: of the whole, of what was delivered, of one. */
export function sums(tie) {
  const of = test => tie.amounts.filter(test);
  const plain = ({ basis: name }) => ['CONTRACT', 'ORDERED', 'UNKNOWN', 'DELIVERED', 'PER_UNIT'].includes(name);
  const said = list => list.map(sum => [money(sum), plain(sum) ? '' : basis(sum)].filter(Boolean).join(' ')).join(', ');
  return {
    whole: said(of(sum => !['DELIVERED', 'PER_UNIT'].includes(sum.basis))),
    delivered: said(of(sum => sum.basis === 'DELIVERED')),
    unit: said(of(sum => sum.basis === 'PER_UNIT')),
  };
}

function basis(sum) {
  return sum.basis === 'UNKNOWN' ? '' : t('basis.' + sum.basis);
}

const SIGNS = { ABOUT: '≈ ', AT_LEAST: '≥ ', AT_MOST: '≤ ' };

export function money(sum) {
  const value = compact(sum.value) + (sum.upper !== null && sum.upper !== sum.value ? '–' + compact(sum.upper) : '');
  return `${SIGNS[sum.certainty] ?? ''}${value} ${sum.unit}`;
}

export function when(tie) {
  const year = day => day?.slice(0, 4);
  const [from, to] = [year(tie.first), year(tie.last)];
  return to && to !== from ? `${from ?? ''}–${to}` : from ?? '';
}

/** A tag in the colour of its commitment. */
export function commitment(name) {
  return html`<span class="tag commitment" data-word=${name}>${word(name)}</span>`;
}

export function review(name) {
  return name === 'NEW' ? '' : html`<span class="tag review" data-word=${name}>${word(name)}</span>`;
}

/** How many ties of each commitment, as a bar of parts with their numbers. */
export function commitments(counts) {
  return ['FIRM', 'SOFT', 'TALK', 'ENDED', 'UNKNOWN'].filter(name => counts[name]).map(name =>
    html`<span class="tag commitment" data-word=${name} title=${word(name)}>${counts[name]}</span>`);
}

/** How far a source may be passed on, where somebody has marked it. */
export function marking(handling) {
  return !handling || handling === 'UNKNOWN' ? '' : html`<span class="tag handling" data-word=${handling}>TLP:${handling.replace('_', '+')}</span>`;
}

/** One tie as a paragraph. */
export function told(tie) {
  return html`
    <p class="tie"><strong>${word(tie.type)}</strong>${tie.kind && tie.kind !== 'UNKNOWN' ? html` · ${word(tie.kind)}` : ''} ${commitment(tie.commitment)} ${review(tie.review)}
      ${tie.modality !== 'ASSERTED' ? html`<span class="tag">${word(tie.modality)}</span>` : ''}<br>
      ${sides(tie)}${matter(tie) ? html` — ${matter(tie)}` : ''}${tie.amounts.length ? html` · ${amounts(tie)}` : ''}${when(tie) ? html` · ${when(tie)}` : ''}
      ${tie.stage ? html` · ${word(tie.stage)}` : ''}<span class="quiet"> · ${t('tie.number', tie.id)}</span></p>`;
}
