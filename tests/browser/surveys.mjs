// SPDX-License-Identifier: Apache-2.0
// Surveys of the forms that ship, made as somebody at the shell would; each gives its links.

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

// What somebody answers on the first two pages of "post-course": fields by their ids.
export const confident = {'conf_before.1-2': true, 'conf_before.2-2': true,
                          'conf_after.1-4': true, 'conf_after.2-6': true};
export const course = {'relevance-5': true, 'pace-2': true, 'accessibility': true,
                       'will_use': true};
