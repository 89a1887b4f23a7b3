// SPDX-License-Identifier: Apache-2.0
// Signs somebody in whose one role is the one named, as they would do it themselves.

export async function signIn(context, server, as) {
  if (as === 'nobody') return;
  throw new Error(`nobody can sign in as ${as} yet`);
}
