// SPDX-License-Identifier: Apache-2.0
// Every page that is looked at: where it is, who is signed in, what its tab says before the
// partnership's name. A new page is a line here.
//   status: if not 200.  after: what is typed and pressed before looking (see errors below).

export const pages = [
  {path: '/', as: 'nobody', title: 'What you say helps keep people safe'},
  {path: '/nowhere', as: 'nobody', title: 'There is no page here', status: 404},
  {path: '/privacy', as: 'nobody', title: 'How we use your answers'},
  {path: '/accessibility', as: 'nobody', title: 'Accessibility statement'},
  {path: '/contact', as: 'nobody', title: 'Contact'},
  {path: '/?a=%00', as: 'nobody', title: 'We could not read that', status: 400},
];
