// SPDX-License-Identifier: Apache-2.0
// Every page that is looked at: where it is, who is signed in, what its tab says before the
// partnership's name. A new page is a line here.
//   status: if it is not 200.
//   then: what is done there before looking; a text is a link or button that is pressed, an object is
//   fields that are filled in: {email: 'priya', kept: true}.

export const pages = [
  {path: '/', as: 'nobody', title: 'What you say helps keep people safe'},
  {path: '/nowhere', as: 'nobody', title: 'There is no page here', status: 404},
  {path: '/privacy', as: 'nobody', title: 'How we use your answers'},
  {path: '/accessibility', as: 'nobody', title: 'Accessibility statement'},
  {path: '/contact', as: 'nobody', title: 'Contact'},
  {path: '/?a=%00', as: 'nobody', title: 'We could not read that', status: 400},
];
