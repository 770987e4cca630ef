// SPDX-License-Identifier: Apache-2.0
// What is done to a piece, how one stands, and the seasons: said wherever they are shown or asked
// about.

export const repairKinds = {
  resize: 'Size it',
  clean: 'Clean it',
  stone: 'Set a stone',
  clasp: 'Mend the clasp',
  restring: 'Restring it',
  engrave: 'Engrave it',
  battery: 'Change the battery',
  other: 'Something else',
};

export const pieceStates = {
  in_stock: 'In stock',
  reserved: 'Reserved',
  sold: 'Sold',
  at_bench: 'At the bench',
  transferred: 'On its way',
  on_order: 'On order',
  archived: 'Archived',
};

export const seasons = {
  spring: 'Spring',
  summer: 'Summer',
  autumn: 'Autumn',
  winter: 'Winter',
};
