/** The fields of a tie, observation or capability as people fill them in; what is filled in is text as corrections are written. */
import { html } from '../lib/lit-html/lit-html.js';
import { store } from '../shell/store.js';
import { t, word } from '../shell/texts.js';
import './search.js';

/** The fields by sort, those first that most records have. */
export const FIELDS = {
  TIE: ['type', 'parties', 'stage', 'date', 'system', 'quantity', 'amount', 'kind', 'instrument', 'channel', 'modality', 'programme', 'title', 'note'],
  OBSERVATION: ['measure', 'subject', 'value', 'unit', 'date', 'counterpart', 'qualifier', 'component', 'concept', 'scope', 'issuer'],
  CAPABILITY: ['actor', 'stance', 'class', 'modality', 'date'],
};
/** What somebody who codes blind is asked. */
export const ASKED = { TIE: FIELDS.TIE.slice(0, 7), OBSERVATION: FIELDS.OBSERVATION.slice(0, 6), CAPABILITY: FIELDS.CAPABILITY };
export const NEEDED = ['type', 'parties', 'measure', 'subject', 'value', 'unit', 'actor', 'stance', 'class'];
const CHOICES = { type: 'type', kind: 'kind', modality: 'modality', instrument: 'instrument', channel: 'channel', measure: 'measure', qualifier: 'qualifier', stance: 'stance' };
const SEARCHED = { subject: 'ACTOR', counterpart: 'ACTOR', actor: 'ACTOR', system: 'SYSTEM' };

/**
 * The fields.
 *
 * @param values what is filled in, by field; changed as people type
 * @param read what was read of them, shown beside where it differs; null for somebody who is not to see it
 * @param refusal why it was not taken, which stands beside the field that it begins with
 * @param wrong what does not fit, by field
 * @param called what actors are called, by their ids
 */
export function recordFields(kind, names, values, read, changed, refusal, wrong, called) {
  const set = (field, value) => {
    values[field] = value;
    wrong.delete(field);
    changed();
  };
  const refused = names.find(field => refusal?.startsWith(field + '='));
  return html`${names.map(field => html`
    <div class="record-field">
      <span class="name" id="field-${field}">${t('field.' + field)}${NEEDED.includes(field) && !values[field] ? html` <span class="must">${t('form.must')}</span>` : ''}</span>
      <div>${widget(kind, field, values[field] ?? '', value => set(field, value))}
        ${read && (read[field] ?? '') !== String(values[field] ?? '') ? html`<small>${t('reader.read', told(read[field], field, called))} <button type="button" class="link" @click=${() => set(field, read[field] ?? '')}>${t('reader.asread')}</button></small>` : ''}
        ${wrong.has(field) || field === refused ? html`<small class="problem" role="alert">${wrong.get(field) ?? plain(refusal)}</small>` : ''}</div>
    </div>`)}
    ${refusal && !refused ? html`<p class="problem" role="alert">${refusal}</p>` : ''}`;
}

/** Without the way in which a command names a field. */
function plain(refusal) {
  return refusal.replace(/^\w+=.*? does not fit: (\w)/s, (all, first) => first.toUpperCase());
}

/** A value as it is written, for people, with actors by their names. */
export function told(text, field, called) {
  if (!text) return '–';
  const name = id => called?.get(id) ?? id;
  if (SEARCHED[field] === 'ACTOR') return name(text);
  if (field === 'parties') return text.split(',').map(part => part.split(/:(.*)/s)).map(([role, id]) => `${word(role)}: ${name(id)}`).join(', ');
  return text.replace(/\b[A-Z][A-Z_]{3,}\b/g, word);
}

function widget(kind, field, value, set) {
  if (field === 'parties') return parties(value, set);
  if (field === 'stage') return stage(value, set);
  if (field === 'date' && kind === 'TIE') return dates(value, set);
  if (CHOICES[field]) return choice(field, store.state.about?.words?.[CHOICES[field]] ?? [], value, set);
  if (SEARCHED[field]) return html`<entente-search .what=${SEARCHED[field]} .name=${t('field.' + field)} .value=${value} @pick=${event => set(event.detail.id)}></entente-search>`;
  return html`<input type="text" aria-label=${t('field.' + field)} placeholder=${t('example.' + field)} .value=${value} @change=${event => set(event.target.value.trim())}>`;
}

function choice(field, words, value, set, label = t('field.' + field)) {
  return html`<select aria-label=${label} @change=${event => set(event.target.value)}>
    <option value="" ?selected=${!value}>–</option>
    ${value && !words.includes(value) ? html`<option value=${value} selected>${word(value)}</option>` : ''}
    ${words.map(each => html`<option value=${each} ?selected=${each === value}>${word(each)}</option>`)}</select>`;
}

/** Pairs with a colon, as SUPPLIER:TUR,RECIPIENT:PAK; one more than there are can be filled in. */
function pairs(text, least) {
  const all = text.split(',').filter(Boolean).map(part => part.split(/:(.*)/s).slice(0, 2));
  while (all.length < least || (all.length && all.at(-1)[1])) all.push(['', '']);
  return all.length ? all : [['', '']];
}

function joined(all) {
  return all.filter(([name, value]) => name && value).map(pair => pair.join(':')).join(',');
}

function parties(text, set) {
  // A role that is chosen and has no actor yet is kept until it has.
  const all = pairs(text.draft ?? text, 2);
  const roles = store.state.about?.words?.role ?? [];
  const put = (index, at, value) => {
    all[index][at] = value;
    set(kept(all));
  };
  return html`${all.map(([role, actor], index) => html`<div class="pair">
    ${choice('role', roles, role, value => put(index, 0, value), t('field.role'))}
    <entente-search .what=${'ACTOR'} .name=${t('field.actor')} .value=${actor} @pick=${event => put(index, 1, event.detail.id)}></entente-search></div>`)}`;
}

/** Text that is sent, with what is half filled in beside it. */
function kept(all) {
  const text = new String(joined(all));
  text.draft = all.filter(pair => pair.some(Boolean)).map(pair => pair.join(':')).join(',');
  return text;
}

function stage(text, set) {
  const [name, asOf = ''] = text.split('@');
  const [stage, detail = ''] = name.split('/');
  const put = (chosen, day) => set(chosen ? chosen + (detail && chosen === stage ? '/' + detail : '') + (day ? '@' + day : '') : '');
  return html`<div class="pair">${choice('stage', store.state.about?.words?.stage ?? [], stage, value => put(value, asOf))}
    <input type="text" aria-label=${t('field.asof')} placeholder=${t('example.asof')} .value=${asOf} @change=${event => put(stage, event.target.value.trim())}></div>`;
}

function dates(text, set) {
  const all = pairs(text.draft ?? text, 1);
  const put = (index, at, value) => {
    all[index][at] = value;
    set(kept(all));
  };
  return html`${all.map(([kind, day], index) => html`<div class="pair">
    ${choice('date', store.state.about?.words?.date ?? [], kind, value => put(index, 0, value), t('field.datekind'))}
    <input type="text" aria-label=${t('field.date')} placeholder=${t('example.date')} .value=${day} @change=${event => put(index, 1, event.target.value.trim())}></div>`)}`;
}

/** What is to be sent: the fields as plain text, without those that say nothing. */
export function filled(values) {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, String(value ?? '')]).filter(([, value]) => value !== ''));
}
