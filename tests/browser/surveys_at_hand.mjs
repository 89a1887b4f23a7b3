// SPDX-License-Identifier: Apache-2.0
// Surveys that pages need, opened at the command line of the running server when the first of them is
// looked at: open to everybody, anonymous, one where it is known who has answered, one that agencies
// forward.

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
