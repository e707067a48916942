/** What the page shows: known to all views, and in the address bar, so that it can be sent to a colleague. */
const FILTERS = ['type', 'stage', 'commitment', 'modality', 'state', 'actor', 'from', 'to', 'confidence', 'text'];
const STEPS = ['perspective', 'view', 'selection', 'filter', 'at'];

class Store {
  constructor() {
    this.watchers = new Set();
    this.state = { perspective: 'explore', view: '', detail: '', front: '', at: '', filter: {}, selection: null, revision: 0, about: null, preferences: {}, plugins: 0, jobs: [] };
    this.readAddress();
    window.addEventListener('hashchange', () => {
      if (location.hash !== this.written) this.change(() => this.readAddress(), true);
    });
  }

  /** Changes parts of the state and tells those who watch them. */
  set(patch) {
    const other = 'view' in patch && patch.view !== this.state.view ? { detail: '' } : {};
    this.change(() => { this.state = { ...this.state, ...other, ...patch }; });
  }

  change(how, read = false) {
    const before = this.state;
    how();
    const changed = Object.keys(this.state).filter(key => !same(before[key], this.state[key]));
    if (!changed.length) return;
    this.writeAddress(!read && changed.some(key => STEPS.includes(key)));
    for (const watcher of [...this.watchers]) {
      if (watcher.keys.some(key => changed.includes(key))) watcher.call(changed);
    }
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
    this.state = {
      ...this.state,
      perspective: /^[a-z]+$/.test(path) ? path : this.state.perspective,
      view: given.get('view') ?? '',
      detail: given.get('show') ?? '',
      front: given.get('front') ?? '',
      at: given.get('at') ?? '',
      selection: id.length ? { kind, id: id.join(':') } : null,
      filter: Object.fromEntries(FILTERS.filter(name => given.get(name)).map(name => [name, given.get(name)])),
    };
  }

  /** What somebody goes to can be gone back from; all that comes of one deed is one step. */
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
    if (location.hash === this.written) return;
    if (!step || this.stepped || !this.state.about) {
      history.replaceState(null, '', this.written);
    } else {
      this.stepped = true;
      setTimeout(() => { this.stepped = false; });
      history.pushState(null, '', this.written);
    }
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

function same(one, other) {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

export const store = new Store();
