// SPDX-License-Identifier: Apache-2.0
// Somebody with a browser of their own, without script, whose server sets no cookie: opens pages, fills
// in and presses, and stumbles, with a sentence, over what is not as it should be.
import assert from 'node:assert/strict';
import {newContext, newPage} from './browser.mjs';

export class Person {
  // `name` is said in what is told when something is wrong.
  static async with(browser, server, name) {
    const person = new Person();
    person.name = name;
    person.context = await newContext(browser, server.origin);
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
