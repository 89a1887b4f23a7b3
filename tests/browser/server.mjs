// SPDX-License-Identifier: Apache-2.0
// The real program with fresh folders, on a port that the system chose.
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

// MASH answers for one minute, half a day away: what pages say at weekends they say whenever they are
// looked at, and not another thing after nine than before.
const halfADayAway = (minutes) => new Date(Date.now() + (12 * 60 + minutes) * 60_000)
  .toLocaleTimeString('en-GB', {timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit'});

const settings = (folder) => `
data = "${folder}/data"
keys = "${folder}/keys"
forms = "${source}/forms"
topics = "${source}/config/topics.toml"
agencies = "${source}/config/agencies.toml"
[partnership]
name = "Isle of Wight Safeguarding Children Partnership"
contact = "the training team (training@example.org)"
[safeguarding]
mash = "01632 960001"
lado = "01632 960002"
out_of_hours = "01632 960003"
[families]
hours_from = "${halfADayAway(0)}"
hours_until = "${halfADayAway(1)}"
`;

export class Server {
  // With a demonstration, it has a year of invented life to serve.
  static async start(program, {demonstration = false} = {}) {
    const server = new Server();
    server.program = program;
    server.folder = mkdtempSync(join(tmpdir(), 'earshot-browser-'));
    server.config = join(server.folder, 'earshot.toml');
    writeFileSync(server.config, settings(server.folder));
    if (demonstration)
      server.run('demo', '--data', `${server.folder}/data`, '--keys', `${server.folder}/keys`);
    server.process =
      spawn(program, ['serve', '--config', server.config, '--listen', '127.0.0.1:0']);
    server.ended = new Promise((resolve) => server.process.once('close', resolve));
    server.origin = await server.#firstLink();
    return server;
  }

  // Another command on the same folders, as somebody at the shell would give it; what it printed.
  run(...words) {
    return execFileSync(this.program, [...words, '--config', this.config]).toString();
  }

  async stop() {
    this.process.kill('SIGTERM');
    await this.ended;
    rmSync(this.folder, {recursive: true, force: true});
  }

  #firstLink() {
    let said = '';
    return new Promise((resolve, reject) => {
      const hear = (bytes) => {
        said += bytes;
        const link = said.match(/https:\/\/[0-9.]+:\d+(?=\/\s)/);
        if (link) resolve(link[0]);
      };
      this.process.stdout.on('data', hear);
      this.process.stderr.on('data', hear);
      this.ended.then(() => reject(new Error(`earshot serve ended and said:\n${said}`)));
    });
  }
}
