/** Two records that may be one, with the features that speak for and against it. */
import { html } from '../lib/lit-html/lit-html.js';
import { store } from '../shell/store.js';
import { compact, number, spoken, t, word } from '../shell/texts.js';
import { figure } from './evidence.js';
import { inFull } from './names.js';

/** The suggestions of a result, each with its features. */
export function suggestions(result) {
  const [pairs, cards] = ['score', 'feature'].map(column => result.parts.find(part => part.columns?.some(each => each.name === column)));
  const features = rows(cards);
  return rows(pairs).map((row, index) => ({
    ...row,
    firstName: row.first_name,
    secondName: row.second_name,
    support: pairs.support[index],
    features: features.filter(feature => feature.pair === row.pair),
  }));
}

function rows(table) {
  return table.rows.map(row => Object.fromEntries(table.columns.map((column, at) => [column.name, row[at]])));
}

/** What a feature is, as people write it. */
function plain(text, called) {
  const said = String(text ?? '').replace(/^\[(.*)\]$/, '$1')
    .replace(/\b(\d{4})-01-01\/\1-12-31\b/g, '$1')
    .replace(/-?\d+(?:\.\d+)?(?:E\d+)?(?= |,|$)/g, figure => (/^\d{4}$/.test(figure) ? figure : compact(Number(figure))));
  return inFull(spoken(said), called);
}

/** @param called what actors are called, by their ids */
export function pair(one, chosen, { choose, accept, reject }, called) {
  return html`
    <article class="pair ${chosen ? 'chosen' : ''}" @click=${choose}>
      <header>
        <span class="tag">${word(one.kind)}</span>
        <span class="names"><strong>${one.firstName}</strong> ${one.firstName === one.first ? '' : html`<span class="quiet">${one.first}</span>`} ≟ <strong>${one.secondName}</strong> ${one.secondName === one.second ? '' : html`<span class="quiet">${one.second}</span>`}</span>
        <meter min="0" max="1" low="0.6" high="0.9" optimum="1" value=${one.score} aria-label=${t('identity.score')}></meter>
        ${figure(number(one.score), one.support)}
      </header>
      ${chosen ? html`
        <table class="why"><thead><tr><th scope="col">${t('identity.feature')}</th><th scope="col">${one.firstName}</th><th scope="col">${one.secondName}</th><th scope="col" class="numeric">${t('identity.weight')}</th><th scope="col" class="numeric">${t('identity.speaks')}</th></tr></thead>
          <tbody>${one.features.map(feature => html`
            <tr><th scope="row">${feature.feature}</th><td>${plain(feature.first_has, called)}</td><td>${plain(feature.second_has, called)}</td><td class="numeric">${number(feature.weight)}</td>
              <td class="numeric"><span class=${feature.contribution < 0 ? 'against' : 'for'}>${feature.contribution > 0 ? '+' : ''}${number(feature.contribution)}</span></td></tr>`)}</tbody></table>
        <div class="deeds">
          <button class="main" ?disabled=${store.past} @click=${event => { event.stopPropagation(); accept(); }}>${t('identity.accept')} <kbd>A</kbd></button>
          <button ?disabled=${store.past} @click=${event => { event.stopPropagation(); reject(); }}>${t('identity.reject')} <kbd>R</kbd></button>
        </div>` : html`<p class="quiet">${one.reason}</p>`}
    </article>`;
}
