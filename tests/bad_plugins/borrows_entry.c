/* SPDX-License-Identifier: Apache-2.0 */
/* Has no entry of its own, but depends on a library that has one (well_behaved). */
int earshot_borrows_entry(void);

int earshot_borrows_entry(void) { return 0; }
