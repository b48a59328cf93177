/*
 * Every view beyond the first, in one file: they are built of the same parts and say things alike, and together they
 * compress to an eighth less than apart. Within it words stand beside words and sheets beside sheets, which saves half
 * a kilobyte more: hence their imports before those of the views, which need no such order.
 */
import './locales/later-errors.ts';
import './components/step-up/step-up.ts';
import './locales/en.discover.ts';
import './locales/en.requests.ts';
import './locales/en.flash.ts';
import './locales/en.introductions.ts';
import './locales/en.sign-up.ts';
import './locales/en.survey.ts';
import './locales/en.my-mentoring.ts';
import './styles/chips.styles.ts';
import './styles/scale.styles.ts';
import './styles/steps.styles.ts';
import './components/dialog/dialog.styles.ts';
import './components/discover/discover.styles.ts';
import './components/flash/flash.styles.ts';
import './components/requests/requests.styles.ts';
import './components/survey/survey.styles.ts';
import './components/sign-up/sign-up.styles.ts';
import './components/sign-up/skill-list.styles.ts';
import './components/sign-up/hours-grid.styles.ts';
import './components/my-mentoring/part.styles.ts';
import './components/my-mentoring/path.styles.ts';
import './components/my-mentoring/goals.styles.ts';
import './components/my-mentoring/messages.styles.ts';
import './components/my-mentoring/meeting-form.styles.ts';
import './components/my-mentoring/mentorship-page.styles.ts';
import './components/my-mentoring/my-mentoring.styles.ts';
import './components/my-mentoring/next-meeting.styles.ts';

export { Discover } from './components/discover/discover.ts';
export { MyMentoring } from './components/my-mentoring/my-mentoring.ts';
export { Requests } from './components/requests/requests.ts';
export { SignUp } from './components/sign-up/sign-up.ts';
export { Survey } from './components/survey/survey.ts';
