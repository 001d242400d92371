/** What a learner can type is no longer than this (contract/notebook-views.ts); a file may say no more. */
export const limits = {
  note: 100_000,
  quote: 100_000,
  label: 500,
  tag: 100,
  tags: 100,
  id: 200,
  path: 1000,
  slideKey: 500,
  title: 10_000,
};
