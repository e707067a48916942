/** Where the views of a perspective are; kept by this browser until it is reset. */
import { store } from './store.js';
import { AREAS, placed, view } from './registry.js';

const LEAST = 140;

/** What the centre needs comes first: the others take a share of the window. */
function sizes() {
  const share = (part, least, most) => Math.round(Math.min(most, Math.max(least, part * innerWidth)));
  return { left: share(0.15, 190, 280), right: share(0.23, 280, 440), bottom: Math.round(Math.min(220, 0.22 * innerHeight)) };
}

export class Layout {
  static of(perspective) {
    const layout = new Layout();
    layout.perspective = perspective;
    layout.begin(store.preference('layout.' + perspective, null));
    return layout;
  }

  begin(kept) {
    const home = placed(this.perspective);
    this.resized = { ...kept?.resized };
    this.tabs = Object.fromEntries(AREAS.map(area => [area, kept?.tabs?.[area] ?? home[area]]));
    this.active = { ...kept?.active };
    this.closed = kept?.closed ?? [];
    this.left = {};
    this.fit();
  }

  /** As somebody left them, else as the window has room. */
  get sizes() {
    return { ...sizes(), ...this.resized };
  }

  /** Takes in what has come since, and lets go what has gone. */
  fit() {
    const home = placed(this.perspective);
    for (const area of AREAS) {
      // What was in front when its plugin went is there again when that comes, as at an update.
      if (this.active[area] && !view(this.active[area])) this.left[area] = this.active[area];
      this.tabs[area] = this.tabs[area].filter(id => view(id));
      for (const id of home[area]) {
        if (!this.area(id) && !this.closed.includes(id)) this.tabs[area] = [...this.tabs[area], id];
      }
      if (this.tabs[area].includes(this.left[area])) {
        this.active[area] = this.left[area];
        delete this.left[area];
      } else if (!this.tabs[area].includes(this.active[area])) {
        this.active[area] = this.tabs[area][0];
      }
    }
  }

  area(id) {
    return AREAS.find(area => this.tabs[area].includes(id));
  }

  open(id) {
    if (!this.area(id)) {
      const area = view(id).places[this.perspective] ?? view(id).area ?? 'centre';
      this.tabs[area] = [...this.tabs[area], id];
      this.closed = this.closed.filter(other => other !== id);
    }
    this.show(id);
  }

  show(id) {
    const area = this.area(id);
    this.active[area] = id;
    delete this.left[area];
    this.keep();
  }

  isShown(id) {
    return AREAS.some(area => this.active[area] === id);
  }

  /** The views in front that are not so by themselves, for the address. */
  front() {
    const home = placed(this.perspective);
    return AREAS.map(area => this.active[area]).filter((id, index) => id && id !== home[AREAS[index]][0]).join(',');
  }

  /** Brings to front what an address names, and else what is so by itself. */
  restore(named) {
    const home = placed(this.perspective);
    for (const area of AREAS) {
      this.active[area] = this.tabs[area].find(id => named.includes(id)) ?? home[area].find(id => this.tabs[area].includes(id)) ?? this.active[area];
    }
    this.keep();
  }

  close(id) {
    const area = this.area(id);
    this.tabs[area] = this.tabs[area].filter(other => other !== id);
    this.closed = [...new Set([...this.closed, id])];
    this.fit();
    this.keep();
  }

  move(id, area) {
    const from = this.area(id);
    this.tabs[from] = this.tabs[from].filter(other => other !== id);
    this.tabs[area] = [...this.tabs[area], id];
    this.fit();
    this.show(id);
  }

  resize(area, size) {
    const most = (area === 'bottom' ? innerHeight : innerWidth) * 0.6;
    this.resized[area] = Math.round(Math.min(most, Math.max(LEAST, size)));
    this.keep();
  }

  reset() {
    store.prefer('layout.' + this.perspective, undefined);
    this.begin(null);
  }

  keep() {
    const { resized, tabs, active, closed } = this;
    store.prefer('layout.' + this.perspective, { resized, tabs, active, closed });
  }
}
