/** A form from the parameters that a plugin declares; what does not fit is said beside its field. */
import { html } from '../lib/lit-html/lit-html.js';
import { live } from '../lib/lit-html/directives/live.js';
import { spoken, t, word } from '../shell/texts.js';

const NUMBERS = ['int', 'long', 'double'];
const WHOLE = ['int', 'long'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The fields; what is typed goes into `values`, by name.
 *
 * @param said problems that somebody else has told, by the names of the parameters
 */
export function fields(parameters, values, changed, said = new Map()) {
  return parameters.map(parameter => {
    const problem = wrong(parameter, values[parameter.name]) ?? said.get(parameter.name);
    const attributes = { help: `help-${parameter.name}${problem ? ` problem-${parameter.name}` : ''}`, invalid: Boolean(problem) };
    return html`
      <div class="parameter" data-type=${parameter.type}>
        ${set(parameter) ? '' : html`<label for="parameter-${parameter.name}">${title(parameter, values[parameter.name])}</label>`}
        ${control(parameter, values, changed, attributes)}
        <small id="help-${parameter.name}">${spoken(parameter.help)}${bounds(parameter)}</small>
        ${problem ? html`<small class="problem" id="problem-${parameter.name}" role="alert">${problem}</small>` : ''}
      </div>`;
  });
}

/** What does not fit, by the names of the parameters; what is needed and not given is among it. */
export function problems(parameters, values) {
  const all = new Map();
  for (const parameter of parameters) {
    const problem = wrong(parameter, values[parameter.name]) ?? (parameter.byDefault === null && !values[parameter.name] ? t('form.missing') : null);
    if (problem) all.set(parameter.name, problem);
  }
  return all;
}

/** A refusal beside the parameter that it names. */
export function refused(message, parameters) {
  const named = parameters.find(({ name, title }) => message && (message.includes(`parameter ${name} `) || message.includes(title)));
  return new Map(named ? [[named.name, message]] : []);
}

/** What is needed is said as long as it is not given. */
function title(parameter, value) {
  return html`${parameter.title}${parameter.unit ? html` <span class="quiet">(${parameter.unit})</span>` : ''}${parameter.byDefault === null && !value ? html` <span class="must">${t('form.must')}</span>` : ''}`;
}

function many(parameter) {
  return parameter.type.endsWith('...');
}

function set(parameter) {
  return many(parameter) && parameter.choices.length > 0;
}

function element(parameter) {
  return parameter.type.replace('...', '');
}

function wrong(parameter, value) {
  if (!value) return null;
  const parts = many(parameter) ? value.split(',').map(part => part.trim()) : [value.trim()];
  for (const part of parts) {
    const problem = misfit(parameter, part);
    if (problem) return problem;
  }
  return null;
}

function misfit(parameter, text) {
  const type = element(parameter);
  if (parameter.choices.length && !parameter.choices.includes(text.toUpperCase().replace(/[- ]/g, '_')) && !parameter.choices.includes(text)) return t('form.choose', parameter.choices.map(choice => shown(parameter, choice)).join(', '));
  if (type === 'LocalDate' && !DAY.test(text)) return t('form.day');
  if (!NUMBERS.includes(type)) return null;
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return t('form.number');
  if (WHOLE.includes(type) && !Number.isInteger(number)) return t('form.whole');
  if (typeof parameter.min === 'number' && number < parameter.min) return t('form.toolittle', parameter.min);
  return typeof parameter.max === 'number' && number > parameter.max ? t('form.toomuch', parameter.max) : null;
}

function control(parameter, values, changed, { help, invalid }) {
  const { name, byDefault } = parameter;
  const value = values[name] ?? '';
  const put = text => {
    if (text === '') delete values[name];
    else values[name] = text;
    changed();
  };
  const typed = event => put(event.target.value);
  if (set(parameter)) return checks(parameter, value, put, help);
  if (parameter.choices.length || parameter.type === 'boolean') {
    const choices = parameter.choices.length ? parameter.choices : ['true', 'false'];
    return html`<select id="parameter-${name}" aria-describedby=${help} aria-invalid=${invalid} @change=${typed}>
      <option value="" ?selected=${!value}>${byDefault ? t('form.default', shown(parameter, byDefault)) : t('form.nothing')}</option>
      ${choices.map(choice => html`<option value=${choice} ?selected=${choice === value}>${shown(parameter, choice)}</option>`)}</select>`;
  }
  const type = element(parameter);
  const example = byDefault || { Edtf: '2025-07', LocalDate: '2026-03-01' }[type] || '';
  return html`<input id="parameter-${name}" aria-describedby=${help} aria-invalid=${invalid} type=${type === 'LocalDate' && !many(parameter) ? 'date' : 'text'} inputmode=${NUMBERS.includes(type) && !many(parameter) ? 'decimal' : 'text'}
    placeholder=${example} ?required=${byDefault === null} .value=${live(value)} @input=${typed}>`;
}

/** A set is chosen by boxes; none chosen is the default. */
function checks(parameter, value, put, help) {
  const chosen = new Set(value.split(',').map(part => part.trim()).filter(Boolean));
  const turn = (choice, on) => {
    if (on) chosen.add(choice);
    else chosen.delete(choice);
    put(parameter.choices.filter(each => chosen.has(each)).join(','));
  };
  return html`
    <fieldset id="parameter-${parameter.name}" aria-describedby=${help}><legend>${title(parameter, value)}</legend>
      <div class="checks">${parameter.choices.map(choice => html`
        <label><input type="checkbox" value=${choice} .checked=${live(chosen.has(choice))} @change=${event => turn(choice, event.target.checked)}> ${shown(parameter, choice)}</label>`)}</div>
      ${chosen.size ? '' : html`<small>${parameter.byDefault ? t('form.default', valueOf(parameter, parameter.byDefault)) : t('form.unchosen')}</small>`}
    </fieldset>`;
}

function shown({ type, called = word }, choice) {
  return type === 'boolean' ? t(choice === 'true' ? 'yes' : 'no') : called(choice);
}

/** Whether a value is that by default, however it is written. */
export function usual({ byDefault, type }, value = '') {
  return !value || value === byDefault || NUMBERS.includes(type) && Number(value) === Number(byDefault);
}

/** A value of a parameter in words. */
export function valueOf(parameter, value) {
  return parameter.choices.length ? value.split(',').map(part => shown(parameter, part.trim())).join(', ') : value;
}

function bounds(parameter) {
  const { min, max } = parameter;
  const [least, most] = [typeof min === 'number', typeof max === 'number'];
  const several = many(parameter) && !set(parameter) ? ' ' + t('form.several') : '';
  if (least && most) return several + ' ' + t('form.between', min, max);
  if (least) return several + ' ' + t('form.least', min);
  return several + (most ? ' ' + t('form.most', max) : '');
}
