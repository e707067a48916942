/** What was read of a record beside what it is now, and what everyone says of it. */
import { html } from '../lib/lit-html/lit-html.js';
import { store } from '../shell/store.js';
import { t, word } from '../shell/texts.js';
import { told } from './record-form.js';

/** Fields whose value somebody has put right: as read, as it is now, by whom and when. */
export function corrections({ sheet, said }, called) {
  const changed = Object.keys(sheet.now).filter(field => (sheet.read[field] ?? '') !== sheet.now[field]);
  if (!changed.length) return '';
  const by = field => said.find(each => each.record && field in each.corrections) ?? said.find(each => field in each.corrections);
  return html`
    <table class="corrections"><caption class="seen-by-readers">${t('tie.fields')}</caption>
      <thead><tr><th scope="col">${t('column.field')}</th><th scope="col">${t('column.read')}</th><th scope="col">${t('column.now')}</th><th scope="col">${t('column.by')}</th></tr></thead>
      <tbody>${changed.map(field => html`<tr><th scope="row">${t('field.' + field)}</th><td><del>${told(sheet.read[field], field, called)}</del></td><td><ins>${told(sheet.now[field], field, called)}</ins></td>
        <td class="quiet">${by(field) ? html`${by(field).coder}<br>${moment(by(field).when)}` : ''}</td></tr>`)}</tbody></table>`;
}

/**
 * What everyone says, with the record first; a word of another can be made the record.
 *
 * @param rule takes the coder whose word is to be it
 */
export function dissent({ sheet, said }, rule, called) {
  if (!said.length) return '';
  return html`
    <ul class="dissent" aria-label=${t('codings')}>
      <li><strong>${t('codings.machine')}</strong> <span class="quiet">${t('codings.read')}</span>
        ${said.some(each => each.record && each.review !== 'ADDED') ? html`<button class="small" ?disabled=${store.past} @click=${() => rule('machine')}>${t('codings.rule')}</button>` : ''}</li>
      ${said.map(each => html`
        <li><strong>${each.coder}</strong> <span class="tag review" data-word=${each.review}>${word(each.review)}</span> <span class="quiet">${moment(each.when)}</span>
          ${each.record ? html`<span class="tag">${t('codings.holds')}</span>` : html`<button class="small" ?disabled=${store.past} @click=${() => rule(each.coder)}>${t('codings.rule')}</button>`}
          ${Object.entries(each.corrections).map(([field, value]) => html`<div>${t('field.' + field)}: <del>${told(sheet.read[field], field, called)}</del> → <ins>${told(value, field, called)}</ins></div>`)}
          ${each.note ? html`<div class="quiet">${each.note}</div>` : ''}</li>`)}
    </ul>`;
}

/** How far coders agree, field by field. */
export function agreements(rows) {
  // What one tells and the other does not is no unit, and a difference.
  const counted = rows.filter(row => row.units || typeof row.f1 === 'number');
  if (!counted.length) return html`<p class="quiet">${t('agreement.none')}</p>`;
  const share = value => value === null || value === undefined ? '–' : value.toFixed(2);
  return html`
    <table class="corrections"><caption>${t('agreement')}</caption>
      <thead><tr><th scope="col">${t('agreement.between')}</th><th scope="col">${t('column.field')}</th><th scope="col" class="numeric">n</th><th scope="col" class="numeric">α</th><th scope="col" class="numeric">F1</th></tr></thead>
      <tbody>${counted.map(row => html`<tr><td>${word(row.between)}</td><th scope="row">${t('field.' + row.field)}</th><td class="numeric">${row.units}</td><td class="numeric">${share(row.alpha)}</td><td class="numeric">${share(row.f1)}</td></tr>`)}</tbody></table>`;
}

function moment(when) {
  return when ? new Date(when).toLocaleString(document.documentElement.lang, { dateStyle: 'short', timeStyle: 'short' }) : '';
}
