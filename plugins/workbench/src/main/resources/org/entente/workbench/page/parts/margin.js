/** The margin of the reader: claims, a card for each record, the forms to edit, to add, and to code blind. */
import { html } from '../lib/lit-html/lit-html.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { around, claimCard } from './claims.js';
import { agreements, corrections, dissent } from './codings.js';
import { RECORDS } from './prose.js';
import { ASKED, FIELDS, recordFields } from './record-form.js';
import { taken } from './search.js';
import { told } from './ties.js';

const KEYS = [['J K', 'move'], ['[ ]', 'names'], ['A', 'accept'], ['R', 'reject'], ['E', 'edit'], ['N', 'add'], ['U', 'undo']];

export function margin(reader) {
  const { marks } = reader.data;
  const shown = carded(reader);
  return html`
    <aside class="cards" aria-label=${t('reader.cards')} tabindex="0">
      <p class="quiet keys">${KEYS.filter(([, what]) => !reader.blind || what !== 'accept').map(([keys, what]) => html`<span>${keys.split(' ').map(key => html`<kbd>${key}</kbd>`)} ${t('reader.' + what)}</span> `)}</p>
      ${reader.adding ? adding(reader) : ''}
      ${reader.agreement ? html`<section class="claim">${agreements(reader.agreement)}<button class="small" @click=${() => { reader.agreement = null; reader.update(); }}>${t('close')}</button></section>` : ''}
      ${reader.checked && !reader.blind ? html`<section class="claims">${around(reader.checked)}</section>` : ''}
      ${marks.length ? '' : html`<p class="quiet">${t('reader.nothing')}</p>`}
      ${reader.data.more ? html`<p class="quiet">${t('reader.more', number(marks.length))}</p>` : ''}
      ${shown.length < marks.length ? html`<p class="quiet">${t('reader.cards.some', number(shown.length), number(marks.length))}</p>` : ''}
      ${reader.blind ? shown.map(mark => blindCard(reader, mark, marks.indexOf(mark))) : beside(reader, shown)}
    </aside>`;
}

/** Of more than this only those beside what is in sight have a card. */
const MOST = 200;

/** The records that have a card. */
export function carded(reader) {
  const { marks } = reader.data;
  if (marks.length <= MOST) return marks;
  const seen = drawn(reader);
  const meant = marks.indexOf(reader.mark);
  return marks.filter((mark, index) => Math.abs(index - meant) < MOST / 4 || within(mark, seen));
}

/** The blocks of the text that are drawn with their marks. */
function drawn({ near, blocks }) {
  return [...near].map(index => blocks[index]).filter(Boolean);
}

function within({ start }, seen) {
  return seen.some(block => start >= block.start && start < block.end);
}

/** Records and claims in the order of the text; a claim stands before the records of its sentence. */
function beside(reader, marks) {
  const seen = drawn(reader);
  const claims = reader.claims.length <= MOST ? reader.claims : reader.claims.filter(claim => claim === reader.claim || within(claim, seen));
  const cards = [
    ...claims.map(claim => ({ start: claim.start, drawn: () => claimCard(claim, claim === reader.claim, () => reader.claimed(claim)) })),
    ...marks.map(mark => ({ start: mark.start, drawn: () => card(reader, mark) })),
  ];
  return cards.sort((a, b) => a.start - b.start).map(each => each.drawn());
}

function card(reader, mark) {
  const chosen = mark === reader.mark;
  const tie = reader.data.ties.get(mark.id);
  return html`
    <article class="claim ${chosen ? 'chosen' : ''}" data-word=${mark.review} ?data-pending=${mark.pending} data-start=${mark.start}>
      <button class="plain head" aria-pressed=${chosen} @click=${() => reader.choose(mark)}>${mark.what === 'TIE' ? '' : html`<span class="tag">${word(mark.what)}</span> `}${tie
        ? told(tie) : html`${[mark.who, word(mark.label), mark.matter && mark.matter.split('/').map(word).join(' / ')].filter(Boolean).join(' · ')} ${mark.review === 'NEW' ? '' : html`<span class="tag review" data-word=${mark.review}>${word(mark.review)}</span>`}`}</button>
      ${chosen ? html`
        <div class="deeds">
          <button ?disabled=${store.past} @click=${() => reader.decide('ACCEPTED')}>${t('reader.accept')}</button>
          <button ?disabled=${store.past} @click=${() => reader.decide('REJECTED')}>${t('reader.reject')}</button>
          <button ?disabled=${store.past} @click=${() => reader.edit()}>${t('reader.edit')}</button>
        </div>
        ${reader.editing ? form(reader, mark, FIELDS[mark.what], reader.about.sheet.read) : reader.about ? html`${corrections(reader.about, reader.called)}${dissent(reader.about, of => reader.rule(of), reader.called)}` : ''}` : ''}
    </article>`;
}

/** Only where it is, and what the coder has said of it. */
function blindCard(reader, mark, index) {
  const chosen = mark === reader.mark;
  return html`
    <article class="claim ${chosen ? 'chosen' : ''}" data-word=${mark.review}>
      <button class="plain head" aria-pressed=${chosen} @click=${() => reader.choose(mark)}>${t('blind.place', index + 1)} <span class="tag">${word(mark.what)}</span>
        ${mark.own ? html`<span class="tag" data-word="DONE">${t('blind.coded')}</span>` : ''}</button>
      ${chosen ? html`
        <div class="deeds">
          <button ?disabled=${store.past} @click=${() => reader.edit()}>${t('blind.code')}</button>
          <button ?disabled=${store.past} @click=${() => reader.decide('REJECTED')}>${t('blind.nothing')}</button>
        </div>
        ${reader.editing ? form(reader, mark, ASKED[mark.what], null) : ''}` : ''}
    </article>`;
}

function form(reader, mark, names, read) {
  return html`
    <form class="edit" @submit=${event => sent(event, () => reader.save())}>
      ${recordFields(mark.what, names, reader.editing, read, () => reader.update(), reader.refusal, reader.wrong, reader.called)}
      <div class="deeds"><button class="main" ?disabled=${reader.busy} @mousedown=${stay}>${t('save')}</button><button type="button" @click=${() => reader.leave()}>${t('cancel')}</button></div>
    </form>`;
}

/** What is typed is taken at the click and not before: what is drawn for it would move the button from under the pointer. */
function stay(event) {
  event.preventDefault();
}

function sent(event, deed) {
  event.preventDefault();
  taken(event.currentTarget).then(deed);
}

function adding(reader) {
  const { adding } = reader;
  return html`
    <section class="claim adding chosen" aria-label=${t('reader.add')}>
      <h3>${t('reader.add')}</h3>
      <blockquote>${adding.place.quote}</blockquote>
      <form class="edit" @submit=${event => sent(event, () => reader.keep())}>
        <div class="record-field"><span class="name">${t('field.sort')}</span>
          <select id="add-kind" aria-label=${t('field.sort')} @change=${event => { adding.kind = event.target.value; adding.values = {}; reader.update(); }}>${RECORDS.map(kind => html`
            <option value=${kind} ?selected=${kind === adding.kind}>${word(kind)}</option>`)}</select></div>
        ${recordFields(adding.kind, FIELDS[adding.kind], adding.values, null, () => reader.update(), reader.refusal, reader.wrong, reader.called)}
        <div class="record-field"><span class="name">${t('field.why')}</span><input type="text" aria-label=${t('field.why')} @input=${event => { adding.note = event.target.value; }}></div>
        <div class="deeds"><button class="main" id="keep" ?disabled=${reader.busy} @mousedown=${stay}>${t('save')}</button><button type="button" @click=${() => reader.leave()}>${t('cancel')}</button>
          <span class="quiet">${t('reader.add.by', reader.coder)}</span></div>
      </form>
    </section>`;
}
