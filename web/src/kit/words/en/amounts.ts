// SPDX-License-Identifier: Apache-2.0
// What is said of an amount nobody can read.
export const amounts = {
  unread: (typed: string) => `“${typed}” is not a number. Write it in figures, such as 3,000.`,
  either: (typed: string) => {
    const [thousands, decimals] = [typed.replace(',', ''), typed.replace(',', '.')];
    return `“${typed}” may be thousands or decimals. Write ${thousands} or ${decimals}.`;
  },
};
