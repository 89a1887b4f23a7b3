// SPDX-License-Identifier: Apache-2.0
// Pages of forms and of their wordings, in the order in which somebody would come to them.
import {surveyOnPaper, surveyTypedIn} from './open_page.mjs';

const team = 'partnership-team';

export const pagesOfForms = [
  {path: '/forms', as: team, title: 'Forms'},
  {path: '/forms/post-course', as: team, title: 'Your feedback on the course'},
  {path: '/forms/post-course?language=pl', as: team, title: 'Your feedback on the course'},
  {path: '/forms/post-course/paper', as: team, title: 'Your feedback on the course'},
  {path: '/forms/child-feedback/paper?language=pl', as: team, title: 'Jak by'},
  {path: '/forms/child-feedback/preview', as: team, title: 'What was it like for you?'},
  {path: '/forms/child-feedback/copy', as: team, title: 'Copy and change the wording'},
  {path: '/forms/child-feedback/copy', as: team, title: 'Error: Copy', status: 422,
   then: [{title: '', name: ''}, 'Make the copy']},
  {path: '/forms/child-feedback/copy', as: team, title: 'How was it for you?',
   then: [{title: 'How was it for you?', name: 'wight-children'}, 'Make the copy']},
  {path: '/forms/wight-children/words', as: team, title: 'Change the first words'},
  {path: '/forms/wight-children/question?name=worried', as: team, title: 'Change a question'},
  {path: '/forms/wight-children/question?name=worried', as: team, title: 'Change a question',
   then: [{'question.worried.text.pl': ''}, 'Save']},
  {path: '/forms/wight-children', as: team, title: 'How was it for you?'},
  {path: '/forms/wight-children/page?name=you', as: team, title: 'Change the words of a page'},
  {path: '/forms/wight-children/languages', as: team, title: 'Languages'},
  {path: '/forms/wight-children/languages', as: team, title: 'Error: Languages', status: 422,
   then: ['Add this language']},
  {path: '/forms/wight-children/languages', as: team, title: 'Languages',
   then: [{language: {index: 1}, with: true}, 'Add this language']},
  {path: '/forms/wight-children/scale?name=faces', as: team, title: 'Change the words of a scale'},
  {path: '/forms', as: team, title: 'Forms'},
  {path: '/forms/wight-children/remove', as: team, title: 'Take this form off the list?'},
  {path: surveyOnPaper, as: team, title: 'Your feedback on the course'},
  {path: surveyTypedIn, as: team, title: 'Type in answers from paper'},
  {path: surveyTypedIn, as: team, title: 'Error: Type in', status: 422,
   then: ['Keep this sheet and type in the next']},
  {path: '/forms/upload', as: team, title: 'Bring in a form file'},
  {path: '/forms/upload', as: team, title: 'Error: Bring in', status: 422,
   then: ['Check it and bring it in']},
];
