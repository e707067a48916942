/** What lies on a map by key: J K go from country to country, those with most ties first, and Enter opens the one that is meant. */
const [ARCS, COUNTRIES] = [0, 1];

export class Steps {
  /** @param pick takes the point that is opened */
  constructor(place, chart, pick) {
    Object.assign(this, { place, chart, pick });
    this.told = document.createElement('p');
    this.told.className = 'seen-by-readers';
    this.told.setAttribute('role', 'status');
    place.append(this.told);
    this.heard = event => this.key(event);
    place.addEventListener('keydown', this.heard);
  }

  end() {
    this.place.removeEventListener('keydown', this.heard);
    this.told.remove();
  }

  /** Drawn anew, the same places are others. */
  get points() {
    const { data } = this.chart.getOption().series[COUNTRIES];
    return [...data.keys()].sort((one, other) => data[other].symbolSize - data[one].symbolSize).map(index => ({ index, point: data[index] }));
  }

  key(event) {
    const by = { '.': 1, ',': -1, j: 1, k: -1 }[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (by) this.step(by);
    else if (event.key === 'Enter' && this.meant) this.pick(this.meant);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  step(by) {
    const { points, chart } = this;
    if (!points.length) return;
    const before = points.findIndex(({ point }) => point.id === this.meant?.id);
    const { index, point } = points[before < 0 ? (by > 0 ? 0 : points.length - 1) : (before + by + points.length) % points.length];
    this.meant = point;
    chart.dispatchAction({ type: 'downplay', seriesIndex: [ARCS, COUNTRIES] });
    chart.dispatchAction({ type: 'highlight', seriesIndex: COUNTRIES, dataIndex: index });
    chart.dispatchAction({ type: 'showTip', seriesIndex: COUNTRIES, dataIndex: index });
    this.told.textContent = point.tip;
  }
}
