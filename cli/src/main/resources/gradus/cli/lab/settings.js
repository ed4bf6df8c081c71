// The settings of the playground: a form, and what the server is asked for.

import { element } from './dom.js';
import { isLecture } from './lecture.js';
import { PLAY } from './text.js';

// What `gradus train` would take of itself for each dataset, with somewhat smaller networks.
const TABLE = { hidden: '', activation: 'sigmoid', loss: 'mse', optimizer: 'gradient-descent', rate: '2.5', batch: '', init: 'uniform', epochs: '2000' };
const POINTS = { hidden: '8', activation: 'tanh', loss: 'binary-cross-entropy', optimizer: 'adam', rate: '0.02', batch: '32', init: 'xavier', epochs: '500' };
const DATASETS = {
  xor: { ...TABLE, hidden: '4' },
  and: TABLE,
  or: TABLE,
  'parity:3': { ...TABLE, hidden: '6', optimizer: 'adam', rate: '0.05' },
  'parity:4': { ...TABLE, hidden: '8', optimizer: 'adam', rate: '0.05' },
  moons: POINTS,
  circles: POINTS,
  'two-spirals': { ...POINTS, hidden: '8-8', epochs: '2000' },
  spirals: { ...POINTS, hidden: '16', loss: 'softmax-cross-entropy' },
  points: POINTS,
};
const CHOICES = {
  dataset: Object.keys(DATASETS),
  activation: ['sigmoid', 'tanh', 'relu', 'leaky-relu'],
  loss: ['mse', 'binary-cross-entropy', 'softmax-cross-entropy'],
  optimizer: ['gradient-descent', 'momentum', 'adam'],
  init: ['uniform', 'uniform01', 'xavier', 'he'],
  parts: ['yours', 'kit', 'mistake'],
};
const FIRST = ['dataset', 'size', 'heldOut', 'hidden', 'activation', 'init', 'loss', 'optimizer', 'rate', 'batch', 'epochs', 'seed', 'parts', 'mistake'];
const SECOND = ['seed', 'optimizer', 'rate', 'hidden', 'parts', 'mistake'];
const ALL_ROWS = '1000000';

const form = { first: {}, second: {}, hasSecond: null, preset: null, notebook: 0, mistakes: [] };

// The notebooks' runs, and what is worth a look in a lecture.
const NOTEBOOK = { ...TABLE, parts: 'yours', dataset: 'xor', hidden: '2', init: 'uniform01', rate: '0.2', epochs: '10000', seed: '42', speed: 100 };
const PRESETS = {
  notebook1: { ...NOTEBOOK, rate: '1', notebook: 1 },
  notebook2: { ...NOTEBOOK, hidden: '4', notebook: 2 },
  notebook3: { ...NOTEBOOK, notebook: 3 },
  notebook4: { ...NOTEBOOK, notebook: 4 },
  spirals: { ...DATASETS['two-spirals'], dataset: 'two-spirals', size: '500', heldOut: '20', seed: '42', parts: 'yours' },
  seeds: { ...DATASETS.xor, parts: 'yours', hidden: '2', dataset: 'xor', seed: '42', second: { seed: '7' } },
  optimizers: { ...DATASETS.moons, dataset: 'moons', size: '200', heldOut: '20', seed: '42', parts: 'yours', second: { optimizer: 'gradient-descent', rate: '0.5' } },
  sign: {
    ...DATASETS.xor,
    speed: 10,
    dataset: 'xor',
    seed: '42',
    parts: 'kit',
    second: { parts: 'mistake', mistake: 'step03/squared-error-gradient-of-target-minus-prediction' },
  },
};

// Builds the form; changed is called with every change that asks for other runs, setSpeed with the
// epochs a picture of a run to begin with.
export function settingsForm(mistakes, changed, setSpeed) {
  form.mistakes = mistakes;
  const presets = Object.keys(PRESETS).filter((name) => mistakes.length || !hasMistake(PRESETS[name]));
  form.preset = select('preset', ['', ...presets], PLAY.presets, () => usePreset(changed, setSpeed));
  form.hasSecond = element('input', { type: 'checkbox', id: 'play-second', onchange: () => toggleSecond(changed) });
  const first = fields(form.first, 'first', FIRST, changed);
  const second = fields(form.second, 'second', SECOND, changed);
  const made = element(
    'form',
    { class: 'play-settings', 'aria-label': PLAY.settings, onsubmit: (event) => event.preventDefault() },
    // Where there is little room the runs come first.
    element(
      'details',
      { open: matchMedia('(min-width: 56rem)').matches && !isLecture() },
      element('summary', {}, PLAY.settings),
      field(PLAY.preset, form.preset),
      element('fieldset', {}, element('legend', {}, PLAY.run), ...first),
      element('p', {}, form.hasSecond, element('label', { for: 'play-second' }, ` ${PLAY.secondRun}`)),
      element('fieldset', { id: 'play-second-fields' }, element('legend', {}, PLAY.runB), ...second),
    ),
  );
  fill({ ...DATASETS.xor, dataset: 'xor', size: '200', heldOut: '20', seed: '42', parts: 'yours' });
  showFields();
  return made;
}

// A hand-out has no mistakes: then nothing is offered that takes one.
function hasMistake({ parts, second }) {
  return parts === 'mistake' || second?.parts === 'mistake';
}

function field(label, control) {
  const isLong = ['preset', 'mistake'].includes(control.name);
  return element('label', { class: isLong ? 'play-field long' : 'play-field' }, element('span', {}, label), control);
}

function fields(group, run, names, changed) {
  return names.map((name) => {
    group[name] = control(name, () => {
      form.notebook = 0;
      form.preset.value = '';
      if (name === 'dataset') {
        fill({ ...DATASETS[group.dataset.value] });
      }
      showFields();
      changed();
    });
    const label = field(PLAY.fields[name], group[name]);
    label.dataset.field = `${run}-${name}`;
    return label;
  });
}

function control(name, onchange) {
  if (name === 'mistake') {
    return select(name, form.mistakes.map((each) => each.name), mistakeNames(), onchange);
  }
  if (CHOICES[name]) {
    const values = CHOICES[name].filter((value) => value !== 'mistake' || form.mistakes.length);
    return select(name, values, PLAY.values, onchange);
  }
  return element('input', { name, autocomplete: 'off', onchange });
}

function mistakeNames() {
  return Object.fromEntries(form.mistakes.map((each) => [each.name, `${each.exercise}: ${each.sentence}`]));
}

function select(name, values, words, onchange) {
  const options = values.map((value) => element('option', { value }, words[value] || value));
  return element('select', { name, onchange }, ...options);
}

function usePreset(changed, setSpeed) {
  const preset = PRESETS[form.preset.value];
  if (preset) {
    fill(preset);
    form.notebook = preset.notebook || 0;
    form.hasSecond.checked = Boolean(preset.second);
    copyToSecond(preset.second || {});
    showFields();
    setSpeed(preset.speed || 1);
    changed();
  }
}

// Chooses a run to begin with by its place in the list, which says first that there is none.
export function choosePreset(number) {
  if (form.preset?.options[number]) {
    form.preset.selectedIndex = number;
    form.preset.dispatchEvent(new Event('change'));
  }
}

function fill(values) {
  for (const [name, value] of Object.entries(values)) {
    if (form.first[name] && value !== undefined) {
      form.first[name].value = value;
    }
  }
}

function toggleSecond(changed) {
  if (form.hasSecond.checked) {
    copyToSecond({ seed: String(Number(form.first.seed.value) + 1) });
  }
  showFields();
  changed();
}

function copyToSecond(differences) {
  for (const name of SECOND) {
    form.second[name].value = differences[name] ?? form.first[name].value;
  }
}

// Fields that mean nothing for what is chosen are not shown.
function showFields() {
  const dataset = form.first.dataset.value;
  const isDrawn = ['moons', 'circles', 'two-spirals', 'spirals'].includes(dataset);
  shown('first-size', isDrawn);
  shown('first-heldOut', isDrawn || dataset === 'points');
  shown('first-mistake', form.first.parts.value === 'mistake');
  shown('second-mistake', form.second.parts.value === 'mistake');
  const second = document.getElementById('play-second-fields');
  if (second) {
    second.hidden = !form.hasSecond.checked;
  }
}

function shown(name, isShown) {
  const label = document.querySelector(`[data-field="${name}"]`);
  if (label) {
    label.hidden = !isShown;
  }
}

export function showForm() {
  showFields();
}

export function isOwnPoints() {
  return form.first.dataset.value === 'points';
}

// What the server is asked for: the settings of one run or two.
export function asked(points) {
  const runs = [settings(form.first, points)];
  if (form.hasSecond.checked) {
    runs.push({ ...settings({ ...form.first, ...form.second }, points), notebook: 0 });
  }
  return { runs };
}

function settings(group, points) {
  const value = (name) => group[name].value.trim();
  return {
    dataset: value('dataset'),
    size: value('size') || '200',
    heldOut: value('heldOut') || '0',
    hidden: value('hidden'),
    parts: value('parts'),
    mistake: value('parts') === 'mistake' ? value('mistake') : '',
    notebook: form.notebook,
    points: value('dataset') === 'points' ? points : [],
    options: {
      activation: value('activation'),
      loss: value('loss'),
      optimizer: value('optimizer'),
      'learning-rate': value('rate'),
      batch: value('batch') || ALL_ROWS,
      init: value('init'),
      epochs: value('epochs'),
      seed: value('seed'),
    },
  };
}

// Fills the form with what another page, or this one before it was closed, has asked for.
export function restore(runs) {
  const flat = runs.map((run) => ({ ...run, ...run.options, mistake: run.mistake || undefined, rate: run.options['learning-rate'], batch: run.options.batch === ALL_ROWS ? '' : run.options.batch }));
  fill(flat[0]);
  form.notebook = flat[0].notebook || 0;
  form.preset.value = form.notebook ? `notebook${form.notebook}` : form.preset.value;
  form.hasSecond.checked = flat.length > 1;
  copyToSecond(flat[1] || {});
  showFields();
}

