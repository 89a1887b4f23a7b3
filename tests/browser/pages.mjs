// SPDX-License-Identifier: Apache-2.0
// Every page that is looked at: where it is, who is signed in, what its tab says before the
// partnership's name. A new page is a line here.
//   status: if it is not 200.
//   then: what is done there before looking; words are a link or button that is pressed, an object
//   is fields that are filled in, by their ids: {email: 'priya', kept: true, topic: {index: 1}}; a
//   function is given the page, for what has no name beforehand.
import {titles} from './closed_surveys.mjs';
import {
  arabicLink, arabicPaper, arabicPoster, arabicTypedIn, childLink, invitation, oneToRead, openLink,
  parentLink, personalLink,
} from './open_page.mjs';
import {pagesOfForms} from './pages_forms.mjs';
import {addressOf, password, people} from './sign_in.mjs';
import {confident, course, leadOf, ofSurvey} from './surveys.mjs';

const nia = addressOf(people.administrator);

const priya = people['training-lead'];

// Addresses that are no pages.
export const notPages = ['/healthz', '/metrics', '/assets/{name}', '/settings/files/{file}',
                         '/surveys/{survey}/results.csv', '/surveys/{survey}/results.xlsx',
                         '/courses/report.xlsx', '/courses/{course}/results.csv',
                         '/courses/{course}/results.xlsx',
                         '/s/{link}/later.ics', '/needs/{cycle}/evidence/blank.csv',
                         '/needs/{cycle}/returns.csv',
                         '/needs/{cycle}/report.xlsx', '/needs/{cycle}/report.zip',
                         '/needs/{cycle}/needs.json',
                         '/needs/{cycle}/board.docx',
                         '/subjects/{subject}/results.csv', '/subjects/{subject}/results.xlsx',
                         '/results/year.csv', '/results/year.xlsx',
                         '/forms/{form}/file', '/exit'];

// Pages of the settings, by the word in their address, with their title.
const partsOfSettings = {
  'partnership': 'Your partnership', 'safeguarding': 'Numbers to call with a worry',
  'families': 'Children and families',
  'data-protection': 'Data protection',
  'asking': 'Asking people after a course',
  'measures': 'Intervals, smallest groups and the year', 'retention': 'How long things are kept',
  'needs': 'What learning needs are ranked by',
  'sectors': 'Sectors', 'areas': 'Areas', 'agencies': 'Agencies', 'roles': 'Role groups',
  'topics': 'Topics', 'levels': 'Levels of training', 'reports': 'Who results are reported to',
};
const settingsPages = Object.entries(partsOfSettings).map(([name, title]) =>
  ({path: `/settings/${name}`, as: 'partnership-team', title}));
const addPages = ['an agency', 'a topic', 'a level', 'a group'].map((one, at) =>
  ({path: `/settings/add/${['agencies', 'topics', 'levels', 'reports'][at]}`,
    as: 'partnership-team', title: `Add ${one}`}));

const begun = ['Start now', 'I understand. Start'];
const toCheck = ['Start now', confident, 'Continue', course, 'Continue',
                 {will_do: 'Ask more, and write down what the child says'}, 'Continue',
                 'Continue'];

// A list that has everything that is hard to show.
const list = `Tom Okafor, tom.okafor@example.org, Solent Health
"Okafor-Marsh, Wilhelmina Alexandra", wilhelmina.okafor-marsh@children-and-families.example.org, Hampshire and Isle of Wight Healthcare Foundation Trust
\u0623\u0645\u0644 \u0639\u0632\u064a\u0632, amal@example.org
ella@example.org`;
const ann = 'partnership-team';
const handingOut = [
  {path: ofSurvey('open', '/link'), as: ann, title: 'One link for everybody'},
  {path: ofSurvey('open', '/poster'), as: ann, title: 'Poster: '},
  {path: ofSurvey('open', '/people'), as: ann, title: 'This survey has no list of people'},
  {path: ofSurvey('anonymous', '/link'), as: ann, title: 'This survey has no link for everybody'},
  {path: ofSurvey('anonymous', '/people'), as: ann, title: 'Personal links'},
  {path: ofSurvey('anonymous', '/people/add'), as: ann, title: 'Error: Add people', status: 422,
   then: [{list: 'Tom Okafor'}, 'Add them']},
  {path: ofSurvey('anonymous', '/people/add'), as: ann, title: 'Personal links',
   then: [{list}, 'Add them']},
  {path: ofSurvey('anonymous', '/people/new-links'), as: ann, title: 'Make new links'},
  {path: ofSurvey('private', '/people/add'), as: ann, title: 'Personal links',
   then: [{list}, 'Add them']},
  {path: ofSurvey('private', '/people'), as: ann, title: 'Take ella@example.org off the list?',
   then: [/^Take off ella/]},
  {path: ofSurvey('private', '/people'), as: ann, title: 'A new link for ella@example.org',
   then: [/^Make a new link for ella/]},
  {path: ofSurvey('open', '/agencies'), as: ann, title: 'Links for agencies'},
  {path: ofSurvey('anonymous', '/agencies'), as: ann,
   title: 'This survey has no links for agencies'},
  {path: ofSurvey('open', '/agencies/add'), as: ann, title: 'Error: Add agencies', status: 422,
   then: ['Make their links']},
  {path: ofSurvey('open', '/agencies/add'), as: ann, title: 'Links for agencies',
   then: [{'agency': true}, 'Make their links']},
  {path: leadOf('forwarded'), as: 'nobody', title: 'For the lead of '},
  {path: leadOf('forwarded'), as: 'nobody', title: 'Error: For the lead of ', status: 422,
   then: [{received: 'about 40'}, 'Save']},
  {path: leadOf('forwarded'), as: 'nobody', title: 'For the lead of ', then: [{received: '40'}, 'Save']},
  {path: '/a/not-a-link', as: 'nobody', title: "This link can't be used", status: 404},
];

// A course, each with a code of its own, and a session of it: so long ago that nothing on its page depends
// on the day on which somebody looks.
const courseOf = (code) => [
  {title: 'Neglect: noticing it early', code, cost: '45', 'outcome-1': 'notice neglect early',
   'topic-1': {index: 2}}, 'Add the course'];
const oneDay = {place: 'Riverside Centre, Newport', 'day-1': '14', 'day-1-month': '10',
                'day-1-year': '2024', 'from-1': '09:30', 'until-1': '16:00', capacity: '24'};
const sessionOf = (code) => [...courseOf(code), 'Add a session', oneDay, 'Add the session'];
const neglect = 'Neglect: noticing it early';
const onItsDay = `${neglect}, 14 October 2024`;
// A register with everything that is hard to show: a problem, a word nobody knows, a long name.
const pasted = `Course\tDate\tFull name\tEmail\tOrganisation\tAttended
CODE\t14/10/2024\tTom Okafor\ttom.okafor@example.org\tThe Constabulary of the Isle\t
CODE\t14/10/2024\tWilhelmina Alexandra Okafor-Marsh\twilhelmina.okafor-marsh@children-and-families.example.org\t\tY
CODE\t14/10/2024\tAmal Aziz\tamal@\t\tDNA
CODE\t1/7/2026\tElla Marsh\tella.marsh@example.org\t\tY`;
const registerOf = (code) => [...sessionOf(code), '14 October 2024', 'Bring in a register',
                              {pasted: pasted.replaceAll('CODE', code)}, 'Continue'];
const absent = (page) => page.getByRole('radio', {name: 'They did not attend'}).check();
const goTo = (path) => async function goTo(page) {
  await page.goto(new URL(path, page.url()).href);
};
const registerOfMany = (code) => [...sessionOf(code), goTo('/courses/register'),
                                  {pasted: pasted.replaceAll('CODE', code)}, 'Continue'];
const registerPages = [
  {path: '/courses/new', as: ann, title: `Bring in a register of ${onItsDay}`,
   then: [...sessionOf('REG1'), '14 October 2024', 'Bring in a register']},
  {path: '/courses/new', as: ann, title: `Error: Bring in a register of ${onItsDay}`, status: 422,
   then: [...sessionOf('REG2'), '14 October 2024', 'Bring in a register', 'Continue']},
  {path: '/courses/new', as: ann, title: 'Which column is what?', then: registerOf('REG3')},
  {path: '/courses/new', as: ann, title: 'Error: Which column is what?', status: 422,
   then: [...registerOf('REG4'), 'Look at what would change']},
  {path: '/courses/new', as: ann, title: 'What would change',
   then: [...registerOf('REG5'), absent, 'Look at what would change']},
  {path: '/courses/new', as: ann, title: onItsDay,
   then: [...registerOf('REG6'), absent, 'Look at what would change', /^Bring it in/]},
  {path: '/courses/register', as: ann, title: 'Bring in a register of several courses'},
  {path: '/courses/new', as: ann, title: 'What would change',
   then: [...registerOfMany('REG7'), absent, 'Look at what would change']},
];
// Tom, written down by hand at a session that is over.
const tom = {name: 'Tom Okafor', address: 'tom.okafor@example.org'};
const tomAt = (code) => [...sessionOf(code), '14 October 2024', 'Add somebody', tom,
                         'Add this person'];
// At one that is to come, and said to have been there: all that is asked has its day ahead.
const nextYear = String(new Date().getFullYear() + 1);
const tomAhead = (code) => [
  ...courseOf(code), 'Add a session', {...oneDay, 'day-1-year': nextYear}, 'Add the session',
  `14 October ${nextYear}`, 'Add somebody', tom, wasThere, 'Add this person'];
const wasThere = (page) => page.getByRole('radio', {name: 'Attended', exact: true}).check();
const onAnotherDay = (page) => page.getByRole('radio', {name: 'From another day on'}).check();
const peoplePages = [
  {path: '/courses/new', as: ann, title: `Add somebody to ${neglect}`,
   then: [...sessionOf('ATT1'), '14 October 2024', 'Add somebody']},
  {path: '/courses/new', as: ann, title: `Error: Add somebody to ${neglect}`, status: 422,
   then: [...sessionOf('ATT2'), '14 October 2024', 'Add somebody', 'Add this person']},
  {path: '/courses/new', as: ann, title: onItsDay, then: tomAt('ATT3')},
  {path: '/courses/new', as: ann, title: `Observations and records: ${onItsDay}`,
   then: [...sessionOf('REC1'), '14 October 2024', "Observations and facilitators' records"]},
  {path: '/courses/new', as: ann, title: `Add an observation: ${onItsDay}`,
   then: [...sessionOf('REC2'), '14 October 2024', "Observations and facilitators' records",
          'Add an observation']},
  {path: '/courses/new', as: ann, title: `Observations and records: ${onItsDay}`,
   then: [...sessionOf('REC3'), '14 October 2024', "Observations and facilitators' records",
          'Add an observation', {name: 'Olu Adeyemi', email: 'olu.adeyemi@example.org'},
          'Make their link']},
  {path: '/courses/new', as: ann, title: `Who came to ${onItsDay}?`,
   then: [...tomAt('ATT4'), 'Say who came']},
  {path: '/courses/new', as: ann, title: 'Change Tom Okafor',
   then: [...tomAt('ATT5'), 'Tom Okafor']},
  {path: '/courses/new', as: ann, title: 'Take Tom Okafor off the list',
   then: [...tomAt('ATT6'), 'Tom Okafor', 'Take them off the list']},
  {path: '/courses/new', as: ann, title: `3 months after ${neglect}: when are they asked?`,
   then: [...tomAhead('ATT7'), 'Change when they are asked 3 months after']},
  {path: '/courses/new', as: ann, status: 422,
   title: `Error: 3 months after ${neglect}: when are they asked?`,
   then: [...tomAhead('ATT8'), 'Change when they are asked 3 months after', onAnotherDay, 'Save']},
  {path: '/courses/new', as: ann, title: 'Is Tom Okafor on the list twice?',
   then: [...tomAt('TWO1'), 'Add somebody', {...tom, name: 'T. Okafor'}, wasThere,
          'Add this person', 'Tom Okafor', 'They are on the list twice']},
  {path: '/courses/new', as: ann, title: 'Error: Is Tom Okafor on the list twice?', status: 422,
   then: [...tomAt('TWO2'), 'Add somebody', {...tom, name: 'T. Okafor'}, wasThere,
          'Add this person', 'Tom Okafor', 'They are on the list twice', 'They are one person']},
  {path: '/courses/coming', as: ann, title: 'What goes out next'},
  {path: '/s/not-a-link/manager', as: 'nobody', title: "This link can't be used", status: 404},
  {path: '/s/not-a-link/call', as: 'nobody', title: "This link can't be used", status: 404},
  {path: '/letters/not-a-link', as: 'nobody', title: "This link can't be used", status: 404},
];
// A session that is held today, by London's clocks, and open whenever somebody looks.
const [thisDay, thisMonth, thisYear] =
  new Date().toLocaleDateString('en-GB', {timeZone: 'Europe/London'}).split('/');
const heldToday = {...oneDay, 'day-1': thisDay, 'day-1-month': thisMonth, 'day-1-year': thisYear,
                   'from-1': '00:00', 'until-1': '23:30'};
const sheetOf = (code) => [...courseOf(code), 'Add a session', heldToday, 'Add the session',
                           new RegExp(`^${Number(thisDay)} \\w+ ${thisYear}$`), 'Sign in on the day',
                           'Make the sheet'];
const withTheCode = async (page) => {
  const address = await page.locator('.app-copy').first().innerText();
  await page.goto(new URL(address.trim()).pathname);
};
const tomOnTheDay = {name: 'Tom Okafor', address: 'tom.okafor@example.org', agency: {index: 1},
                     role: {index: 1}};
const herePages = [
  {path: '/courses/new', as: ann, title: `Sign in on the day: ${neglect}`, then: sheetOf('HERE1')},
  {path: '/courses/new', as: ann, title: `Sign in: ${neglect}`,
   then: [...sheetOf('HERE2'), 'Show the sheet']},
  {path: '/courses/new', as: ann, title: `Sign in: ${neglect}`,
   then: [...sheetOf('HERE3'), withTheCode]},
  {path: '/courses/new', as: ann, title: `Error: Sign in: ${neglect}`, status: 422,
   then: [...sheetOf('HERE4'), withTheCode, 'Sign in']},
  {path: '/courses/new', as: ann, title: 'You are signed in',
   then: [...sheetOf('HERE5'), withTheCode, tomOnTheDay, 'Sign in']},
  {path: '/courses/new', as: ann, title: 'Signing in has ended',
   then: [...sessionOf('HERE6'), '14 October 2024', 'Sign in on the day', 'Make the sheet',
          withTheCode]},
  {path: '/here/not-a-code', as: 'nobody', title: "This link can't be used", status: 404},
];
const wasThereOn14 = [...sessionOf('CERT1'), '14 October 2024', 'Add somebody', tom, wasThere,
                      'Add this person'];
const certificatePages = [
  {path: '/courses/new', as: ann, title: 'Certificate: Tom Okafor',
   then: [...wasThereOn14, 'Certificate of Tom Okafor']},
  {path: '/courses/new', as: ann, title: 'There is no certificate yet',
   then: [...tomAhead('CERT2'), 'Certificate of Tom Okafor']},
];
const coursePages = [
  {path: '/courses', as: 'training-lead', title: 'Courses'},
  {path: '/courses/new', as: ann, title: 'Add a course'},
  {path: '/courses/new', as: ann, title: 'Error: Add a course', status: 422,
   then: ['Add the course']},
  {path: '/courses/new', as: ann, title: neglect, then: courseOf('NEG1')},
  {path: '/courses/new', as: ann, title: `Change ${neglect}`,
   then: [...courseOf('NEG2'), 'Change the course']},
  {path: '/courses/new', as: ann, title: `Add a session of ${neglect}`,
   then: [...courseOf('NEG3'), 'Add a session', oneDay, 'Another day']},
  {path: '/courses/new', as: ann, title: `Error: Add a session of ${neglect}`, status: 422,
   then: [...courseOf('NEG4'), 'Add a session', 'Add the session']},
  {path: '/courses/new', as: ann, title: neglect, then: sessionOf('NEG5')},
  {path: '/courses/new', as: ann, title: onItsDay, then: [...sessionOf('NEG6'), '14 October 2024']},
  {path: '/courses/new', as: ann, title: `Change the session of ${neglect}`,
   then: [...sessionOf('NEG7'), '14 October 2024', 'Change the session']},
  {path: '/courses/new', as: ann, title: `Cancel ${onItsDay}`,
   then: [...sessionOf('NEG8'), '14 October 2024', 'Cancel the session']},
  {path: '/courses/nothing/results', as: ann, title: 'There is no page here', status: 404},
  ...registerPages,
  {path: '/courses', as: ann, title: 'Courses'},
  // Nobody is asked anything where no mail server is named, as here.
  {path: '/surveys/nothing/beside', as: 'training-lead', title: 'There is no page here', status: 404},
  {path: '/surveys/nothing/over-time', as: 'training-lead', title: 'There is no page here', status: 404},
  {path: '/sessions/nothing/close?stage=after', as: ann, title: 'There is no page here', status: 404},
  {path: '/courses/report?from=2024-10-01&until=2024-12-31', as: ann,
   title: 'Training from 1 October 2024 to 31 December 2024'},
  {path: '/courses/report?from=2023-10-01&until=2023-12-31', as: 'training-lead',
   title: 'Training from 1 October 2023 to 31 December 2023'},
  {path: '/courses/report?from=2024-10-01&until=2024-09-30', as: ann, status: 422,
   title: 'Error: Training of a period'},
];

// Of the comments on a page: the first so many are shown, or the first without its marked parts.
const show = (most) => async (page) => {
  const radios = page.getByRole('radio', {name: 'Show', exact: true});
  for (let at = 0; at < Math.min(most, await radios.count()); ++at) await radios.nth(at).check();
};
// One in which there is nothing to take out.
const redact = (page) => page.locator('fieldset').filter({hasNot: page.locator('mark')}).first()
  .getByRole('radio', {name: 'Show without the marked parts'}).check();
const shownOf = (question) => async function shownOf(page) {
  await page.goto(page.url().replace(/results$/, `comments?question=${question}`));
};
const readMore = 'See what is shown and held';
const toTopics = [titles.conference, readMore, 'Put what is shown under topics'];
// The first of the list, which nothing that was written there suggests.
const firstTopic = 'Abuse and neglect';
const chooseIt = (page) => page.locator('select').first().selectOption(firstTopic);
const byTopic = 'What people wrote, by topic';

const resultsPages = [
  {path: '/results', as: 'training-lead', title: 'Results'},
  {path: '/results/subjects', as: 'training-lead', title: 'Results by subject'},
  {path: '/subjects/neglect/results', as: 'training-lead', title: 'Neglect, all courses: results'},
  {path: '/subjects/neglect/results?stage=after', as: 'training-lead',
   title: 'Neglect, all courses: Right after the course'},
  {path: '/results/year?from=2026-04-01&until=2027-03-31', as: 'training-lead',
   title: 'All courses from 1 April 2026 to 31 March 2027: results'},
  {path: '/results/year?from=2026-10-02&until=2026-10-01', as: 'training-lead',
   title: 'Error: Results of a period', status: 422},
  ...Object.values(titles).map((title) =>
    ({path: '/results', as: 'training-lead', title, then: [title]})),
  {path: '/results', as: 'training-lead', title: `Agency: ${titles.conference}`,
   then: [titles.conference, 'Agency']},
  {path: '/results', as: 'training-lead',
   title: `Hampshire County Council children's services beside the others: ${titles.conference}`,
   then: [titles.conference, 'Agency', /^Hampshire County Council children.* beside the others$/]},
  {path: '/results', as: 'training-lead',
   title: `Agencies counted together beside the others: ${titles.conference}`,
   then: [titles.conference, 'Agency', 'Agencies counted together beside the others']},
  {path: '/surveys/nothing/beside-others?agency=1', as: 'training-lead',
   title: 'There is no page here', status: 404},
  {path: '/words', as: 'partnership-team', title: 'Comments'},
  {path: '/words', as: 'partnership-team', title: titles.conference, then: [titles.conference]},
  {path: '/words', as: 'partnership-team', title: `Error: ${titles.conference}`, status: 422,
   then: [titles.conference, 'Save and show the next']},
  {path: '/words', as: 'partnership-team', title: `Error: ${titles.conference}`, status: 422,
   then: [titles.conference, redact, 'Save and show the next']},
  {path: '/words', as: 'partnership-team', title: `${titles.conference}: comments read`,
   then: [titles.conference, readMore]},
  {path: '/words', as: 'partnership-team', title: `${titles.conference}: comments read`,
   then: [titles.conference, show(20), 'Save and show the next', readMore]},
  {path: '/words', as: 'partnership-team', title: 'Take a comment back',
   then: [titles.conference, readMore, /^Take back/]},
  {path: '/words', as: 'partnership-team', title: 'Error: Take a comment back', status: 422,
   then: [titles.conference, readMore, /^Take back/, 'Take it back']},
  {path: '/words', as: 'partnership-team', title: `${titles.conference}: topics of comments`,
   then: toTopics},
  {path: '/results', as: 'partnership-team', title: `${byTopic}: ${titles.conference}`,
   then: [titles.conference, byTopic]},
  {path: '/words', as: 'partnership-team', title: `${titles.conference}: topics of comments`,
   then: [...toTopics, chooseIt, /^Save/]},
  {path: '/results', as: 'training-lead', title: `${byTopic}: ${titles.conference}`,
   then: [titles.conference, byTopic]},
  {path: '/results', as: 'training-lead', title: `${firstTopic}: ${titles.conference}`,
   then: [titles.conference, byTopic, firstTopic]},
  {path: '/results', as: 'partnership-team', title: titles.conference, then: [titles.conference]},
  {path: '/results', as: 'partnership-team', title: 'What people wrote',
   then: [titles.conference, shownOf('best')]},
  {path: '/words', as: 'safeguarding-reader', title: 'Comments'},
  {path: '/words', as: 'safeguarding-reader', title: titles.parents, then: [titles.parents]},
  {path: '/words', as: 'safeguarding-reader', title: `${titles.parents}: comments read`,
   then: [titles.parents, show(1), 'Save and show the next', readMore]},
  {path: '/words', as: 'administrator', title: 'Your role does not open', status: 403},
];

// Running a survey: a form is chosen (the fifth is a conference's), then part after part, then it is
// opened.
const days = (name, ahead) => {
  const then = new Date(Date.now() + ahead * 86_400_000);
  return {[name]: `${then.getDate()}`, [`${name}-month`]: `${then.getMonth() + 1}`,
          [`${name}-year`]: `${then.getFullYear()}`};
};
const chosen = [{'form-5': true}, 'Continue'];
const about = [...chosen, {course: 'Neglect', ...days('day', -3)}, 'Save and continue'];
const openPromise = [...about, {promise: true}, 'Save and continue'];
const poster = [...openPromise, {'how-long-2': true}, 'Save and continue'];
const plan = [...poster, 'Save and continue'];
const opened = [...plan, 'Open the survey'];
// What is closed is mixed in a moment, and by another thread.
const untilEnded = async (page) => {
  while (!(await page.getByText('Nobody answered.').count())) await page.reload();
};
const named = 'Neglect: Your feedback on the conference';
const survey = (title, then, status = 200) =>
  ({path: '/surveys/new', as: 'partnership-team', title, then, status});
const surveyPages = [
  {path: '/surveys', as: 'partnership-team', title: 'Surveys'},
  survey('New survey', []),
  survey('Error: New survey', ['Continue'], 422),
  survey('What is it about?', chosen),
  survey('Error: What is it about?', [...chosen, 'Save and continue'], 422),
  survey('How private is it?', about),
  survey('Error: How private is it?', [...about, 'Save and continue'], 422),
  survey('From when to when?', openPromise),
  survey('Error: From when to when?', [...openPromise, 'Save and continue'], 422),
  survey('Who reads it, and in which languages?', poster),
  survey('Your feedback on the conference', [...chosen, /^Back to/]),
  survey(named, plan),
  survey('Your feedback on the conference', [...plan, 'Preview']),
  survey('Your feedback on the conference', [...plan, 'Preview as wide as a telephone']),
  survey('Throw this survey away', [...plan, 'Throw it away']),
  survey(named, opened),
  survey('Change the closing day', [...opened, 'Change the closing day']),
  survey('Error: Change the closing day',
         [...opened, 'Change the closing day', days('closes', -3), 'Change the day'], 422),
  survey('Make this survey the last one', [...opened, 'Make it the last one']),
  survey('Close this survey now', [...opened, 'Close it now']),
  survey(named, [...opened, 'Close it now', 'Close the survey', untilEnded]),
  {path: '/surveys', as: 'partnership-team', title: 'Surveys', then: [{find: 'neglect'}, 'Find']},
];

// A language that runs from the right, with words in it that run the other way.
const inArabic = ['العربية', 'Start now', 'I understand. Start'];
const toWrite = [...inArabic, {'who': true}, 'Continue'];
const mixed = 'شكرا لها (Mrs Reed, 01632 960001)';
const arabic = (title, then, status = 200) =>
  ({path: arabicLink, as: 'nobody', title, then, status});
const arabicPages = [
  arabic('كيف كانت تجربتك؟', ['العربية']),
  arabic('', inArabic.slice(0, 2)),
  arabic('المساعدة التي تتلقاها', inArabic),
  arabic('Error: بكلماتك', [...toWrite, {best: 'كلمة '.repeat(200)}, 'Continue'], 422),
  arabic('بكلماتك', toWrite),
  arabic('', [...toWrite, {best: mixed}, 'Continue']),
  arabic('', [...toWrite, {best: 'Everything, in English'}, 'Continue', 'Send my answers']),
  {path: arabicPaper, as: 'partnership-team', title: 'كيف كانت تجربتك؟'},
  {path: arabicPoster, as: 'partnership-team', title: 'Poster'},
  {path: arabicTypedIn, as: 'partnership-team', title: 'Type in answers'},
  {path: arabicTypedIn, as: 'partnership-team', title: 'Error: Type in', status: 422,
   then: [{best: 'كلمة '.repeat(200)}, 'Keep this sheet and type in the next']},
];

const saved = ['Start now', confident, 'Continue', 'Save and finish later'];
const again = (page) => page.goto(page.url());  // the link is opened once more

// The same answers from another tab.
const sentElsewhere = async (page) => page.context().request.post(page.url(), {form: {
  'next-step': 'send', 'so-far': await page.locator('[name="so-far"]').inputValue()}});

// A cycle of the learning needs analysis, each of a year of its own, so long ago that nothing on its pages
// depends on the day on which somebody looks; and a finding in it.
const joan = 'workforce-group';
const dayOf = (name, day, month, year) =>
  ({[name]: `${day}`, [`${name}-month`]: `${month}`, [`${name}-year`]: `${year}`});
const cycleOf = (year) => [
  {name: `${year}`, ...dayOf('starts_on', 1, 4, year), ...dayOf('ends_on', 31, 3, year + 1)},
  'Open the cycle'];
const auditOfNeglect = 'Audit of neglect, paragraph 4';
const findingOf = (year) => [
  ...cycleOf(year), 'Enter evidence',
  {source: 'audit', reference: auditOfNeglect, ...dayOf('found_on', 14, 10, year), 'kind-3': true,
   topic: 'neglect', 'severity-4': true, finding: 'Chronologies were missing in 7 of 12 files',
   agency: {index: 1}}, 'Enter it'];
const changedOf = (year) => [...findingOf(year), 'Change', {'severity-5': true}, 'Save in its place'];
const withdrawnOf = (year) => [
  ...findingOf(year), 'Withdraw', {reason: 'It was about another town'}, 'Withdraw it'];
const rankingOf = (year) => [
  ...findingOf(year), `Back to the evidence of ${year}`, `Learning needs of ${year}`];
// Nobody has answered, so each of them says what to do.
const surveysOf = (year, page) => [...cycleOf(year), `Learning needs of ${year}`, page];
const fileOf = (year) => [...cycleOf(year), 'Bring in a file'];
// With everything that is hard to show: a column that means nothing, a paragraph about two agencies.
const findings = (year, topic = 'Neglect') =>
  `Source\tReference\tDay\tKind\tTopic\tSeverity\tWhat was found\tAgency\tNotes
Section 11\tStandard 4, ${'and what belongs to it '.repeat(8)}\t14/10/${year}\tMeasured\t${topic}\t3\tFound\t\tRing Ann
Section 11\tStandard 4\t14/10/${year}\tMeasured\tNeglect\t3\tFound\t\t
Section 11\tStandard 4\t14/10/${year}\tMeasured\tNeglect\t2\tFound\tHampshire County Council children's services\t`;
const previewOf = (year) => [...fileOf(year), {pasted: findings(year)}, 'Continue'];
const agreedOf = (year) => [
  ...cycleOf(year), 'How it stands', {agreed_by: 'The workforce development group'},
  'Note that it is agreed'];
const programmeOf = (year) => [...cycleOf(year), `Programme of ${year}`];
const halfADay = 'Half a day on neglect';
const offerOf = (year) => [
  ...programmeOf(year), 'Add a learning offer',
  {topic: 'neglect', offer: halfADay, audience: 'Health visitors', places: '40', cost: '1,250.50',
   owner: 'Training lead', measure: 'Confidence after three months', ...dayOf('planned_on', 14, 10, year)},
  'Add it'];
const actionsOf = (year) => [...cycleOf(year), `Actions of ${year}`];
const lookAtFiles = 'Look at chronologies in ten files';
// Done, because what is overdue stands on the day's page as well.
const actionOf = (year) => [
  ...actionsOf(year), 'Add an action',
  {what: lookAtFiles, topic: 'neglect', owner: 'Named nurse', ...dayOf('due_on', 14, 10, year),
   'state-3': true}, 'Add it'];
const returnsFileOf = (year) =>
  [...cycleOf(year), `Required training of ${year}`, 'Bring in returns from a file'];
const returnsOf = (year) =>
  `Agency\tLevel\tNeed it\tHave it in date\tCounted on\tNote\n` +
  `Hampshire County Council children's services\tLevel 3\t120\t104\t14/2/${year + 1}\tBy mail\n`;
const returnOf = (year) => [...cycleOf(year), `Required training of ${year}`, /^Enter/];
const saidOf = (year) => [...cycleOf(year), `You said, we did of ${year}`];
const oneSaidOf = (year) => [
  ...saidOf(year), 'Add what people said',
  {by: true, said: 'You wait too long to hear back', did: 'You hear back within a week'}, 'Add it'];
const needs = (title, then = [], status = 200) =>
  ({path: '/needs/new', as: joan, title, then, status});
// Once there are levels on their list. No day before 1990 is read in a table.
const returnPages = [
  needs('Required training: ', returnOf(1958)),
  needs('Error: Required training: ', [...returnOf(1957), 'Save'], 422),
  needs('Bring in training returns for 1956', returnsFileOf(1956)),
  needs('Error: Bring in training returns for 1955', [...returnsFileOf(1955), 'Continue'], 422),
  needs('What the table would change', [...returnsFileOf(1989), {pasted: returnsOf(1989)}, 'Continue']),
  needs('What the table would change',
        [...returnsFileOf(1953), {pasted: returnsOf(1953) + 'Nobody\tLevel 3\t1\t2\tsoon'}, 'Continue']),
];
const needsPages = [
  {path: '/needs', as: ann, title: 'Learning needs'},
  {path: '/needs', as: joan, title: 'Learning needs'},
  needs('Open a cycle'),
  needs('Error: Open a cycle', [{name: ''}, 'Open the cycle'], 422),
  needs('Evidence for 2001', cycleOf(2001)),
  needs('Enter evidence for 2002', [...cycleOf(2002), 'Enter evidence']),
  needs('Error: Enter evidence for 2003', [...cycleOf(2003), 'Enter evidence', 'Enter it'], 422),
  needs(auditOfNeglect, findingOf(2004)),
  needs('Change evidence', [...findingOf(2005), 'Change']),
  needs('Error: Change evidence', [...findingOf(2006), 'Change', 'Save in its place'], 422),
  needs(auditOfNeglect, changedOf(2007)),
  needs('Evidence for 2008', [...changedOf(2008), 'Back to the evidence of 2008']),
  needs('Withdraw evidence', [...findingOf(2009), 'Withdraw']),
  needs('Error: Withdraw evidence', [...findingOf(2010), 'Withdraw', 'Withdraw it'], 422),
  needs(auditOfNeglect, withdrawnOf(2011)),
  needs('Evidence for 2012', [...withdrawnOf(2012), 'Back to the evidence of 2012']),
  needs('Bring in evidence for 2013', fileOf(2013)),
  needs('Error: Bring in evidence for 2014', [...fileOf(2014), 'Continue'], 422),
  needs('What the file would add', previewOf(2015)),
  needs('What the file would add',
        [...fileOf(2016), {pasted: findings(2016, 'neglct')}, 'Continue']),
  needs('Evidence for 2017', [...previewOf(2017), 'Bring in 3 pieces']),
  needs('How 2018 stands', [...cycleOf(2018), 'How it stands']),
  needs('Error: How 2019 stands',
        [...cycleOf(2019), 'How it stands', {agreed_by: ''}, 'Note that it is agreed'], 422),
  needs('How 2020 stands', agreedOf(2020)),
  needs('How 2021 stands', [...agreedOf(2021), 'Make it final']),
  needs('Learning needs of 2023', [...cycleOf(2023), 'Learning needs of 2023']),
  needs('Learning needs of 1999', rankingOf(1999)),
  needs('Learning needs analysis 2025', [...rankingOf(2025), 'Read it whole, or print it']),
  needs('Neglect, 1998', [...rankingOf(1998), 'Neglect']),
  needs('Error: Neglect, 1997', [...rankingOf(1997), 'Neglect', 'Note it'], 422),
  needs('Neglect, 1996',
        [...rankingOf(1996), 'Neglect',
         {'level-2': true, reason: 'Two reviews ask for it', commentary: 'With the adults\' board'},
         'Note it']),
  needs('Who answered, 1969', surveysOf(1969, 'Who answered')),
  needs('Not confident by sector, 1968', surveysOf(1968, 'How confident each group is')),
  needs('How confident people are, 1967',
        surveysOf(1967, 'How confident people are about each topic')),
  needs('What children and families said, 1966',
        surveysOf(1966, 'What children and families said')),
  needs('Delete words of what was agreed',
        [...rankingOf(2000), 'Neglect',
         {'level-2': true, reason: 'Two reviews ask for it'}, 'Note it',
         /^Delete words that name somebody/]),
  // A finding is of 1990 or later, and every year until 2023 is another page's.
  needs('Board paper, 2024', [...rankingOf(2024), 'Board paper of two pages']),
  needs('Board paper, 1964', [...cycleOf(1964), 'Learning needs of 1964', 'Board paper of two pages']),
  needs('Required training, 1959', [...cycleOf(1959), 'Required training of 1959']),
  needs('Lines for the yearly report, 1963',
        [...cycleOf(1963), 'Learning needs of 1963', 'Lines for the yearly report']),
  needs('Programme for 1980', programmeOf(1980)),
  needs('Add a learning offer to 1981', [...programmeOf(1981), 'Add a learning offer']),
  needs('Error: Add a learning offer to 1982', [...programmeOf(1982), 'Add a learning offer', 'Add it'], 422),
  needs(halfADay, offerOf(1983)),
  needs('Change a learning offer', [...offerOf(1984), 'Change']),
  needs(halfADay, [...offerOf(1985), 'Change', {'state-2': true, progress: '38 of 40 came'}, 'Save']),
  needs('Programme for 1986',
        [...offerOf(1986), 'Back to the programme for 1986', {budget: '1,000'}, 'Save the budget']),
  needs('Error: Programme for 1987', [...programmeOf(1987), {budget: 'plenty'}, 'Save the budget'], 422),
  needs('Actions of 1988', actionsOf(1988)),
  needs('Add an action to 1952', [...actionsOf(1952), 'Add an action']),
  needs('Error: Add an action to 1990', [...actionsOf(1990), 'Add an action', 'Add it'], 422),
  needs(lookAtFiles, actionOf(1991)),
  needs('Change an action', [...actionOf(1992), 'Change']),
  needs(lookAtFiles, [...actionOf(1993), 'Change', {impact: '9 of 10 have one'}, 'Save']),
  needs('Actions of 1994', [...actionOf(1994), 'Back to the actions of 1994']),
  needs('Delete words of an action', [...actionOf(1962), 'Delete words that name somebody']),
  needs('Error: Delete words of an action',
        [...actionOf(1961), 'Delete words that name somebody', {what: ''},
         'Delete all earlier wordings'], 422),
  needs(`Hand over what ${people[joan]} sees to`,
        [...actionsOf(1995), 'Add an action',
         {what: lookAtFiles, topic: 'neglect', owner_person: {label: people[joan]},
          ...dayOf('due_on', 14, 10, 1995), 'state-3': true}, 'Add it',
         'Hand over everything that they see to']),
  needs('You said, we did: 1975', saidOf(1975)),
  needs('Add what people said', [...saidOf(1976), 'Add what people said']),
  needs('Error: Add what people said', [...saidOf(1977), 'Add what people said', 'Add it'], 422),
  needs('Practitioners said', oneSaidOf(1978)),
  needs('Change what people said', [...oneSaidOf(1979), 'Change']),
  needs('Training in 1971', [...cycleOf(1971), 'Training of 1971']),
  needs('Little or no progress in 1972', [...cycleOf(1972), 'Little or no progress of 1972']),
  needs('Little or no progress in 1973',
        [...actionOf(1973), 'Back to the actions of 1973', 'Little or no progress of 1973']),
  {path: '/said', as: 'nobody', title: 'You said, we did'},
  needs('Change 2022', [...cycleOf(2022), goTo('/needs'), 'Change the name or days of 2022']),
  {path: '/needs', as: joan, title: 'Learning needs'},
  {path: '/needs', as: 'training-lead', title: 'Learning needs'},
  {path: '/needs', as: 'scrutineer', title: 'Learning needs'},
];

export const pages = [
  ...surveyPages,
  ...arabicPages,
  ...resultsPages,
  ...handingOut,
  ...coursePages,
  ...peoplePages,
  ...herePages,
  ...certificatePages,
  {path: '/s/not-a-link', as: 'nobody', title: "This link can't be used", status: 404},
  {path: '/o/nocode', as: 'nobody', title: "This link can't be used", status: 404},
  {path: personalLink, as: 'nobody', title: 'Your feedback on the course'},
  {path: openLink, as: 'nobody', title: 'Your feedback on the course'},
  {path: personalLink, as: 'nobody', title: 'What changed for you?', then: ['Start now']},
  {path: personalLink, as: 'nobody', title: 'Error: What changed for you?', status: 422,
   then: ['Start now', 'Continue']},
  {path: personalLink, as: 'nobody', title: 'How the course was for you',
   then: ['Start now', confident, 'Continue']},
  {path: personalLink, as: 'nobody', title: 'What happens next',
   then: ['Start now', confident, 'Continue', course, 'Continue']},
  {path: personalLink, as: 'nobody', title: 'Making the course better',
   then: toCheck.slice(0, -1)},
  {path: personalLink, as: 'nobody', title: 'Check your answers', then: toCheck},
  {path: personalLink, as: 'nobody', title: 'Thank you', then: [...toCheck, 'Send my answers']},
  {path: personalLink, as: 'nobody', title: 'Your answers so far are saved',
   then: saved},
  {path: personalLink, as: 'nobody', title: 'Error: Your feedback', status: 422,
   then: [...saved, again, 'Carry on where you stopped']},
  {path: personalLink, as: 'nobody', title: 'Other answers are saved', status: 409,
   then: [...saved, again, 'Start again', 'Save and finish later']},
  {path: personalLink, as: 'nobody', title: 'Thank you. Answers have been sent with this link',
   then: [...toCheck, sentElsewhere, 'Back']},
  {path: openLink, as: 'nobody', title: 'Keep your answers so far in a file',
   then: ['Start now', confident, 'Continue', 'Save and finish later']},
  {path: openLink, as: 'nobody', title: 'Error: Your feedback', status: 422,
   then: ['I have a file with answers that I began', 'Carry on from the file']},
  ...pagesOfForms,
  {path: '/settings', as: 'partnership-team', title: 'Settings'},
  ...settingsPages,
  ...addPages,
  {path: '/settings/add/sectors', as: 'partnership-team', title: 'Error: Add', status: 422,
   then: ['Add it']},
  {path: '/settings/add/levels', as: 'partnership-team', title: 'Level 3',
   then: [{title: 'Level 3'}, 'Add it', 'Level 3']},
  {path: '/settings/add/reports', as: 'partnership-team', title: 'The board',
   then: [{title: 'The board', kinds: true}, 'Add it', 'The board']},
  {path: '/settings/sectors', as: 'partnership-team', title: 'Housing', then: ['Housing']},
  {path: '/settings/areas', as: 'partnership-team', title: 'Hampshire', then: ['Hampshire']},
  {path: '/settings/agencies', as: 'partnership-team', title: 'Hampshire County Council',
   then: [/^Hampshire County Council children/]},
  {path: '/settings/roles', as: 'partnership-team', title: 'Teacher or lecturer',
   then: ['Teacher or lecturer']},
  {path: '/settings/topics', as: 'partnership-team', title: 'Neglect', then: ['Neglect']},
  {path: '/settings/history/topics', as: 'partnership-team', title: 'What has been changed'},
  {path: '/settings/files', as: 'partnership-team', title: 'Settings as files'},
  {path: '/settings/files', as: 'partnership-team', title: 'Error: Settings as files', status: 422,
   then: ['Say what would change']},

  {path: childLink, as: 'nobody', title: 'What was it like for you?'},
  {path: childLink, as: 'nobody', title: 'Before you start', then: ['Start now']},
  {path: childLink, as: 'nobody', title: 'Who is filling this in?', then: [...begun]},
  {path: childLink, as: 'nobody', title: 'Does the person who helps you listen to you?',
   then: [...begun, 'Skip this one', 'Skip this one']},
  {path: childLink, as: 'nobody', title: 'Zanim zaczniesz', then: ['polski', 'Zaczynam']},
  {path: parentLink, as: 'nobody', title: 'Before you start', then: ['Start now']},
  {path: childLink, as: 'nobody', title: 'I want someone to contact me',
   then: ['I want someone to contact me']},
  {path: childLink, as: 'nobody', title: 'Error: I want someone', status: 422,
   then: ['I want someone to contact me', 'Ask them to contact me']},
  {path: childLink, as: 'nobody', title: 'We have your request',
   then: ['I want someone to contact me', {name: 'Amal', how: 'At school, from Mrs Reed', 'message-2': true},
          'Ask them to contact me']},
  {path: '/safeguarding', as: 'safeguarding-reader', title: 'What children and families wrote'},
  {path: '/safeguarding?which=dealt-with', as: 'safeguarding-reader', title: 'Dealt with'},
  {path: oneToRead, as: 'safeguarding-reader', title: 'Somebody asks to be contacted'},
  {path: oneToRead, as: 'safeguarding-reader', title: 'Error: Somebody asks', status: 422,
   then: ['Note it']},
  {path: '/settings/rota', as: 'partnership-team', title: 'Who reads, and when'},

  {path: '/', as: 'nobody', title: 'What you say helps keep people safe'},
  {path: '/nowhere', as: 'nobody', title: 'There is no page here', status: 404},
  {path: '/?a=%00', as: 'nobody', title: 'We could not read that', status: 400},
  // There in a demonstration only, where demo.mjs looks at them.
  {path: '/demo', as: 'nobody', title: 'There is no page here', status: 404},
  {path: '/demo/outbox', as: 'nobody', title: 'There is no page here', status: 404},
  {path: '/privacy', as: 'nobody', title: 'How we use your answers'},
  {path: '/accessibility', as: 'nobody', title: 'Accessibility statement'},
  {path: '/contact', as: 'nobody', title: 'Contact'},

  {path: '/sign-in', as: 'nobody', title: 'Sign in'},
  {path: '/sign-in', as: 'nobody', title: 'Error: Sign in', status: 422, then: ['Sign in']},
  {path: '/forgotten-password', as: 'nobody', title: 'I have forgotten my password'},
  {path: '/sign-in', as: 'nobody', title: 'Enter your code',
   then: [{email: nia, password}, 'Sign in']},
  {path: '/sign-in', as: 'nobody', title: 'Error: Enter your code', status: 422,
   then: [{email: nia, password}, 'Sign in', 'Continue']},
  {path: '/welcome/not-a-link', as: 'nobody', title: 'This link does not work', status: 404},
  {path: invitation, as: 'nobody', title: 'Welcome, Tom Okafor'},
  {path: invitation, as: 'nobody', title: 'Error: Welcome', status: 422, then: ['Continue']},

  {path: '/account', as: 'administrator', title: 'Your account'},
  {path: '/account/password', as: 'administrator', title: 'Change your password'},
  {path: '/account/password', as: 'administrator', title: 'Error: Change', status: 422,
   then: ['Change password']},
  {path: '/account/second-step', as: 'training-lead', title: 'Set up your telephone'},
  {path: '/account/second-step', as: 'administrator', title: 'Set up another telephone'},
  {path: '/account/second-step', as: 'administrator', title: 'Error: Set up', status: 422,
   then: ['Continue']},
  {path: '/account/second-step/end', as: 'workforce-group',
   title: 'Stop signing in with a code'},
  {path: '/account/recovery-codes', as: 'administrator', title: 'Make new recovery codes'},
  {path: '/account/recovery-codes', as: 'safeguarding-reader', title: 'Keep your recovery codes',
   then: [{password}, 'Make new codes']},

  {path: '/home', as: 'administrator', title: 'Today'},
  {path: '/home', as: 'partnership-team', title: 'Today'},
  {path: '/home', as: 'training-lead', title: 'Today'},
  {path: '/home', as: 'workforce-group', title: 'Today'},
  {path: '/home', as: 'safeguarding-reader', title: 'Today'},
  {path: '/home', as: 'scrutineer', title: 'Today'},

  {path: '/people', as: 'training-lead', title: 'Your role does not open', status: 403},
  {path: '/people', as: 'administrator', title: 'People'},
  {path: '/people/new', as: 'administrator', title: 'Invite somebody'},
  {path: '/people/new', as: 'administrator', title: 'Error: Invite somebody', status: 422,
   then: ['Make their link']},
  {path: '/people/new', as: 'administrator', title: 'Ella Marsh has been invited',
   then: [{name: 'Ella Marsh', email: 'ella.marsh@example.org', 'roles-2': true},
          'Make their link']},
  {path: '/people', as: 'administrator', title: priya, then: [priya]},
  {path: '/people', as: 'administrator', title: `What may ${priya} do?`,
   then: [priya, 'Change what they may do']},
  {path: '/people', as: 'administrator', title: 'A link for a new password',
   then: [priya, 'Make a link for a new password']},
  {path: '/people', as: 'administrator', title: `Hand over from ${priya}`,
   then: [priya, 'Hand over everything they hold']},
  {path: '/people', as: 'administrator', title: `Close the account of ${priya}`,
   then: [priya, 'Close their account']},
  {path: '/mail', as: 'partnership-team', title: 'Mail'},
  {path: '/record', as: 'scrutineer', title: 'Staff record'},

  {path: '/data-protection', as: 'scrutineer', title: 'Data protection sheet'},
  {path: '/forgetting', as: 'partnership-team', title: 'What is deleted, and when'},
  {path: '/forgetting/hold', as: 'partnership-team', title: 'Keep something from being deleted'},
  {path: '/forgetting/hold', as: 'partnership-team', title: 'Error: Keep something', status: 422,
   then: ['Hold it']},
  {path: '/forgetting/hold', as: 'partnership-team', title: 'What is deleted, and when',
   then: [{on: {index: 1}, reason: 'Case 12 of the county court'}, 'Hold it']},
  {path: '/forgetting', as: 'partnership-team', title: 'Lift a hold', then: [/^Lift/]},
  {path: '/forgetting', as: 'partnership-team', title: 'Error: Lift a hold', status: 422,
   then: [/^Lift/, 'Lift the hold']},
  ...needsPages,
  ...returnPages,
];
