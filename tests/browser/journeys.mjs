// SPDX-License-Identifier: Apache-2.0
// node journeys.mjs EARSHOT [PART]: people's ways through several pages, from journeys/, one after the
// other, each on a server of its own; of a demonstration where it says so, because time can pass there. With a PART only those whose file name has it.
import {readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {openBrowserThatTrusts} from './browser.mjs';
import {Server} from './server.mjs';

const [program, part = ''] = process.argv.slice(2);
const folder = new URL('journeys/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.mjs') && name.includes(part));
let failed = 0;

async function walk(file) {
  const {journey, demonstration = false} = await import(new URL(file, folder));
  const server = await Server.start(resolve(program), {demonstration});
  const browser = await openBrowserThatTrusts(server.origin);
  try {
    await journey(browser, server);
    console.log(`ok     ${file}`);
  } catch (error) {
    console.log(`FAILED ${file}\n         ${error.stack}`);
    ++failed;
  } finally {
    await browser.close();
    await server.stop();
  }
}

for (const file of files) await walk(file);
console.log(failed ? `${failed} of ${files.length} journeys failed` : 'Every journey ends well');
process.exitCode = failed || files.length === 0 ? 1 : 0;
