// SPDX-License-Identifier: Apache-2.0
// Surveys of the forms that ship, made as somebody at the shell would; each gives its links.
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

// About a course with two outcomes; a few personal links, or one for everybody.
export function newSurvey(server, promise, form = 'post-course') {
  return madeSurvey(server, promise, form).links;
}

// Everything that is told of it: its id too.
export function madeSurvey(server, promise, form = 'post-course') {
  const links = promise === 'open' ? [] : ['--links', '2'];
  const said = server.run('survey', 'new', '--form', form, '--promise', promise, ...links,
                          '--course', 'Neglect', '--session', '2026-10-14', '--day', '2026-10-14',
                          '--outcome', 'noticing neglect early = neglect',
                          '--outcome', 'talking about it with a parent = neglect', '--json');
  return JSON.parse(said);
}

// The file of a form for families, its Polish as if a native reader had checked it.
export function familyForm(server, form) {
  const folder = join(server.folder, 'forms-in-polish');
  mkdirSync(folder, {recursive: true});
  const file = join(folder, `${form}.toml`);
  const source = new URL('../../forms/', import.meta.url);
  writeFileSync(file, readFileSync(new URL(`${form}.toml`, source), 'utf8')
    .replace('checked_by_native_reader = []', 'checked_by_native_reader = ["pl"]'));
  copyFileSync(new URL('shared.toml', source), join(folder, 'shared.toml'));
  return file;
}

// Open to everybody, in English and Polish.
export function newFamilySurvey(server, form = 'child-feedback') {
  const said = server.run('survey', 'new', '--form', familyForm(server, form), '--promise', 'open',
                          '--language', 'en', '--language', 'pl', '--json');
  return JSON.parse(said).links[0];
}

// In a language that runs from the right, which Earshot's own sentences do not speak.
export function arabicSurvey(server) {
  const file = fileURLToPath(new URL('forms/in-arabic.toml', import.meta.url));
  const said = server.run('survey', 'new', '--form', file, '--promise', 'open', '--language', 'en',
                          '--language', 'ar', '--json');
  return JSON.parse(said);
}

// What somebody answers on the first two pages of "post-course": fields by their ids.
export const confident = {'conf_before.1-2': true, 'conf_before.2-2': true,
                          'conf_after.1-4': true, 'conf_after.2-6': true};
export const course = {'relevance-5': true, 'pace-2': true, 'accessibility': true,
                       'will_use': true};

// Surveys that pages of staff need, opened when the first of them is looked at.
const wanted = {
  open: ['--form', 'conference', '--promise', 'open'],
  anonymous: ['--form', 'conference', '--promise', 'anonymous'],
  private: ['--form', 'conference', '--promise', 'confidential'],
  forwarded: ['--form', 'conference', '--promise', 'open'],
};

function idOf(server, name) {
  server.surveys ??= {};
  server.surveys[name] ??=
    JSON.parse(server.run('survey', 'new', ...wanted[name], '--course', 'Neglect', '--day',
                          '2026-10-14', '--json')).survey;
  return server.surveys[name];
}

// A path below a survey's, for a row of pages.mjs; its name in reports says which survey.
export function ofSurvey(name, rest = '') {
  const path = (server) => `/surveys/${idOf(server, name)}${rest}`;
  path.toString = () => `/surveys/${name}${rest}`;
  return path;
}

// The page of an agency's lead.
export function leadOf(name) {
  const path = (server) => {
    const said = server.run('survey', 'links', idOf(server, name), '--every-agency', '--json');
    return new URL(JSON.parse(said).agencies[0].lead).pathname;
  };
  path.toString = () => `/a/ of ${name}`;
  return path;
}
