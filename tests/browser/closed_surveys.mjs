// SPDX-License-Identifier: Apache-2.0
// Surveys that have closed before anybody looks: a conference with results and fifty-two comments, a
// course of which six of twelve answered and one on the same subject of which fourteen did, and parents who wrote. Everybody
// in them is invented.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {familyForm} from './surveys.mjs';

const best = ['The talk by Sarah Jones', 'Hearing from parents', 'Lunch with people from Ryde Academy',
              'Time to think', 'The workshop on neglect on 12 May 2026', 'Everything'];
const improve = ['Ring me on 01632 960001 and I will tell you', 'Warmer rooms', 'Nothing',
                 'More breaks. Mrs Okonkwo could not hear.',
                 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3)];
const parentsWords = ['They listened to us', 'Tom Reed never rang back',
                      'Please keep the group on Fridays', 'We live at PO30 1UD and nobody came'];

const cycle = (list, at) => list[at % list.length];
const cell = (text) => `"${text.replaceAll('"', '""')}"`;

function table(columns, rows, valueOf) {
  const lines = Array.from({length: rows}, (_, at) =>
    columns.map((column) => cell(String(valueOf(column, at)))).join(','));
  return [columns.join(','), ...lines].join('\n') + '\n';
}

const conferenceAnswers = table(
  ['agency', 'useful', 'lived_experience', 'will_use', 'next_topics', 'recommend', 'best', 'improve'], 26,
  (column, at) => ({
    agency: cycle(['hampshire_children', 'foster_care', 'hampshire_children', 'early_help'], at),
    useful: cycle([5, 4, 4, 3, 5, 2, 4, 5, 1], at),
    lived_experience: cycle(['too_little', 'about_right', 'about_right'], at),
    will_use: cycle(['yes', 'yes', 'maybe', 'no'], at),
    next_topics: cycle(['neglect', 'neglect;domestic_abuse', 'online_harm'], at),
    recommend: cycle([8, 9, 7, 10, 3], at),
    best: cycle(best, at),
    improve: cycle(improve, at),
  })[column]);

const courseAnswers = table(['conf_before.1', 'conf_after.1', 'will_use'], 6,
  (column, at) => ({'will_use': 'yes', 'conf_before.1': 2}[column] ?? cycle([4, 5], at)));

const schoolsAnswers = table(
  ['conf_before.1', 'conf_after.1', 'relevance', 'facilitation', 'pace', 'accessibility', 'will_use',
   'barriers', 'recommend'], 14, (column, at) => ({
    'conf_before.1': cycle([1, 2, 3], at),
    'conf_after.1': cycle([3, 4, 5], at),
    relevance: cycle([4, 5, 3], at),
    facilitation: cycle([5, 4], at),
    pace: cycle(['about_right', 'too_fast', 'about_right'], at),
    accessibility: cycle(['yes', 'partly'], at),
    will_use: cycle(['yes', 'yes', 'maybe'], at),
    barriers: cycle(['time', 'systems'], at),
    recommend: cycle([9, 10, 7, 4], at),
  })[column]);

const parentAnswers = table(['listened', 'understood', 'respected', 'best'], 21, (column, at) =>
  column === 'best' ? cycle(parentsWords, at) : cycle([1, 4, 5, 4, 3, 5, 5], at));

function closed(server, file, answers, words) {
  const made = JSON.parse(server.run('survey', 'new', ...words, '--json'));
  const path = join(server.folder, file);
  writeFileSync(path, answers);
  server.run('answers', 'import', made.survey, path);
  server.run('survey', 'close', made.survey);
  return made.survey;
}

export const titles = {
  conference: 'Conference 2026', course: 'Neglect, 14 October', schools: 'Neglect for schools, 21 October',
  parents: 'What parents say',
};

// Their names, by what they are.
export function closeSurveys(server) {
  return {
    conference: closed(server, 'conference.csv', conferenceAnswers, [
      '--form', 'conference', '--promise', 'anonymous', '--title', titles.conference,
      '--course', 'Conference', '--day', '2026-10-14']),
    course: closed(server, 'course.csv', courseAnswers, [
      '--form', 'post-course', '--promise', 'anonymous', '--title', titles.course,
      '--course', 'Neglect', '--day', '2026-10-14', '--outcome', 'notice neglect = neglect',
      '--links', '12']),
    schools: closed(server, 'schools.csv', schoolsAnswers, [
      '--form', 'post-course', '--promise', 'anonymous', '--title', titles.schools,
      '--course', 'Neglect for schools', '--day', '2026-10-21',
      '--outcome', 'notice neglect = neglect', '--links', '20']),
    parents: closed(server, 'parents.csv', parentAnswers, [
      '--form', familyForm(server, 'parent-feedback'), '--promise', 'open', '--title', titles.parents]),
  };
}
