import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Stage } from './stage.ts';
import type { Trouble } from './between.ts';

/** One thing that the widget can look like. */
export interface State {
  readonly name: string;
  /** What the server is told before the page is opened; the list is in alongside-server.ts. */
  readonly arrange?: readonly string[];
  readonly who?: 'Lena Fischer' | 'Ruth Adeyemi';
  readonly view?: string;
  readonly program?: string;
  readonly layout?: string;
  /** Trouble on the line once somebody has signed in, before the view is opened. */
  readonly trouble?: Trouble;
  /** What is done until the state is reached. */
  readonly go?: (page: Page, stage: Stage) => Promise<void>;
  /** What can be read in it. */
  readonly shows: string | RegExp;
}

const press = (name: string | RegExp) => (page: Page): Promise<void> => page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
const all =
  (...steps: ((page: Page, stage: Stage) => Promise<unknown>)[]) =>
  async (page: Page, stage: Stage): Promise<void> => {
    for (const step of steps) await step(page, stage);
  };
const fill = (label: string, words: string) => (page: Page): Promise<void> => page.getByLabel(label).fill(words);
const wait = (text: string | RegExp) => (page: Page): Promise<void> => page.getByText(text).first().waitFor();

const toSignUp = all(press('Sign up'), wait(/^Find a mentor/));
const steps = [
  async (page: Page) => void (await page.getByLabel('Languages you speak').selectOption({ label: 'English' })),
  all(fill('Add a skill, in your own words', 'People management'), (page) => page.keyboard.press('Enter'), (page) => page.getByRole('button', { name: /^Remove / }).waitFor(), fill('What should be different afterwards?', 'I want to lead the night shift.')),
  (page: Page) => page.getByRole('checkbox', { name: /^Monday, 9:00.* to 12:00/ }).check(),
  (page: Page) => page.getByRole('radio', { name: 'Straight' }).check(),
  (page: Page) => page.getByRole('checkbox', { name: /I have read this/ }).check(),
];
/** Goes on to a step of the sign-up, counted from nought. */
const toStep = (step: number) => all(press('Sign up'), press('Continue: Find a mentor'), ...steps.slice(0, step).flatMap((each) => [each, press('Continue')]));
const signUpStep = (step: number): State => ({ name: `sign-up, step ${step + 1}`, arrange: ['newcomers'], who: 'Lena Fischer', go: toStep(step), shows: /Step|Continue|Sign up/ });
const askRuth = all(press('Ask Ruth'), fill('What would you like to talk about?', 'May I learn how you lead?'));
/** Lena, without a mentor but signed up. */
const alone = ['newcomers', 'pair', 'part'];
/** Lena in a programme of its own; formats-world.ts has what is in it. */
const world = (of: string, state: Omit<State, 'arrange' | 'who' | 'program'>): State => ({ ...state, arrange: [`world?of=${of}`], who: 'Lena Fischer', program: of });
const troubles = (view: string, arrange: readonly string[]): State[] => [
  { name: `${view}, loading`, arrange, who: 'Lena Fischer', view, trouble: 'silent', shows: 'Loading' },
  { name: `${view}, server out of reach`, arrange, who: 'Lena Fischer', view, trouble: 'gone', shows: 'We cannot reach Alongside right now' },
];

/** Everything that somebody can come to see, for axe, the narrow page and the screenshots alike. */
export const states: readonly State[] = [
  { name: 'sign-in', shows: 'Sign in to mentoring' },
  { name: 'sign-in, wrong address', go: all(fill('Work e-mail', 'lena@'), press('Send me a code')), shows: /is not an e-mail address/ },
  { name: 'sign-in, code', go: all(fill('Work e-mail', 'lena@harbourline.example'), press('Send me a code')), shows: 'Code from the e-mail' },
  { name: 'sign-in, wrong code', go: all(fill('Work e-mail', 'lena@harbourline.example'), press('Send me a code'), fill('Code from the e-mail', 'WRONG234'), press('Sign in')), shows: /This code is not right/ },
  { name: 'launcher, open', layout: 'launcher', go: press('Mentoring'), shows: 'Sign in to mentoring' },

  { name: 'home, newcomer', arrange: ['newcomers'], who: 'Lena Fischer', shows: 'It takes under five minutes' },
  { name: 'home, nothing to do', arrange: ['newcomers'], who: 'Ruth Adeyemi', shows: 'You can be found' },
  { name: 'home, much to do', arrange: ['open-survey'], who: 'Lena Fischer', shows: 'A few questions about the programme' },
  { name: 'home, account open', arrange: ['newcomers'], who: 'Lena Fischer', go: (page) => page.getByText('LF', { exact: true }).first().click(), shows: 'Sign out' },
  { name: 'home, no such programme', who: 'Lena Fischer', program: 'nowhere', shows: 'There is nothing to show here' },
  ...troubles('home', ['newcomers']),

  { name: 'discover, not signed up', arrange: ['newcomers'], who: 'Lena Fischer', view: 'discover', shows: 'Sign up first' },
  { name: 'discover, a mentor looks', arrange: ['newcomers'], who: 'Ruth Adeyemi', view: 'discover', shows: 'You take part as a mentor' },
  { name: 'discover, one', arrange: alone, who: 'Lena Fischer', view: 'discover', shows: '1 mentor for you' },
  { name: 'discover, many', arrange: [...alone, 'crowd'], who: 'Lena Fischer', view: 'discover', shows: '41 mentors, best for you first' },
  { name: 'discover, nobody for these words', arrange: alone, who: 'Lena Fischer', view: 'discover', go: (page) => page.getByRole('searchbox').fill('quantum chemistry'), shows: 'Nobody found for “quantum chemistry”' },
  { name: 'discover, full', arrange: [...alone, 'full-mentor'], who: 'Lena Fischer', view: 'discover', shows: 'Full at the moment' },
  { name: 'discover, all about a mentor', arrange: [...alone, 'crowd'], who: 'Lena Fischer', view: 'discover', go: (page) => page.locator('summary', { hasText: 'About' }).first().click(), shows: 'Offers' },
  { name: 'discover, asking', arrange: alone, who: 'Lena Fischer', view: 'discover', go: askRuth, shows: 'Send to Ruth' },
  { name: 'discover, asking without words', arrange: alone, who: 'Lena Fischer', view: 'discover', go: all(press('Ask Ruth'), press('Send to Ruth')), shows: /Write/ },
  { name: 'discover, asking, server gone', arrange: alone, who: 'Lena Fischer', view: 'discover', go: all(askRuth, async (_page, { between }) => between.make('gone'), press('Send to Ruth')), shows: /What you wrote is kept here/ },
  ...troubles('discover', alone),

  { name: 'sign-up, choice', arrange: ['newcomers'], who: 'Lena Fischer', go: toSignUp, shows: /^Find a mentor/ },
  ...[0, 1, 2, 3].map(signUpStep),
  { name: 'sign-up, language missing', arrange: ['newcomers'], who: 'Lena Fischer', go: all(toStep(0), press('Continue')), shows: 'Choose at least one language.' },
  { name: 'sign-up, words missing', arrange: ['newcomers'], who: 'Lena Fischer', go: all(toStep(1), press('Continue')), shows: /Add at least|Write one or two/ },
  { name: 'sign-up, done', arrange: ['newcomers'], who: 'Lena Fischer', go: all(toStep(4), steps[4]!, press('Sign up')), shows: 'You are signed up' },
  signUpStep(4),
  { name: 'profile', arrange: ['newcomers'], who: 'Ruth Adeyemi', view: 'sign-up', shows: /break/ },
  ...troubles('sign-up', ['newcomers']),

  { name: 'my mentoring, nobody', arrange: alone, who: 'Lena Fischer', view: 'my-mentoring', shows: 'Nobody walks beside you yet' },
  { name: 'my mentoring, one', arrange: ['pair'], who: 'Lena Fischer', view: 'my-mentoring', shows: 'You and Ruth Adeyemi' },
  { name: 'my mentoring, many goals', arrange: ['pair', 'crowd'], who: 'Lena Fischer', view: 'my-mentoring', shows: /berth 8/ },
  ...[
    ['a meeting', 'Plan a meeting…', 'Times that fit you both'],
    ['a goal', 'Add a goal…', 'How will you both notice?'],
    ['messages', 'Message', 'Your message'],
    ['an agreement', 'Propose one…', 'What stays between us'],
    ['the end', 'End…', 'End it'],
    ['to do', 'Add something…', 'Something to do'],
    ['a note', 'Add a note…', 'A note for you both'],
  ].map(([name, button, shows]): State => ({ name: `my mentoring, ${name}`, arrange: ['pair'], who: 'Lena Fischer', view: 'my-mentoring', go: press(button!), shows: shows! })),
  { name: 'my mentoring, goal without a day', arrange: ['pair'], who: 'Lena Fischer', view: 'my-mentoring', go: all(press('Add a goal…'), fill('What do you want to be able to do?', 'Lead'), press('Save the goal')), shows: 'Choose a day.' },
  { name: 'my mentoring, agreement without an end', arrange: ['pair'], who: 'Lena Fischer', view: 'my-mentoring', go: all(press('Propose one…'), fill('What stays between us', 'All of it'), press('Propose it')), shows: 'Choose the last day.' },
  { name: 'my mentoring, check-in without a number', arrange: ['pair'], who: 'Lena Fischer', view: 'my-mentoring', go: press('Next'), shows: 'Choose a number.' },
  { name: 'my mentoring, old while out of reach', arrange: ['pair'], who: 'Lena Fischer', view: 'my-mentoring', go: all(wait('You and Ruth Adeyemi'), async (page, { between }) => { between.make('gone'); await page.evaluate(() => dispatchEvent(new Event('online'))); }), shows: 'We cannot reach Alongside right now' },
  ...troubles('my-mentoring', ['pair']),

  { name: 'requests, none', arrange: ['newcomers'], who: 'Ruth Adeyemi', view: 'requests', shows: 'Whoever asks you appears here' },
  { name: 'requests, sent', arrange: alone, who: 'Lena Fischer', view: 'discover', go: all(askRuth, press('Send to Ruth')), shows: 'Your request is with Ruth Adeyemi' },
  ...troubles('requests', alone),

  { name: 'survey, open', arrange: ['open-survey'], who: 'Lena Fischer', view: 'survey', shows: 'A few questions about Leadership Pathways' },
  { name: 'survey, nothing answered', arrange: ['open-survey'], who: 'Lena Fischer', view: 'survey', go: press('Send my answers'), shows: 'Answer at least one question, then send.' },
  ...troubles('survey', ['open-survey']),

  { name: 'flash, none', arrange: ['flash?slots=none'], who: 'Lena Fischer', view: 'discover', program: 'flash', shows: 'Nobody offers a slot at the moment.' },
  { name: 'flash, free', arrange: ['flash?slots=free'], who: 'Lena Fischer', view: 'discover', program: 'flash', shows: /You can have 1 slot/ },
  world('met', { name: 'my mentoring, met and planned', view: 'my-mentoring', shows: 'Lead the rota meeting alone' }),
  world('met', { name: 'discover, matched', view: 'discover', shows: 'People management' }),
  world('circle', { name: 'circle, home', shows: /with Mateusz|with Ruth/ }),
  world('circle', { name: 'circle, five of them', view: 'my-mentoring', shows: 'Mateusz Kozłowski' }),
  world('circle', { name: 'circle, messages', view: 'my-mentoring', go: press('Message'), shows: 'Your message' }),
  world('peers', { name: 'peers, two of them', view: 'my-mentoring', shows: /Elsa Strand/ }),
  world('peers', { name: 'peers, found', view: 'discover', shows: 'Stijn van Leeuwen' }),
  world('introductions', { name: 'introductions, a round held', view: 'my-mentoring', shows: 'Your introduction' }),
  world('introductions', { name: 'introductions, met and sitting out', view: 'my-mentoring', go: all(press('We met'), (page) => page.getByRole('button', { name: 'We met', pressed: true }).waitFor(), (page) => page.getByRole('checkbox').first().click()), shows: 'Your introduction' }),
  world('lottery-open', { name: 'lottery, before the draw', shows: /ticket/i }),
  world('lottery-place', { name: 'lottery, a place', shows: /place/ }),
  world('lottery-waiting', { name: 'lottery, waiting', shows: /waiting/i }),
  { name: 'flash, a mentor offers', arrange: ['flash?slots=over'], who: 'Ruth Adeyemi', view: 'discover', program: 'flash', shows: 'Offer slots' },
  { name: 'flash, booking', arrange: ['flash?slots=free'], who: 'Lena Fischer', view: 'discover', program: 'flash', go: press(/^Book/), shows: 'Your question' },
  { name: 'flash, over', arrange: ['flash?slots=over'], who: 'Lena Fischer', view: 'discover', program: 'flash', shows: 'Was it useful?' },
];

/** Brings a page to a state, in a browser of its own. The line is mended when the next one begins. */
export async function reach(stage: Stage, state: State, browser: BrowserContextOptions = {}): Promise<Page> {
  stage.between.make('none');
  for (const what of state.arrange ?? []) await stage.control(what);
  // Home is the first view for whoever does not begin with another.
  const first = state.view === 'home' ? 'requests' : 'home';
  const page = await stage.open({ ...state, browser, view: state.trouble ? first : state.view });
  if (state.who) {
    await page.getByRole('button', { name: new RegExp(state.who) }).click();
    await page.getByRole('navigation', { name: 'Mentoring' }).waitFor();
  }
  if (state.trouble && state.view) {
    await page.locator('alongside-mentoring').getByRole('heading', { level: 2 }).first().waitFor();
    stage.between.make(state.trouble);
    await openView(page, state.view);
  }
  try {
    await state.go?.(page, stage);
    await page.getByText(state.shows).first().waitFor({ state: 'attached' });
  } catch (cause) {
    throw new Error(`${state.name} was not reached; instead there is: ${await page.locator('alongside-mentoring').first().innerText()}`, { cause });
  }
  return page;
}

/** Has the widget show a view, as its page can. */
export async function openView(page: Page, view: string): Promise<void> {
  await page.locator('alongside-mentoring').evaluate((element, name) => (element as HTMLElement & { open(view: string): boolean }).open(name), view);
}
