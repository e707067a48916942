/** A source as it stands, with all that was read and is named in it; decisions and additions by key. */
import { html } from '../lib/lit-html/lit-html.js';
import { empty } from '../shell/view.js';
import { Coding } from '../parts/coding.js';
import { get, post } from '../shell/api.js';
import { done } from '../shell/events.js';
import { store } from '../shell/store.js';
import { number, t } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import { trying } from '../shell/notices.js';
import { blockAt } from '../parts/blocks.js';
import { cut, legend, marked, prose } from '../parts/prose.js';
import { carded, margin } from '../parts/margin.js';
import { Outlook } from '../parts/outlook.js';
import { claimed } from '../parts/claims.js';
import { mark } from '../parts/marking.js';

const MOST_TIES = 500;
const LED = 500;
const SPACE = 8;

class Reader extends Coding {
  static follows = ['revision', 'at', 'selection'];

  outlook = new Outlook(() => this.update());

  hidden = new Set(store.preference('reader.hidden', []));

  connectedCallback() {
    this.tabIndex = -1;
    this.addEventListener('keydown', event => this.key(event));
    this.addEventListener('decided', () => this.check());
    this.marking = () => {
      const place = this.data && marked(this);
      if ((place?.start !== this.place?.start || place?.end !== this.place?.end) && !(this.adding && !place)) {
        this.place = place;
        this.settleAdd();
      }
    };
    document.addEventListener('selectionchange', this.marking);
    super.connectedCallback();
  }

  disconnectedCallback() {
    document.removeEventListener('selectionchange', this.marking);
    this.outlook.end();
    super.disconnectedCallback();
  }

  async load() {
    const { selection, at, revision } = store.state;
    if (selection?.kind === 'source') this.digest = selection.id;
    if (!this.digest) return null;
    const asked = JSON.stringify([this.digest, at, revision, this.blind, this.coder]);
    if (asked === this.asked && this.data) return this.data;
    const reading = await get('/sources/' + this.digest, { at, blind: this.blind || undefined, coder: this.coder });
    const data = { ...reading, ties: new Map() };
    if (reading.marks.length <= MOST_TIES) await this.tellTies(data, reading.marks);
    this.asked = asked;
    this.decided(data);
    this.settle(reading);
    return data;
  }

  update() {
    super.update();
    this.settleAdd();
    this.outlook.over(this.querySelector('.prose'), this.data ? this.blocks.length : 0);
    trying(() => this.tellShown());
  }

  /** The text in blocks; cut anew only when something else is marked in it. */
  get blocks() {
    const { data, claims } = this;
    const hidden = [...this.hidden].join();
    if (this.text?.data !== data || this.text.claims !== claims || this.text.hidden !== hidden) {
      this.text = { data, claims, hidden, blocks: cut(data, claims, this.hidden) };
    }
    return this.text.blocks;
  }

  /** Blocks that are drawn with their marks: those in sight, and what is meant. */
  get near() {
    const meant = [this.mark, this.claim, this.mention].filter(Boolean).map(({ start }) => blockAt(this.blocks, start));
    return new Set([...this.outlook.sight, ...meant, ...this.outlook.sight.size ? [] : [0]]);
  }

  /** Asks what is told of ties, of each once, whatever comes of it; whether anything was asked. */
  async tellTies(data, marks) {
    const ids = [...new Set(marks.filter(mark => mark.what === 'TIE' && !data.ties.has(mark.id)).map(mark => mark.id))].slice(0, MOST_TIES);
    if (this.blind || !ids.length) return false;
    ids.forEach(id => data.ties.set(id, null));
    const { rows } = await get('/ties', { id: ids.join(','), review: 'all', limit: MOST_TIES, at: store.state.at });
    rows.forEach(tie => data.ties.set(tie.id, tie));
    return true;
  }

  /** Of a long text when their cards are shown. */
  async tellShown() {
    const { data } = this;
    if (!data || !await this.tellTies(data, carded(this))) return;
    this.decided(data);
    if (data === this.data) this.update();
  }

  /** By hand, since a text of some length is not to be drawn anew while somebody marks in it. */
  settleAdd() {
    const button = this.querySelector('#add');
    if (button) button.disabled = !this.addable();
  }

  /** Keeps the place in a text that is read on, and finds the one that is meant in another. */
  settle({ marks }) {
    if (this.shown !== this.digest) {
      this.shown = this.digest;
      this.checked = this.claim = this.adding = this.place = this.mention = null;
      this.claims = [];
      this.mark = marks.find(mark => mark.evidence === store.place) ?? marks[0];
      queueMicrotask(() => this.scroll());
    } else {
      this.mark = this.claim ? null : marks.find(mark => mark.id === this.mark?.id && mark.evidence === this.mark?.evidence) ?? marks.find(mark => mark.start >= (this.mark?.start ?? 0)) ?? marks[0];
      if (this.mark?.id !== this.about?.sheet?.id) this.about = this.editing = null;
    }
  }

  choose(mark) {
    if (mark !== this.mark) this.about = this.editing = null;
    this.mark = mark;
    this.claim = null;
    this.update();
    this.scroll();
    this.tell();
  }

  scroll() {
    this.led = performance.now();
    this.querySelector('.claimed.chosen, mark.chosen, tr.chosen')?.scrollIntoView({ block: 'nearest' });
    this.querySelector('.cards .chosen')?.scrollIntoView({ block: 'nearest' });
  }

  /** The margin goes along with the text: the first card is that of the first place in sight. */
  follow(text) {
    if (performance.now() - (this.led ?? 0) < LED || this.following) return;
    this.following = requestAnimationFrame(() => {
      this.following = 0;
      const top = text.getBoundingClientRect().top;
      const place = [...text.querySelectorAll('mark[data-first] [data-start], .claimed[data-first] [data-start]')].find(each => each.getBoundingClientRect().bottom > top);
      const cards = this.querySelector('.cards');
      const card = place && [...cards.querySelectorAll('.claim[data-start]')].find(each => Number(each.dataset.start) >= Number(place.dataset.start));
      if (card) cards.scrollTop += card.getBoundingClientRect().top - cards.getBoundingClientRect().top - SPACE;
    });
  }

  /** A claim is meant: its sentence is shown, and both of its sides. */
  claimed(claim) {
    if (claim === this.claim) return;
    this.claim = claim;
    this.mark = null;
    this.about = this.editing = null;
    this.update();
    this.scroll();
  }

  key(event) {
    if (event.target.closest('input, textarea, select, [role="combobox"]') || event.ctrlKey || event.altKey || event.metaKey || !this.data) return;
    const deed = this.deeds()[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  }

  deeds() {
    const { marks, mentions } = this.data;
    const step = by => marks.length && this.choose(marks[(marks.indexOf(this.mark) + by + marks.length) % marks.length]);
    const mention = by => mentions.length && this.name(mentions[(mentions.indexOf(this.mention) + by + mentions.length) % mentions.length], false);
    const meant = deed => (this.mark ? deed : undefined);
    return {
      j: () => step(1),
      k: () => step(-1),
      ']': () => mention(1),
      '[': () => mention(-1),
      Enter: this.mention ? () => this.name(this.mention, true) : undefined,
      a: meant(this.blind ? undefined : () => this.decide('ACCEPTED')),
      r: meant(() => this.decide('REJECTED')),
      e: meant(() => this.edit()),
      u: () => this.undo(),
      n: this.addable() ? () => this.add() : undefined,
      Escape: this.adding || this.editing ? () => this.leave() : undefined,
    };
  }

  /** What a name or figure in the text leads to. */
  name(mention, open = true) {
    this.mention = mention;
    const read = this.data.marks.find(mark => mention.of.includes(mark.id));
    this.update();
    this.querySelector('.mention.chosen')?.scrollIntoView({ block: 'nearest' });
    if (!open) return;
    if (mention.what === 'ACTOR') dossier('actor', mention.id);
    else if (mention.what === 'SYSTEM') dossier('system', mention.id);
    else if (read) this.choose(read);
  }

  turn(what) {
    if (!this.hidden.delete(what)) this.hidden.add(what);
    store.prefer('reader.hidden', [...this.hidden]);
    this.update();
  }

  async check() {
    this.checking = true;
    this.update();
    const { digest, claim } = this;
    const outcome = await trying(async () => done(await post('/analyses/consistency', { parameters: { source: digest } }, { keep: 'no' })));
    this.checking = false;
    if (outcome && digest === this.digest && this.data) {
      this.checked = outcome.result;
      this.claims = claimed(outcome.result, this.data);
      this.claim = this.claims.find(each => each.key && each.key === claim?.key) ?? null;
    }
    this.update();
  }

  template() {
    if (!this.data) return this.digest ? html`<p class="quiet">${t('loading')}</p>` : empty(t('reader.empty'));
    const { source, marks, form } = this.data;
    const { near } = this;
    const look = { chosen: this.mark, mention: this.mention, claim: this.claim, claimed: claim => this.claimed(claim), near: index => near.has(index), blocks: this.blocks, choose: mark => this.choose(mark), name: mention => this.name(mention) };
    return html`
      <header class="bar">
        <h2>${source.title || source.name}</h2>
        <span class="quiet">${[source.publisher, source.published].filter(Boolean).join(', ')}${['PROSE', 'QUOTES'].includes(form) ? ` · ${t(form === 'PROSE' ? 'reader.prose' : 'reader.quotes')}` : ''} </span>${mark(source)}
        <span class="grow"></span>
        <button id="add" title=${t('reader.add.how')} @click=${() => this.add()}>${t('reader.add')}</button>
        <button id="blind" aria-pressed=${this.blind} title=${t('blind.how')} @click=${() => this.code(!this.blind)}>${t(this.blind ? 'blind.end' : 'blind')}</button>
        <button ?disabled=${this.checking || this.blind} @click=${() => this.check()}>${this.checking ? t('reader.checking') : t('reader.check')}</button>
        <a class="button" href="/api/sources/${source.digest}/original">${t('reader.original')}</a>
      </header>
      ${this.blind ? html`<p class="blinded" role="status">${t('blind.note', this.coder, number(marks.filter(mark => mark.own).length), number(marks.length))}</p>` : ''}
      ${legend(this.data, this.hidden, what => this.turn(what))}
      <div class="reading" @scroll=${{ handleEvent: event => event.target.matches?.('.prose') && this.follow(event.target), capture: true }}>${prose(this.data, look)}${margin(this)}</div>`;
  }
}

customElements.define('entente-reader', Reader);
