// SPDX-License-Identifier: Apache-2.0
// Every page that is looked at: where it is, who is signed in, what its tab says before the
// partnership's name. A new page is a line here.
//   status: if it is not 200.
//   then: what is done there before looking; a text is a link or button that is pressed, an object is
//   fields that are filled in: {email: 'priya', kept: true}.
import {invitation} from './open_page.mjs';
import {addressOf, password, people} from './sign_in.mjs';

const nia = addressOf(people.administrator);

export const pages = [
  {path: '/', as: 'nobody', title: 'What you say helps keep people safe'},
  {path: '/nowhere', as: 'nobody', title: 'There is no page here', status: 404},
  {path: '/?a=%00', as: 'nobody', title: 'We could not read that', status: 400},
  {path: '/privacy', as: 'nobody', title: 'How we use your answers'},
  {path: '/accessibility', as: 'nobody', title: 'Accessibility statement'},
  {path: '/contact', as: 'nobody', title: 'Contact'},

  {path: '/sign-in', as: 'nobody', title: 'Sign in'},
  {path: '/sign-in', as: 'nobody', title: 'Error: Sign in', status: 422, then: ['Sign in']},
  {path: '/welcome/not-a-link', as: 'nobody', title: 'This link does not work', status: 404},
  {path: invitation, as: 'nobody', title: 'Welcome, Tom Okafor'},
  {path: '/', as: 'administrator', title: 'What you say helps keep people safe'},
  {path: '/account', as: 'administrator', title: 'Your account'},
  {path: '/account/password', as: 'administrator', title: ''},
  {path: '/account/second-step', as: 'administrator', title: 'Set up another telephone'},
  {path: '/account/second-step/end', as: 'training-lead', title: ''},
  {path: '/account/recovery-codes', as: 'administrator', title: 'Make new recovery codes'},
  {path: '/forgetting', as: 'training-lead', title: 'Your role does not open', status: 403},
  {path: '/forgetting', as: 'partnership-team', title: 'What goes when'},
  {path: '/forgetting/hold', as: 'partnership-team', title: 'Keep something from being deleted'},
  {path: '/data-protection', as: 'scrutineer', title: ''},
  {path: '/sign-in', as: 'nobody', title: 'Enter your code',
   then: [{email: nia, password}, 'Sign in']},
];
