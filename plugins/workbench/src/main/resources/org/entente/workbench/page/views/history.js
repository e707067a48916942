/** What was done; taking it back, and looking at how it was. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get, post } from '../shell/api.js';
import { done, refresh } from '../shell/events.js';
import { store } from '../shell/store.js';
import { moment, number, spoken, t, version, word } from '../shell/texts.js';
import { say, trying } from '../shell/notices.js';
import { branch, branches } from '../parts/branches.js';
import { announce, deed, named } from '../parts/deeds.js';
import { editions } from '../parts/editions.js';
import { inFull } from '../parts/names.js';

/** So many records are told at once. */
const STEP = 30;

class History extends View {
  static follows = ['revision'];
  static shows = ['at', 'selection'];

  async load() {
    this.extents = null;
    const [log, editions] = await Promise.all([get('/history'), get('/editions')]);
    this.named = await named(log.entries.map(entry => entry.revision));
    const { selection } = store.state;
    if (selection?.kind === 'revision') this.open({ number: Number(selection.id) });
    return { ...log, editions, tree: branches(log.entries.map(entry => entry.revision)) };
  }

  update() {
    super.update();
    const { selection } = store.state;
    if (selection?.kind === 'revision' && this.pointed !== selection.id && this.isConnected) {
      this.pointed = selection.id;
      this.querySelector(`#revision-${selection.id}`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  async change(what, wish) {
    await trying(async () => {
      const revision = await post('/history/' + what, wish);
      announce(revision);
      await refresh();
    });
  }

  async open(revision) {
    this.extents = this.extents?.revision.number === revision.number ? null : await trying(() => get('/history/' + revision.number));
    this.update();
  }

  /** Tells the next of the records that a revision brought or took away. */
  async tellMore() {
    const { extents } = this;
    if (extents.asked) return;
    extents.asked = true;
    const { deeds } = await trying(() => get('/history/' + extents.revision.number, { offset: extents.deeds.length })) ?? { deeds: [] };
    extents.deeds.push(...deeds);
    extents.asked = false;
    this.update();
  }

  async freeze(revision, event) {
    event.preventDefault();
    const of = name => this.querySelector(`#${name}-${revision.number}`).value.trim();
    await trying(async () => {
      const made = await done(await post('/editions', { name: of('edition'), point: String(revision.number), corrects: of('corrects') || null, note: of('note') }));
      say(made.citation);
      await refresh();
    });
  }

  name(revision) {
    const name = this.querySelector(`#name-${revision.number}`).value.trim();
    if (name) this.change('name', { revision: revision.number, name });
  }

  template() {
    const { entries, undo, redo, editions: frozen } = this.data;
    if (!entries.length) return empty(t('history.empty'));
    return html`
      <div class="bar">
        <button ?disabled=${undo === null || store.past} @click=${() => this.change('undo', { seen: undo })}>${t('command.undo')}</button>
        <button ?disabled=${redo === null || store.past} @click=${() => this.change('redo', { seen: redo })}>${t('command.redo')}</button>
      </div>
      ${editions(frozen, store.state.at)}
      <ol class="log tree" data-lanes=${this.data.tree.lanes}>${entries.map(entry => this.entry(entry))}</ol>`;
  }

  entry({ revision, names, undoneBy }) {
    const { number: id, kind, author, why, parent } = revision;
    const looked = store.state.at === String(id);
    const open = this.extents?.revision.number === id;
    const { tree } = this.data;
    const row = tree.rows.get(id);
    const frozen = this.data.editions.filter(({ edition }) => edition.revision === id);
    return html`
      <li id="revision-${id}" class=${[undoneBy === null ? '' : 'undone', row.aside ? 'aside' : ''].join(' ').trim()} aria-current=${looked}>
        ${branch(row, tree.lanes)}
        <button class="plain head" aria-expanded=${open} @click=${() => this.open(revision)}>
          <span class="number">${id}</span>
          <span><span class="name">${deed(revision, this.named)}</span>${frozen.map(({ edition, supersededBy }) => html` <span class="tag" data-word=${supersededBy ? 'WAITING' : 'ACTIVE'}>${t('edition.tag', edition.name)}</span>`)}${names.map(name => html` <span class="tag">${name}</span>`)}
            <span class="quiet">${word(kind.name ?? kind)} · ${version(author)} · ${moment(revision.when)}${parent === id - 1 ? '' : ` · ${t('history.on', parent)}`}${undoneBy === null ? '' : ` · ${t('history.undone', undoneBy)}`}${row.aside ? ` · ${t('history.aside')}` : ''}</span>
            ${why ? html`<span class="quiet">${why}</span>` : ''}</span>
        </button>
        ${open ? html`
          <table class="extents"><thead><tr><th scope="col">${t('column.table')}</th><th scope="col" class="numeric">+</th><th scope="col" class="numeric">−</th></tr></thead>
            <tbody>${this.extents.extents.map(extent => html`<tr><td>${word(extent.table.toUpperCase())}</td><td class="numeric">${number(extent.brought)}</td><td class="numeric">${number(extent.taken)}</td></tr>`)}</tbody></table>
          ${this.extents.deeds.length ? html`<ul class="done">${this.extents.deeds.map(told => html`<li>${inFull(spoken(told), this.named.of)}</li>`)}</ul>` : ''}
          ${this.extents.deeds.length < this.extents.total ? html`<p class="deeds"><button id="more-${id}" @click=${() => this.tellMore()}>${t('evidence.more', number(Math.min(STEP, this.extents.total - this.extents.deeds.length)))}</button> <span class="quiet">${t('history.of', number(this.extents.deeds.length), number(this.extents.total))}</span></p>` : ''}
          <div class="deeds">
            <button @click=${() => store.set({ at: looked ? '' : String(id) })}>${looked ? t('history.now') : t('history.asof')}</button>
            ${undoneBy === null ? html`<button ?disabled=${store.past} @click=${() => this.change('undo', { revision: id })}>${t('history.undo')}</button>` : ''}
            <input id="name-${id}" type="text" size="12" aria-label=${t('history.name')} placeholder=${t('history.name')}>
            <button ?disabled=${store.past} @click=${() => this.name(revision)}>${t('save')}</button>
          </div>
          <form class="deeds" @submit=${event => this.freeze(revision, event)}>
            <input id="edition-${id}" type="text" size="14" required aria-label=${t('edition.name')} placeholder=${t('edition.name')}>
            <select id="corrects-${id}" aria-label=${t('edition.corrects')}><option value="">${t('edition.corrects')}: ${t('none')}</option>${this.data.editions.map(({ edition }) => html`<option value=${edition.name}>${t('edition.corrects')}: ${edition.name}</option>`)}</select>
            <input id="note-${id}" type="text" size="22" aria-label=${t('edition.note')} placeholder=${t('edition.note')}>
            <button ?disabled=${store.past}>${t('edition.freeze')}</button>
          </form>` : ''}
      </li>`;
  }
}

customElements.define('entente-history', History);
