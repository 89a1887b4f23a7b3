// SPDX-License-Identifier: Apache-2.0
// Makes what the program hands out besides pages: compiles the style sheets, compresses each file as
// browsers take it, and writes them and the icon as one C++ file. The name of each bears its
// content's hash.
//   node make_assets.mjs OUT.cpp
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {compile} from 'sass';
import {logical} from './logical.mjs';

const here = dirname(fileURLToPath(import.meta.url));

const sheet = (name) => Buffer.from(logical(compile(join(here, name), {
  loadPaths: [join(here, 'node_modules')],
  style: 'compressed',
  fatalDeprecations: [],
  quietDeps: true,
}).css));

const files = [
  {name: 'look', ending: 'css', type: 'text/css; charset=utf-8', bytes: sheet('look.scss')},
  {name: 'office', ending: 'css', type: 'text/css; charset=utf-8', bytes: sheet('office.scss')},
];
// In the page itself: a phone with a bad line has one thing less to ask for.
const icon = readFileSync(join(here, 'icon.svg'), 'utf8').trim()
  .replace(/[%<>"#]/g, encodeURIComponent);

const chars = (bytes) => Array.from(new Int8Array(bytes)).join(',').replace(/(.{1,4000}),/g, '$1,\n');

const arrays = [];
const rows = [];
for (const {name, ending, type, bytes} of files) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const forms = {
    plain: bytes,
    gzip: gzipSync(bytes, {level: 9}),
    brotli: brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}),
  };
  for (const [form, made] of Object.entries(forms))
    arrays.push(`constexpr char ${name}_${form}[] = {\n${chars(made)}};`);
  const view = (form) => `{${name}_${form}, sizeof ${name}_${form}}`;
  rows.push(`    {"/assets/${name}-${hash}.${ending}", "${type}",\n` +
            `     ${view('plain')}, ${view('gzip')}, ${view('brotli')}},`);
}

writeFileSync(process.argv[2], `// Made by server/web/look/make_assets.mjs; not to be changed by hand.
#include "web/assets.h"

namespace earshot::web::assets {
namespace {
${arrays.join('\n')}
constexpr Asset made[] = {
${rows.join('\n')}
};
}  // namespace

std::span<const Asset> all() { return made; }
const Asset& look() { return made[0]; }
const Asset& office() { return made[1]; }
std::string_view icon() { return "${icon}"; }

}  // namespace earshot::web::assets
`);
