/** Sees which blocks of a long text are in sight, or nearly so. */
const AHEAD = '60% 0px';

export class Outlook {
  /** The numbers of the blocks. */
  sight = new Set();

  /** @param changed called when others have come in sight */
  constructor(changed) {
    this.changed = changed;
  }

  /** Looks over a text that is drawn in so many blocks; one alone is always in sight. */
  over(text, blocks) {
    if (text !== this.text) {
      this.end();
      this.text = text;
      this.watch = text && new IntersectionObserver(seen => this.take(seen), { root: text, rootMargin: AHEAD });
    }
    if (blocks > 1) text?.querySelectorAll('.block').forEach(block => this.watch.observe(block));
  }

  take(seen) {
    for (const { target, isIntersecting } of seen) {
      const block = Number(target.dataset.block);
      if (isIntersecting) this.sight.add(block);
      else this.sight.delete(block);
    }
    this.changed();
  }

  end() {
    this.watch?.disconnect();
    this.sight.clear();
    this.text = null;
  }
}
