/** What is taken for the same and what was told apart, each to be taken back; and saying so by hand. */
import { html } from '../lib/lit-html/lit-html.js';
import { number, t, version, word } from '../shell/texts.js';
import { store } from '../shell/store.js';
import { go } from '../shell/go.js';
import { figure } from './evidence.js';
import { taken } from './search.js';
import { misnamed } from './who.js';

const KINDS = ['ACTOR', 'SYSTEM', 'TIE'];
const EXAMPLES = { ACTOR: ['Baykar', 'Baykar Makina'], SYSTEM: ['Kalkan', 'KALKA'], TIE: ['104', '4127'] };
const wish = { kind: 'ACTOR', first: '', second: '', why: '' };
/** What does not fit, by field; what concerns none of them under `form`. */
const wrong = new Map();

/** @param acts what ties are, by their ids */
export function standing(stands, release, acts) {
  if (!stands.length) return html`<p class="quiet">${t('standing.empty')}</p>`;
  return html`
    <table class="standing"><thead><tr>
      ${['kind', 'first', 'said', 'second', 'score', 'reason', 'author', 'revision'].map(name => html`<th scope="col" class=${name === 'score' || name === 'revision' ? 'numeric' : ''}>${t('standing.' + name)}</th>`)}<th scope="col"><span class="seen-by-readers">${t('column.deeds')}</span></th></tr></thead>
      <tbody>${stands.map(each => html`
        <tr>
          <td><span class="tag">${word(each.kind)}</span></td>
          <td>${record(each.kind, each.first, each.firstName, acts)}</td>
          <td><span class="tag" data-word=${each.said === 'same' ? 'ACCEPTED' : 'REJECTED'}>${t('standing.' + each.said)}</span></td>
          <td>${record(each.kind, each.second, each.secondName, acts)}</td>
          <td class="numeric">${each.score === null ? '–' : number(each.score)}</td>
          <td>${each.reason}</td>
          <td>${version(each.author)}</td>
          <td class="numeric"><button class="link" @click=${() => { store.select('revision', each.revision); go('history'); }}>${each.revision}</button></td>
          <td><button class="small" ?disabled=${store.past} @click=${() => release([each.id])}>${each.said === 'same' ? t('standing.unmerge') : t('history.undo')}</button></td>
        </tr>`)}</tbody></table>`;
}

function record(kind, id, name, acts) {
  if (kind === 'TIE') return figure(acts.get(id) ?? t('tie.number', id), { ties: [Number(id)], observations: [] });
  if (acts.has(id)) return html`<span title=${id}>${acts.get(id)}</span>`;
  return html`${name}${name === id ? '' : html` <span class="quiet">${id}</span>`}`;
}

/**
 * Says of two that are named by hand that they are the same, or are not; a refusal stands beside the field that it names.
 *
 * @param say says it, or throws why it is refused
 */
export function assertion(say, changed) {
  const refusal = name => wrong.has(name) ? html`<small class="problem" role="alert">${wrong.get(name)}</small>` : '';
  const field = (name, example) => wish.kind === 'TIE' ? plain(name, example) : html`<label>${t('standing.' + name)}<entente-search id="assert-${name}" .what=${wish.kind} .name=${t('standing.' + name)} .hint=${example} .value=${wish[name]}
    @pick=${event => { wish[name] = event.detail.id; }}></entente-search>${refusal(name)}</label>`;
  const plain = (name, example) => html`<label>${t('standing.' + name)}<input id="assert-${name}" type="text" required placeholder=${example} .value=${wish[name]} @input=${event => { wish[name] = event.target.value; }}>${refusal(name)}</label>`;
  const send = async (same, form) => {
    await taken(form);
    wrong.clear();
    try {
      for (const name of ['first', 'second']) {
        const problem = wish[name].trim() ? wish.kind === 'TIE' ? null : await misnamed(wish[name].trim(), wish.kind) : t('form.missing');
        if (problem) wrong.set(name, problem);
      }
      if (!wrong.size) {
        await say({ ...wish, same });
        Object.assign(wish, { first: '', second: '', why: '' });
      }
    } catch (problem) {
      const of = ['first', 'second'].find(name => problem.message?.includes(` ${wish[name].trim()}`));
      wrong.set(of ?? 'form', problem.message);
    }
    changed();
    form.querySelector('label:has(.problem) input')?.focus();
  };
  return html`
    <form class="assert" @submit=${event => { event.preventDefault(); send(true, event.target); }}>
      <p class="quiet">${t('standing.help')}</p>
      <label>${t('standing.kind')}<select @change=${event => { Object.assign(wish, { kind: event.target.value, first: '', second: '' }); wrong.clear(); changed(); }}>${KINDS.map(kind => html`<option value=${kind} ?selected=${kind === wish.kind}>${word(kind)}</option>`)}</select></label>
      ${field('first', EXAMPLES[wish.kind][0])}${field('second', EXAMPLES[wish.kind][1])}
      <label>${t('why')}<input type="text" .value=${wish.why} @input=${event => { wish.why = event.target.value; }}></label>
      ${refusal('form')}
      <div class="deeds"><button class="main" id="assert-same" ?disabled=${store.past}>${t('standing.say.same')}</button><button type="button" ?disabled=${store.past} @click=${event => send(false, event.target.closest('form'))}>${t('standing.say.different')}</button></div>
    </form>`;
}
