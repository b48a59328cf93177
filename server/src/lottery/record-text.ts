import type { LotteryDraw, LotteryRecord, PublishedTicket } from '@alongside/shared/lottery';

/** The record of a lottery as a page of plain text that explains itself: what is known, and how to repeat the draw by hand. Pure. */
export function recordText(record: LotteryRecord): string {
  const { programName, commitment, committedAt, places, draw, calledOff } = record;
  return [
    `Places drawn by lot: ${programName}`,
    '',
    'Hash of the secret seed (SHA-256 of its 32 bytes), published before sign-up closed:',
    `  ${commitment}`,
    `  since ${committedAt}`,
    '',
    'Places:',
    ...places.map(({ places, setAt }) => `  ${places} (set ${setAt})`),
    '',
    ...(draw ? drawnLines(draw, commitment) : calledOff ? calledOffLines(calledOff) : undrawnLines),
    '',
  ].join('\n');
}

const undrawnLines = [
  'Not drawn yet. Everybody who signs up gets the next ticket number and sees it in their programme.',
  'Keep a copy of the hash: after the draw the seed stands here, and whoever has both can check that',
  'nobody chose the seed to suit the list, and repeat the draw.',
];

/** A reason on several lines stays in its place: no line of it begins where a line of the record does. */
function calledOffLines({ at, reason }: NonNullable<LotteryRecord['calledOff']>): string[] {
  return [
    `Called off ${at}, before anything was drawn. Reason:`,
    ...reason.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `  ${line}`),
    '',
    'No place depended on chance: everybody who signed up takes part in the matching. The seed was destroyed',
    'unread, so that nobody knows whom it would have favoured, and this lottery cannot be taken up again.',
  ];
}

function drawnLines({ drawnAt, seed, places, tickets }: LotteryDraw, commitment: string): string[] {
  const numbers = tickets.map(({ number }) => number).sort((a, b) => a - b);
  return [
    `Drawn ${drawnAt}, with ${places} places and ${tickets.length} tickets. Seed:`,
    `  ${seed}`,
    '',
    'How to repeat it:',
    '  1. The SHA-256 of the seed’s bytes is the hash above.',
    '  2. For each ticket compute HMAC-SHA-256 (RFC 2104): the seed’s bytes are the key, the ticket number in',
    '     decimal digits is the message.',
    `  3. Sort the tickets by that digest. The first ${places} have a place, the others wait in that order.`,
    '  Who gives a place back makes room for the next who waits; the order never changes.',
    '',
    'The same in a shell with OpenSSL:',
    `  SEED=${seed}`,
    `  printf %s $SEED | xxd -r -p | openssl dgst -sha256 -r   # ${commitment}`,
    `  for T in ${numbers.join(' ')}; do`,
    '    echo "$(printf %s $T | openssl dgst -sha256 -mac HMAC -macopt hexkey:$SEED -r | cut -d" " -f1) ticket $T"',
    '  done | sort',
    '',
    'Tickets in the order drawn:',
    ...tickets.map((ticket, index) => `  ${index + 1}. ticket ${ticket.number}: ${fate(ticket, drawnAt)}`),
  ];
}

function fate({ placeAt, releasedAt }: PublishedTicket, drawnAt: string): string {
  const got = placeAt === null ? 'waiting' : placeAt === drawnAt ? 'place' : `place since ${placeAt}`;
  return releasedAt === null ? got : `${placeAt === null ? 'waited' : got}, given back ${releasedAt}`;
}
