import type { TemplateResult } from 'lit-html';
import type { WidgetProcedures } from '../../api/server-types.ts';
import type { homeEnglish } from '../../locales/en.home.ts';
import { listed } from '../../locales/message.ts';
import type { ViewTranslate } from '../../locales/view-messages.ts';
import type { Translate } from '../../locales/translate.ts';
import type { View } from '../../view-names.ts';
import { clock, longDay, shortDay } from '../my-mentoring/moments.ts';

export type Today = WidgetProcedures['discovery.today']['output'];
export type TodayItem = Today['items'][number];
export type LotteryItem = Extract<TodayItem, { kind: 'lottery' }>;
export type HomeWords = ViewTranslate<typeof homeEnglish>;

/** One thing in words: what, the detail, and where its button leads. */
export type TodayText = {
  readonly title: string;
  readonly text?: string | TemplateResult | undefined;
  readonly action?: { readonly label: string; readonly view: View } | undefined;
};

/** Puts one thing of today into words; a ticket's stand apart, for few have one. */
export function todayText(t: Translate, words: HomeWords, item: Exclude<TodayItem, LotteryItem>): TodayText {
  const { language } = words;
  const day = (at: string): string => shortDay(language, at);
  const to = (label: string, view: View): TodayText['action'] => ({ label, view });
  const name = 'names' in item ? t.company(item.names) : '';
  switch (item.kind) {
    case 'sign_up':
      return { title: words(item.roles.includes('peer') ? 'signUpPeer' : 'signUpBoth'), text: words('signUpText'), action: to(words('signUp'), 'sign-up') };
    case 'finish_sign_up':
      return { title: words('finish'), text: words('finishText', { when: shortDay(language, item.savedAt, clock) }), action: to(words('finishAction'), 'sign-up') };
    case 'not_open':
      return { title: words('notOpen'), text: item.closedOn ? words('notOpenText', { when: day(item.closedOn) }) : words('notOpenUnknown') };
    case 'resume':
      return { title: words('resume'), text: words('resumeText'), action: to(words('resumeAction'), 'sign-up') };
    case 'answer_request':
      return { title: words('answer', { name: item.name }), text: words('answerText', { when: day(item.sentAt) }), action: to(words('answerAction'), 'requests') };
    case 'waiting_for_answer':
      return { title: words('waiting', { name: item.name }), text: words('waitingText', { when: day(item.expiresAt) }), action: to(words('waitingAction'), 'requests') };
    case 'find_mentor':
      return { title: words('find'), text: words('findText'), action: to(words('findAction'), 'discover') };
    case 'wait_for_requests':
      return { title: words('waitRequests'), text: words('waitRequestsText') };
    case 'wait_for_matching':
      return { title: words('waitMatching'), text: item.until ? words('waitMatchingText', { when: day(item.until) }) : words('waitMatchingUnknown') };
    case 'agree':
      return item.proposed
        ? { title: words('agreeProposed', { name }), text: words('agreeText'), action: to(words('agreeProposedAction'), 'my-mentoring') }
        : { title: words('agree', { name }), text: words('agreeText'), action: to(words('agreeAction'), 'my-mentoring') };
    case 'next_meeting':
      return { title: words('meeting', { when: longDay(language, item.at, clock), name }), action: to(words('meetingAction'), 'my-mentoring') };
    case 'plan_meeting':
      return { title: words('plan', { name }), text: item.lastAt ? words('planText', { when: day(item.lastAt) }) : words('planFirst'), action: to(words('planAction'), 'my-mentoring') };
    case 'check_in':
      return { title: words('checkIn', { name }), text: words('checkInText'), action: to(words('checkInAction'), 'my-mentoring') };
    case 'action_item':
      return { title: words('actionItem', { title: item.title }), text: item.dueOn ? words('actionItemDue', { when: day(item.dueOn) }) : words('actionItemText'), action: to(words('actionItemAction'), 'my-mentoring') };
    case 'meet':
      return { title: words('meet', { names: listed(language, item.names) }), action: to(words('meetAction'), 'my-mentoring') };
    case 'survey':
      return { title: words('survey'), text: words('surveyText', { when: day(item.closesAt) }), action: to(words('surveyAction'), 'survey') };
  }
}
