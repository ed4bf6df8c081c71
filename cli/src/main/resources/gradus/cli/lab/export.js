// Saves a view: as one HTML file that works from disk, as SVG or as PNG.

import { element } from './dom.js';
import { fetched, recorded } from './server.js';
import { TEXT } from './text.js';
import { attempt } from './told.js';

// The controls that save what is shown; the name is asked for when it is needed.
export function exportControls(name) {
  const told = element('span', { class: 'refusal', role: 'status' });
  const save = (ending, make) =>
    element('button', { onclick: attempt(told, async () => download(await make(), `gradus-${name()}.${ending}`)) }, ending.toUpperCase());
  return element(
    'p',
    { class: 'controls export' },
    element('span', { class: 'quiet' }, TEXT.saveAs),
    save('html', () => (document.querySelector('svg.trace') ? livingPage() : stillPage())),
    save('svg', async () => new Blob([await svgText()], { type: 'image/svg+xml' })),
    save('png', png),
    told,
  );
}

function download(blob, name) {
  const link = element('a', { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
}

async function text(path) {
  return (await fetched(path)).text();
}

function dataOf(blob) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(blob);
  });
}

// A copy of the view with its pictures in it and nothing that needs the server.
async function copy() {
  const content = document.getElementById('content');
  const made = content.cloneNode(true);
  made.querySelectorAll('.export, .server').forEach((each) => each.remove());
  const canvases = content.querySelectorAll('canvas');
  made.querySelectorAll('canvas').forEach((each, i) => {
    each.replaceWith(element('img', { src: canvases[i].toDataURL(), alt: each.getAttribute('aria-label') ?? '' }));
  });
  for (const image of made.querySelectorAll('img[src]:not([src^="data:"])')) {
    image.src = await dataOf(await (await fetched(image.getAttribute('src'))).blob());
  }
  return made;
}

function page(css, head, body) {
  const { className, dataset } = document.documentElement;
  return `<!DOCTYPE html>
<html lang="en" class="${className}" data-ground="${dataset.ground ?? ''}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.title}</title><style>${css}</style>${head}</head>
<body data-view="${document.body.dataset.view}"><div class="columns">${body}</div></body></html>`;
}

async function stillPage() {
  const made = await copy();
  return new Blob([page(await text('page/lab.css'), '', `<main id="content">${made.innerHTML}</main>`)], { type: 'text/html' });
}

// The page with its modules and with all that the server has told it of this view. A module that
// is loaded from disk may import no other file, so each is in the page under a name.
async function livingPage() {
  const modules = {};
  const take = async (name) => {
    modules[name] = '';
    const code = await text(`page/${name}`);
    for (const [, other] of code.matchAll(/from '\.\/([a-z-]+\.js)'/g)) {
      if (!(other in modules)) {
        await take(other);
      }
    }
    modules[name] = code.replace(/from '\.\//g, "from 'lab/").replace(/^\/\/.*\n/gm, '');
  };
  await take('saved.js');
  const imports = {};
  for (const [name, code] of Object.entries(modules)) {
    imports[`lab/${name}`] = await dataOf(new Blob([code], { type: 'text/javascript' }));
  }
  const safe = (value) => JSON.stringify(value).replace(/</g, '\\u003c');
  const state = { hash: location.hash, search: location.search, replies: recorded() };
  const head = `<script type="importmap">${safe({ imports })}</script>
<script type="application/json" id="saved">${safe(state)}</script>
<script type="module">import 'lab/saved.js';</script>`;
  return new Blob([page(await text('page/lab.css'), head, '<main id="content" tabindex="-1"></main>')], { type: 'text/html' });
}

const PRINTED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'font-weight'];

// The graphs of a trace as they are; any other view as text within a picture.
async function svgText() {
  const graphs = [...document.querySelectorAll('svg.trace')];
  const ground = getComputedStyle(document.body).backgroundColor;
  const boxes = graphs.map((graph) => graph.viewBox.baseVal);
  const made = graphs.length ? graphs.map((graph, i) => inlined(graph, boxes.slice(0, i))) : [await foreign()];
  const width = graphs.length ? Math.max(...boxes.map((box) => box.width)) : contentSize().width;
  const height = graphs.length ? boxes.reduce((sum, box) => sum + box.height, 0) : contentSize().height;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${ground}"/>${made.join('')}</svg>`;
}

function inlined(graph, above) {
  const made = graph.cloneNode(true);
  const originals = graph.querySelectorAll('*');
  made.querySelectorAll('*').forEach((each, i) => {
    const style = getComputedStyle(originals[i]);
    PRINTED.forEach((property) => each.setAttribute(property, style.getPropertyValue(property)));
  });
  made.setAttribute('y', above.reduce((sum, box) => sum + box.height, 0));
  made.setAttribute('width', graph.viewBox.baseVal.width);
  made.setAttribute('height', graph.viewBox.baseVal.height);
  return new XMLSerializer().serializeToString(made);
}

function contentSize() {
  const content = document.getElementById('content');
  return { width: Math.ceil(content.clientWidth), height: Math.ceil(content.scrollHeight) };
}

async function foreign() {
  const { width, height } = contentSize();
  const body = element('body');
  body.append(element('style', {}, await text('page/lab.css')), await copy());
  return `<foreignObject width="${width}" height="${height}">${new XMLSerializer().serializeToString(body)}</foreignObject>`;
}

async function png() {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgText())}`;
  await image.decode();
  const canvas = element('canvas', { width: image.width * 2, height: image.height * 2 });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
