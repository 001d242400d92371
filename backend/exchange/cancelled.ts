/** Breaks off what is under way; whoever began it says so to the learner. */
export class Cancelled extends Error {}
