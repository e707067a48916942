/** How a report is graded: its publisher's reliability and how credible it and its tie are; signed here, else suggested. */
import { html } from '../lib/lit-html/lit-html.js';
import { post } from '../shell/api.js';
import { t } from '../shell/texts.js';
import { store } from '../shell/store.js';
import { trying } from '../shell/notices.js';
import { announce } from './deeds.js';

const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'];
const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'];

/**
 * @param graded what is known of one report
 * @param of the tie for which it is evidence
 * @param changed called when somebody has signed
 */
export function grading(graded, of, changed) {
  const { standing, publisher, genre, evidence } = graded;
  const tie = standing.ties.find(each => each.tie === of);
  const set = wish => trying(async () => { announce(await post('/grades', wish)); await changed(); });
  return html`
    <div class="grades" role="group" aria-label=${t('grades')}>
      ${publisher ? select(t('grade.publisher', publisher), standing.reliability, RELIABILITIES, true, value => set({ of: 'PUBLISHER', which: publisher, grade: value, genre: genre === 'UNKNOWN' ? null : genre })) : html`<span class="quiet">${t('grade.nobody')}</span>`}
      ${select(t('grade.report'), standing.signed?.credibility ?? '6', CREDIBILITIES, Boolean(standing.signed), value => set({ of: 'EVIDENCE', which: String(evidence), grade: value }), standing.signed)}
      ${tie ? select(t('grade.tie'), tie.signed?.credibility ?? tie.suggested, CREDIBILITIES, Boolean(tie.signed), value => set({ of: 'TIE', which: String(tie.tie), grade: value }), tie.signed) : ''}
      ${tie ? html`<span class="quiet">${tie.backing}</span>` : ''}
    </div>`;
}

/** A grade that nobody has signed says so. */
function select(title, value, grades, signed, choose, by) {
  return html`
    <label title=${by ? t('grade.signed', by.author, by.why) : ''}><span class="quiet">${title}</span>
      <select ?disabled=${store.past} @change=${event => choose(event.target.value)}>${grades.map(grade => html`<option value=${grade} ?selected=${grade === value}>${grade} ${t('grade.' + grade)}</option>`)}</select>
      ${signed ? '' : html`<span class="quiet">${t('grade.suggested')}</span>`}</label>`;
}
