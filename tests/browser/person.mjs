// SPDX-License-Identifier: Apache-2.0
// Somebody with a browser of their own, without script, whose server sets no cookie: opens pages, fills
// in and presses, and stumbles, with a sentence, over what is not as it should be.
import assert from 'node:assert/strict';
import {newContext, newLens, newPage} from './browser.mjs';
import {lookAt} from './look_at.mjs';

export class Person {
  // `name` is said in what is told when something is wrong.
  static async with(browser, server, name) {
    const person = new Person();
    person.name = name;
    person.context = await newContext(browser, server.origin);
    person.lens = () => newLens(browser, server.origin);
    Object.assign(person, await newPage(person.context, server.origin));
    return person;
  }

  async open(path) {
    await this.page.goto(path);
    await this.#look();
  }

  async press(words) {
    const named = {name: words, exact: typeof words === 'string'};
    await this.page.getByRole('link', named).or(this.page.getByRole('button', named)).first()
      .click();
    await this.page.waitForLoadState();
    await this.#look();
  }

  // Fields by their ids: a text, or true for a tick.
  async answer(fields) {
    for (const [id, value] of Object.entries(fields)) {
      const field = this.page.locator(`[id="${id}"]`);
      await (value === true ? field.check() : field.fill(value));
    }
  }

  async sees(...words) {
    const all = (await this.page.locator('body').innerText()).replace(/\s+/g, ' ');
    for (const each of words)
      assert(all.includes(each), `${this.name} does not read "${each}" but: ${all.slice(0, 600)}`);
  }

  async doesNotSee(...words) {
    const all = (await this.page.locator('body').innerText()).replace(/\s+/g, ' ');
    for (const each of words) assert(!all.includes(each), `${this.name} reads "${each}"`);
  }

  // On a telephone and a large screen, by keyboard, and by the rules of screen readers: for pages that only
  // a journey comes to.
  async isAtEase() {
    const findings = await lookAt(this.page, await this.lens());
    assert.deepEqual(findings, [], `${this.name} is not at ease at ${this.page.url()}`);
  }

  async isChosen(id) {
    assert(await this.page.locator(`[id="${id}"]`).isChecked(), `${id} is not chosen`);
  }

  async goBack() {
    await this.page.goBack();
  }

  async leaves() {
    await this.context.close();
  }

  async #look() {
    assert.deepEqual(await this.context.cookies(), [], `${this.name} was given a cookie`);
    assert.deepEqual(this.complaints, []);
  }
}
