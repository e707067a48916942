/** What a reader does about records: decides, edits, adds, codes blind, takes back. */
import { View } from '../shell/view.js';
import { get, post } from '../shell/api.js';
import { refresh } from '../shell/events.js';
import { store } from '../shell/store.js';
import { t } from '../shell/texts.js';
import { present, say, trying } from '../shell/notices.js';
import { announce } from './deeds.js';
import { names } from './names.js';
import { misfits } from './record-check.js';
import { ASKED, FIELDS, NEEDED, filled } from './record-form.js';

/** A view with data.marks, of which `mark` is meant; a marked stretch of the text is its `place`. */
export class Coding extends View {
  blind = store.preference('reader.blind', false);
  /** The revisions that were made here, the last one last. */
  made = [];
  drafts = new Map();
  /** Decisions are kept one after the other, and what is asked of a record waits for them. */
  line = Promise.resolve();
  /** What is decided and not known to be kept yet, by the records' ids. */
  pending = new Map();
  /** What of the form that is open does not fit, by field. */
  wrong = new Map();
  /** What a check said of the text that is shown, with its places. */
  claims = [];

  /** As whom decisions are kept. */
  get coder() {
    const { preferences, about } = store.state;
    return store.preference('reader.coder', '') || preferences.coder || about.user;
  }

  /** What everyone says of the record that is meant; not for those who code blind. */
  async tell() {
    const { mark, blind } = this;
    if (!mark || blind || this.about) return;
    const about = await this.sheet(mark.id).catch(() => null);
    if (mark !== this.mark) return;
    this.about = about;
    this.update();
  }

  async sheet(id) {
    await this.line;
    const [sheet, said, called] = await Promise.all([get('/reviews/' + id), get(`/reviews/${id}/codings`), names()]);
    this.called = called;
    return { sheet, said };
  }

  async decide(review) {
    if (!present()) return;
    const { mark, blind, coder } = this;
    const { marks } = this.data;
    // It is seen at once, and kept meanwhile.
    if (!blind) this.pending.set(mark.id, review);
    this.about = this.editing = null;
    this.mark = marks[marks.indexOf(mark) + 1] ?? mark;
    this.decided(this.data);
    this.update();
    this.scroll();
    this.line = this.line.then(() => trying(async () => {
      const revision = await post('/reviews', { targets: [mark.id], review, coder, blind });
      this.made.push(revision.number);
      announce(revision);
    }));
    await this.line;
    this.pending.delete(mark.id);
    this.asked = null;
    if (store.state.revision < this.made.at(-1)) await refresh();
    else await this.refresh();
  }

  /** What is being decided, as if it were. */
  decided({ marks, ties }) {
    for (const mark of marks) {
      mark.pending = this.pending.has(mark.id);
      if (!mark.pending) continue;
      mark.review = this.pending.get(mark.id);
      const tie = ties.get(mark.id);
      if (tie) tie.review = mark.review;
    }
  }

  async undo() {
    if (!present()) return undefined;
    await this.line;
    const last = this.made.pop();
    if (!last) return say(t('reader.undo.none'));
    return trying(async () => {
      const revision = await post('/history/undo', { revision: last });
      announce(revision);
      this.about = null;
      await refresh();
    });
  }

  async edit() {
    if (!present()) return;
    this.refusal = '';
    this.wrong.clear();
    const { mark } = this;
    if (this.blind) {
      const own = await trying(() => get(`/reviews/${mark.id}/codings`, { coder: this.coder }));
      this.editing = this.drafts.get(mark.id) ?? { ...own?.[0]?.corrections };
      this.drafts.set(mark.id, this.editing);
    } else {
      this.about ??= await trying(() => this.sheet(mark.id));
      this.editing = this.about && { ...this.about.sheet.now };
    }
    this.update();
    this.querySelector('.cards form input, .cards form select')?.focus();
  }

  save() {
    const { sheet } = this.about ?? {};
    const now = Object.fromEntries(Object.entries(this.editing).map(([field, value]) => [field, String(value ?? '')]));
    // What is left empty is coded as not told.
    const asked = this.blind ? Object.fromEntries(ASKED[this.mark.what].map(field => [field, now[field] ?? ''])) : null;
    const corrections = asked ?? Object.fromEntries(Object.entries(now).filter(([field, value]) => value !== (sheet.now[field] ?? '')));
    if (!Object.keys(corrections).length) return this.leave();
    const needed = this.blind ? [] : NEEDED;
    return this.once(() => this.correct(corrections), () => misfits(this.mark.what, this.editing, Object.keys(corrections), needed));
  }

  /** What a form asks is done once, however often it is sent, if all of it fits; a refusal is told in it, and what was filled in stays. */
  async once(deed, look) {
    if (this.busy) return;
    this.busy = true;
    this.refusal = '';
    try {
      this.wrong = await look();
      if (!this.wrong.size) await deed();
    } catch (problem) {
      this.refusal = problem.message;
    }
    this.busy = false;
    this.update();
    // The field that was refused, else the view, whose keys are meant next.
    const field = (this.refusal || this.wrong.size) && this.querySelector('.record-field:has(.problem) :is(input, select)');
    if (field || !this.contains(document.activeElement)) (field || this).focus({ preventScroll: true });
  }

  /** What somebody else has changed since the form was opened is told before it is written over. */
  async unchanged(fields) {
    const before = this.about.sheet.now;
    const fresh = await this.sheet(this.mark.id);
    const other = fields.find(field => (fresh.sheet.now[field] ?? '') !== (before[field] ?? ''));
    this.about = fresh;
    if (other) throw new Error(t('reader.changed', t('field.' + other), fresh.sheet.now[other] || '–'));
  }

  async correct(corrections) {
    const { mark, blind, coder } = this;
    await this.line;
    if (!blind) await this.unchanged(Object.keys(corrections));
    const revision = await post('/reviews', { targets: [mark.id], review: 'EDITED', corrections, coder, blind });
    this.made.push(revision.number);
    announce(revision);
    this.drafts.delete(mark.id);
    this.about = this.editing = null;
    const { marks } = this.data;
    this.mark = marks[marks.indexOf(mark) + 1] ?? mark;
    await refresh();
    this.scroll();
  }

  addable() {
    return Boolean(this.place) && !store.past && this.data && ['TEXT', 'PAGE', 'PROSE', 'QUOTES'].includes(this.data.form);
  }

  /** Begins a record of what is marked. */
  add() {
    if (!present()) return;
    this.refusal = '';
    this.wrong.clear();
    this.adding = { kind: 'TIE', place: this.place, values: {} };
    this.editing = null;
    this.update();
    this.querySelector('.cards .adding select')?.focus();
  }

  keep() {
    const { kind, values } = this.adding;
    return this.once(() => this.added(), () => misfits(kind, values, FIELDS[kind], NEEDED));
  }

  async added() {
    const { kind, place, values, note } = this.adding;
    const piece = ['PROSE', 'QUOTES'].includes(this.data.form) ? this.data.pieces.find(each => !each.head && each.start <= place.start && each.end > place.start) : null;
    const revision = await post('/reviews/additions', {
      kind, fields: filled(values), source: this.digest, start: place.start, end: place.end, quote: place.quote,
      row: piece?.row ?? null, column: piece?.column ?? null, coder: this.coder, note: note ?? '',
    });
    this.made.push(revision.number);
    announce(revision);
    this.adding = this.place = null;
    await refresh();
  }

  leave() {
    this.refusal = '';
    this.adding = this.editing = null;
    this.update();
    this.focus({ preventScroll: true });
  }

  async rule(of) {
    if (!present()) return;
    await trying(async () => {
      const revision = await post('/reviews/rulings', { targets: [this.mark.id], of });
      this.made.push(revision.number);
      announce(revision);
      this.about = null;
      await refresh();
      await this.tell();
    });
  }

  async code(blind) {
    this.blind = blind;
    store.prefer('reader.blind', blind);
    this.checked = this.claim = this.about = this.editing = this.adding = null;
    this.claims = [];
    this.agreement = blind ? null : await trying(() => get('/reviews/agreement'));
    await this.refresh();
    if (!blind) this.tell();
  }
}
