/** Says over all the rest that the workbench does not answer, until it does. */
import { html, render } from '../lib/lit-html/lit-html.js';
import { store } from './store.js';
import { t } from './texts.js';

class Banner extends HTMLElement {
  connectedCallback() {
    this.setAttribute('role', 'alert');
    store.watch(['line'], () => this.update());
    this.update();
  }

  update() {
    const { line } = store.state;
    render(line ? html`<p>${t('line.' + line)}</p>` : '', this);
  }
}

customElements.define('entente-banner', Banner);
