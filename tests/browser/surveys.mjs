// SPDX-License-Identifier: Apache-2.0
// Surveys of the forms that ship, made as somebody at the shell would; each gives its links.
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

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

// Of a form for families, open to everybody; Polish as if a native reader had checked it.
export function newFamilySurvey(server, form = 'child-feedback') {
  const folder = join(server.folder, 'forms-in-polish');
  mkdirSync(folder, {recursive: true});
  const file = join(folder, `${form}.toml`);
  const source = new URL('../../forms/', import.meta.url);
  writeFileSync(file, readFileSync(new URL(`${form}.toml`, source), 'utf8')
    .replace('checked_by_native_reader = []', 'checked_by_native_reader = ["pl"]'));
  copyFileSync(new URL('shared.toml', source), join(folder, 'shared.toml'));
  const said = server.run('survey', 'new', '--form', file, '--promise', 'open', '--json');
  return JSON.parse(said).links[0];
}

// What somebody answers on the first two pages of "post-course": fields by their ids.
export const confident = {'conf_before.1-2': true, 'conf_before.2-2': true,
                          'conf_after.1-4': true, 'conf_after.2-6': true};
export const course = {'relevance-5': true, 'pace-2': true, 'accessibility': true,
                       'will_use': true};
