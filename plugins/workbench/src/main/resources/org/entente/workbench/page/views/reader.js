/** A source as it stands, with all that was read of it marked; decisions by key. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get, post } from '../shell/api.js';
import { done, refresh } from '../shell/events.js';
import { store } from '../shell/store.js';
import { t, word } from '../shell/texts.js';
import { say, trying } from '../shell/notices.js';
import { segments } from '../parts/segments.js';
import { told } from '../parts/ties.js';
import { claims } from '../parts/claims.js';

const KEYS = { a: 'ACCEPTED', r: 'REJECTED' };

class Reader extends View {
  static follows = ['revision', 'at', 'selection'];

  connectedCallback() {
    this.tabIndex = -1;
    this.addEventListener('keydown', event => this.key(event));
    super.connectedCallback();
  }

  async load() {
    const { selection, at } = store.state;
    if (selection?.kind === 'source') this.digest = selection.id;
    if (!this.digest) return null;
    const reading = await get('/sources/' + this.digest, { at });
    const tied = reading.marks.filter(mark => mark.what === 'TIE').map(mark => mark.id);
    const ids = [...new Set(tied)].slice(0, 500);
    const page = ids.length ? await get('/ties', { id: ids.join(','), review: 'all', limit: 500, at }) : { rows: [] };
    if (this.shown !== this.digest) {
      this.shown = this.digest;
      this.claims = null;
      this.mark = reading.marks.find(mark => mark.evidence === store.place) ?? reading.marks[0];
      queueMicrotask(() => this.scroll());
    } else {
      this.mark = reading.marks.find(mark => mark.id === this.mark?.id && mark.evidence === this.mark?.evidence) ?? reading.marks[0];
    }
    return { ...reading, ties: new Map(page.rows.map(tie => [tie.id, tie])) };
  }

  choose(mark) {
    this.mark = mark;
    this.update();
    this.scroll();
  }

  scroll() {
    this.querySelector('mark.chosen, tr.chosen')?.scrollIntoView({ block: 'nearest' });
    this.querySelector('.cards .chosen')?.scrollIntoView({ block: 'nearest' });
  }

  key(event) {
    if (event.target.closest('input, textarea, select') || event.ctrlKey || event.altKey || !this.data) return;
    const { marks } = this.data;
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step && marks.length) {
      event.preventDefault();
      this.choose(marks[(marks.indexOf(this.mark) + step + marks.length) % marks.length]);
    } else if (KEYS[event.key] && this.mark) {
      this.decide(KEYS[event.key]);
    } else if (event.key === 'e' && this.mark) {
      event.preventDefault();
      this.edit();
    }
  }

  async decide(review, corrections) {
    const { mark } = this;
    await trying(async () => {
      const revision = await post('/reviews', { targets: [mark.id], review, corrections, blind: false });
      say(revision.what);
      this.sheet = null;
      const { marks } = this.data;
      this.mark = marks[Math.min(marks.indexOf(mark) + 1, marks.length - 1)];
      await refresh();
    });
  }

  async edit() {
    const { mark } = this;
    this.sheet = await trying(() => get('/reviews/' + mark.id));
    this.update();
    this.querySelector('.edit input')?.focus();
  }

  save(event) {
    event.preventDefault();
    const corrections = {};
    for (const input of event.target.querySelectorAll('input')) {
      if (input.value !== input.defaultValue) corrections[input.name] = input.value;
    }
    if (Object.keys(corrections).length) this.decide('EDITED', corrections);
    else { this.sheet = null; this.update(); }
  }

  async check() {
    this.checking = true;
    this.update();
    this.claims = await trying(async () => (await done(await post('/analyses/consistency', { parameters: { source: this.digest } }))).result);
    this.checking = false;
    this.update();
  }

  template() {
    if (!this.data) return empty(t('reader.empty'));
    const { source, text, marks } = this.data;
    return html`
      <header class="bar">
        <h2>${source.title || source.name}</h2>
        <span class="quiet">${[source.publisher, source.published].filter(Boolean).join(', ')}</span>
        <span class="grow"></span>
        <button ?disabled=${this.checking} @click=${() => this.check()}>${this.checking ? t('reader.checking') : t('reader.check')}</button>
        <a class="button" href="/api/sources/${source.digest}/original">${t('reader.original')}</a>
      </header>
      <div class="reading">
        ${text === null ? html`<p class="quiet">${t('reader.notext')}</p>` : marks.some(mark => mark.row !== null) ? this.rows(text, marks) : this.prose(text, marks)}
        <aside class="cards" aria-label=${t('reader.cards')}>
          <p class="quiet keys"><kbd>J</kbd> <kbd>K</kbd> ${t('reader.move')} · <kbd>A</kbd> ${t('reader.accept')} · <kbd>R</kbd> ${t('reader.reject')} · <kbd>E</kbd> ${t('reader.edit')}</p>
          ${this.claims ? html`<section class="claims">${claims(this.claims)}</section>` : ''}
          ${marks.length ? marks.map(mark => this.card(mark)) : html`<p class="quiet">${t('reader.nothing')}</p>`}
        </aside>
      </div>`;
  }

  prose(text, marks) {
    return html`<div class="prose" lang="en" tabindex="0" role="document" aria-label=${this.data.source.name}>${segments(text, marks).map(part => part.marks.length
      ? html`<mark class=${part.marks.includes(this.mark) ? 'chosen' : ''} data-word=${part.marks[0].review} data-what=${part.marks[0].what}
          @click=${() => this.choose(part.marks[0])}>${part.text}</mark>`
      : part.text)}</div>`;
  }

  /** A table is shown as its lines, those that were read marked. */
  rows(text, marks) {
    const lines = text.split('\n').slice(0, 3000);
    const read = new Map(marks.map(mark => [mark.row, mark]));
    return html`<div class="prose lines" tabindex="0" role="document" aria-label=${this.data.source.name}><table><tbody>${lines.map((line, index) => {
      const mark = read.get(index + 1);
      return html`<tr class=${mark && mark === this.mark ? 'chosen' : ''} @click=${() => mark && this.choose(mark)}><th scope="row">${index + 1}</th><td>${mark ? html`<mark data-word=${mark.review}>${line}</mark>` : line}</td></tr>`;
    })}</tbody></table></div>`;
  }

  card(mark) {
    const chosen = mark === this.mark;
    const tie = this.data.ties.get(mark.id);
    return html`
      <article class="claim ${chosen ? 'chosen' : ''}" data-word=${mark.review}>
        <button class="plain head" aria-pressed=${chosen} @click=${() => this.choose(mark)}>${mark.what === 'TIE' ? '' : html`<span class="tag">${word(mark.what)}</span> `}${tie ? told(tie) : word(mark.label)}</button>
        ${chosen ? html`
          <div class="deeds">
            <button @click=${() => this.decide('ACCEPTED')}>${t('reader.accept')}</button>
            <button @click=${() => this.decide('REJECTED')}>${t('reader.reject')}</button>
            <button @click=${() => this.edit()}>${t('reader.edit')}</button>
          </div>
          ${this.sheet?.id === mark.id ? this.sheeted() : ''}` : ''}
      </article>`;
  }

  sheeted() {
    const { read, now } = this.sheet;
    return html`
      <form class="edit" @submit=${event => this.save(event)}>
        ${Object.entries(now).map(([field, value]) => html`
          <label><span>${field}</span><input name=${field} type="text" value=${value}>${read[field] !== value ? html`<small>${t('reader.read', read[field] || '–')}</small>` : ''}</label>`)}
        <div class="deeds"><button class="main">${t('save')}</button><button type="button" @click=${() => { this.sheet = null; this.update(); }}>${t('cancel')}</button></div>
      </form>`;
  }
}

customElements.define('entente-reader', Reader);
