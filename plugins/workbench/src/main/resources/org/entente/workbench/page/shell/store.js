/** What the page shows: known to all views, and in the address bar, so that it can be sent to a colleague. */
/** At whose change the Back of the browser leads to what was before. */
const STEPS = ['perspective', 'view', 'selection', 'filter', 'at'];
const FILTERS = ['type', 'stage', 'commitment', 'modality', 'state', 'actor', 'from', 'to', 'confidence', 'text'];

class Store {
  constructor() {
    this.watchers = new Set();
    this.state = { perspective: 'explore', view: '', detail: '', front: '', at: '', filter: {}, selection: null, come: 0, revision: 0, about: null, preferences: {}, plugins: 0, jobs: [], line: '' };
    this.readAddress();
    window.addEventListener('hashchange', () => {
      if (location.hash !== this.written && !lettingIn()) this.change(() => this.readAddress(), false);
    });
  }

  /** Changes parts of the state and tells those who watch them. */
  set(patch) {
    const other = 'view' in patch && patch.view !== this.state.view ? { detail: '' } : {};
    this.change(() => { this.state = { ...this.state, ...other, ...patch }; });
  }

  change(how, steps = true) {
    const before = this.state;
    how();
    const changed = Object.keys(this.state).filter(key => !same(before[key], this.state[key]));
    if (!changed.length) return;
    this.writeAddress(steps && this.step(before, changed));
    for (const watcher of [...this.watchers]) {
      if (watcher.keys.some(key => changed.includes(key))) watcher.call(changed);
    }
  }

  /**
   * Whether a change is a step that Back takes back.
   *
   * What is done at one stroke is one step, and so is what is typed letter by letter.
   */
  step(before, changed) {
    const parts = changed.filter(key => STEPS.includes(key));
    if (!parts.length || this.stepped) return false;
    const typed = same(parts, ['filter']) && same({ ...before.filter, text: '' }, { ...this.state.filter, text: '' });
    const more = typed && this.typed;
    this.typed = typed;
    this.stepped = true;
    setTimeout(() => { this.stepped = false; });
    return !more;
  }

  /** Whether one looks at the workspace as it was; then nothing is changed. */
  get past() {
    return this.state.at !== '';
  }

  /** Calls back when one of the keys changes; returns what ends it. */
  watch(keys, call) {
    const watcher = { keys, call };
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** What a view shows of all that it could, such as a measure; in the address while that view is the one that was opened last. */
  detail(view) {
    return this.state.view === view ? this.state.detail : '';
  }

  /** Shows that something is meant, in all views. */
  select(kind, id) {
    this.set({ selection: kind ? { kind, id: String(id) } : null });
  }

  isSelected(kind, id) {
    const { selection } = this.state;
    return selection !== null && selection.kind === kind && selection.id === String(id);
  }

  /** What a request for ties asks. */
  query() {
    return { ...this.state.filter, at: this.state.at };
  }

  readAddress() {
    const [path, search = ''] = location.hash.replace(/^#\/?/, '').split('?');
    const given = new URLSearchParams(search);
    const [kind, ...id] = (given.get('select') ?? '').split(':');
    this.typed = false;
    this.state = {
      ...this.state,
      come: this.state.come + 1,
      perspective: /^[a-z]+$/.test(path) ? path : this.state.perspective,
      view: given.get('view') ?? '',
      detail: given.get('show') ?? '',
      front: given.get('front') ?? '',
      at: given.get('at') ?? '',
      selection: id.length ? { kind, id: id.join(':') } : null,
      filter: Object.fromEntries(FILTERS.filter(name => given.get(name)).map(name => [name, given.get(name)])),
    };
  }

  writeAddress(step) {
    const { perspective, view, detail, front, at, selection, filter } = this.state;
    const given = new URLSearchParams();
    if (view) given.set('view', view);
    if (view && detail) given.set('show', detail);
    if (front) given.set('front', front);
    if (selection) given.set('select', `${selection.kind}:${selection.id}`);
    if (at) given.set('at', at);
    for (const name of FILTERS) if (filter[name]) given.set(name, filter[name]);
    this.written = `#/${perspective}${given.size ? '?' + given : ''}`;
    if (location.hash !== this.written && !lettingIn()) history[step ? 'pushState' : 'replaceState'](null, '', this.written);
  }

  /** What this browser remembers. */
  preference(name, byDefault) {
    const text = localStorage.getItem('entente.' + name);
    try {
      return text === null ? byDefault : JSON.parse(text);
    } catch {
      return byDefault;
    }
  }

  prefer(name, value) {
    if (value === undefined) localStorage.removeItem('entente.' + name);
    else localStorage.setItem('entente.' + name, JSON.stringify(value));
  }
}

/** Whether the address has a token: then it is main.js's, which lets in by it, and what is written over it would be lost. */
function lettingIn() {
  return location.hash.includes('token=');
}

function same(one, other) {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

export const store = new Store();
