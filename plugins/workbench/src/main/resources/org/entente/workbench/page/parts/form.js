/** A form from the parameters that a plugin declares. */
import { html } from '../lib/lit-html/lit-html.js';
import { t, word } from '../shell/texts.js';

/** The fields; what is typed goes into `values`, by name. */
export function fields(parameters, values, changed) {
  return parameters.map(parameter => html`
    <div class="parameter">
      <label for="parameter-${parameter.name}">${parameter.title}${parameter.unit ? html` <span class="quiet">(${parameter.unit})</span>` : ''}${parameter.byDefault === null ? html` <span class="must">${t('form.must')}</span>` : ''}</label>
      ${control(parameter, values, changed)}
      <small id="help-${parameter.name}">${parameter.help}${bounds(parameter)}</small>
    </div>`);
}

function control(parameter, values, changed) {
  const { name, byDefault } = parameter;
  const value = values[name] ?? '';
  const set = event => {
    if (event.target.value === '') delete values[name];
    else values[name] = event.target.value;
    changed();
  };
  if (parameter.choices.length || parameter.type === 'boolean') {
    const choices = parameter.choices.length ? parameter.choices : ['true', 'false'];
    return html`<select id="parameter-${name}" aria-describedby="help-${name}" @change=${set}>
      <option value="" ?selected=${!value}>${byDefault ? t('form.default', word(byDefault)) : t('form.nothing')}</option>
      ${choices.map(choice => html`<option value=${choice} ?selected=${choice === value}>${word(choice)}</option>`)}</select>`;
  }
  const numeric = ['int', 'long', 'double', 'Integer', 'Long', 'Double'].includes(parameter.type);
  return html`<input id="parameter-${name}" aria-describedby="help-${name}" type=${numeric ? 'number' : 'text'} step="any"
    min=${finite(parameter.min)} max=${finite(parameter.max)} placeholder=${byDefault || ''} ?required=${byDefault === null} .value=${value} @input=${set}>`;
}

function finite(bound) {
  return typeof bound === 'number' ? String(bound) : '';
}

function bounds({ min, max }) {
  const [least, most] = [typeof min === 'number', typeof max === 'number'];
  if (least && most) return ' ' + t('form.between', min, max);
  if (least) return ' ' + t('form.least', min);
  return most ? ' ' + t('form.most', max) : '';
}
