/** The tree that tests break in every way: sound as it stands. Its first heading is in line 15. */
export const umbrellaText = `---
title: Take the umbrella?
summary: Two questions before you leave the house.
added: 2026-11-23
start: is-it-raining
aliases:
  is-the-sky-grey: do-you-see-clouds
walks:
  - case: roof
    answers: [not-yet, no]
    result: leave-it-at-home
---
Worked through in the leaking roof.

## Is it raining?

Wet shoes cost more than a spare hand.

- **Yes** — it will not stop for you. [Take the umbrella](#take-the-umbrella)
- **Not yet** — look up. [Do you see clouds?](#do-you-see-clouds)

## Do you see clouds?

- **Yes** — [Take the umbrella](#take-the-umbrella)
- **No** — [Leave it at home](#leave-it-at-home)

## Take the umbrella

Dry is the purpose; the spare hand is the price.

## Leave it at home

Nothing to carry, nothing to lose on the train.
`;
